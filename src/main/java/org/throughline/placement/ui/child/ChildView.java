package org.throughline.placement.ui.child;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.throughline.ehcp.PlanRecord;
import org.throughline.people.ChildNumber;
import org.throughline.people.ChildNumbers;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.people.NumberKind;
import org.throughline.people.RecordChange;
import org.throughline.people.RecordChanges;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.placement.Preference;
import org.throughline.placement.road.Roads;
import org.throughline.placement.ui.ChildPart;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Timeline;
import org.throughline.shared.ui.Times;

/** One child: identity, plan and needs, preferences, places. */
@Route(PlacementNavigation.CHILDREN + "/:" + PlacementNavigation.ID)
@PageTitle("Child - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
final class ChildView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ChildFiles files;
    private final transient ChildNumbers numbers;
    private final transient Map<UUID, ProvisionRecord> register;
    private final transient RecordChanges changes;
    private final transient Roads roads;
    private final transient PlanDesk plans;
    private final transient PlaceDesk places;
    private final transient ChildRelations relations;
    private final transient AssessmentHistory requests;
    private final transient List<ChildPart> parts;
    private final transient DueDates dueDates;
    private final AcademicYear year;
    private final boolean mayChange;

    ChildView(
            ChildFiles files,
            ChildNumbers numbers,
            Provisions provisions,
            RecordChanges changes,
            Roads roads,
            PlanDesk plans,
            PlaceDesk places,
            ChildRelations relations,
            AssessmentHistory requests,
            DueDates dueDates,
            ObjectProvider<ChildPart> parts,
            CurrentUser user,
            Clock clock) {
        this.numbers = numbers;
        this.roads = roads;
        this.plans = plans;
        this.places = places;
        this.relations = relations;
        this.requests = requests;
        this.dueDates = dueDates;
        this.parts = parts.orderedStream().toList();
        this.changes = changes;
        this.files = files;
        this.year = AcademicYear.of(LocalDate.now(clock));
        this.mayChange = user.has(Roles.PLACEMENT_OFFICER);
        this.register = provisions.all().stream()
                .collect(Collectors.toMap(provision -> Objects.requireNonNull(provision.id()), Function.identity()));
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ChildFile file = PlacementNavigation.opened(event, files::find);
        removeAll();
        show(file);
    }

    private void show(ChildFile file) {
        ChildRecord child = file.child();
        add(new Anchor(PlacementNavigation.CHILDREN, "Back to children"), new H1(child.name()));
        if (mayChange) {
            UUID id = Objects.requireNonNull(child.id());
            add(Group.actions(
                    new Anchor(PlacementNavigation.child(id) + "/edit", "Change this record"),
                    new Anchor(PlacementNavigation.findAPlace(id), "Find a place now"),
                    new Anchor(PlacementNavigation.numbers(id), "UPN, ULN and NHS number"),
                    new Anchor(PlacementNavigation.child(id) + "/bands", "Top-up band")));
        }
        Facts facts = new Facts()
                .fact("Reference", child.reference())
                .fact("Date of birth", Times.day(child.dateOfBirth()))
                .fact("Year group in " + year.label(), YearGroup.label(ChildYears.of(child, year)))
                .fact("Sex", child.sex() == null ? "" : child.sex().label())
                .fact("UPN", Objects.requireNonNullElse(child.upn(), ""))
                .fact(
                        "Home postcode",
                        child.postcode() == null
                                ? ""
                                : child.home() == null
                                        ? child.postcode() + " (not in the list of postcodes: distances are not known)"
                                        : child.postcode());
        add(facts);
        if (mayChange) {
            numbers(facts, Objects.requireNonNull(child.id()));
        }
        roads.of(Objects.requireNonNull(child.id())).ifPresent(road -> add(new RoadPicture(road)));
        if (mayChange) {
            parts.forEach(part -> part.of(Objects.requireNonNull(child.id())).ifPresent(this::add));
        }
        plan(file);
        if (mayChange) {
            requests.of(Objects.requireNonNull(child.id()))
                    .ifPresent(table -> add(new H2("Requests and assessments"), table));
            add(dueDates.of(file.child()));
        }
        preferences(file);
        places(file);
        if (mayChange) {
            add(relations.of(Objects.requireNonNull(child.id())));
            changes(file);
        }
    }

    /** What else an officer sees: who said the numbers, those that only officers see, and the UPNs of before. */
    private void numbers(Facts facts, UUID id) {
        for (ChildNumber number : numbers.of(id)) {
            String said = NumberFields.status(number) + "; " + number.source().label();
            if (number.kind() == NumberKind.UPN) {
                facts.fact("Status and source of the UPN", said);
            } else {
                facts.fact(number.kind().label(), number.value() + " (" + said + ")");
            }
        }
        ChildNumbersView.formerUpns(numbers.formerUpns(id)).ifPresent(table -> add(new H2("Former UPNs"), table));
    }

    private void plan(ChildFile file) {
        PlanRecord plan = file.plan();
        add(new H2("EHC plan"));
        if (plan == null) {
            add(new EmptyState(
                    mayChange
                            ? "No plan is recorded. Record one, and the child is in lists, runs and counts from its"
                                    + " first day on."
                            : "No plan is recorded."));
        } else {
            add(PlanFacts.of(plan));
        }
        if (mayChange) {
            add(new H2("Plans"));
            add(new EpisodeTable<>(
                    Objects.requireNonNull(file.child().id()), plans, "Plans", "No plan is recorded yet."));
        }
    }

    private void preferences(ChildFile file) {
        add(new H2("Preferences"));
        List<Preference> asked = file.preferences().asked();
        if (asked.isEmpty()) {
            add(new EmptyState("No preference is recorded."));
        } else {
            PlainTable table = new PlainTable("Preferences", "#Rank", "Provision", "Remark");
            for (int rank = 0; rank < asked.size(); rank++) {
                table.row(
                        new Text(String.valueOf(rank + 1)),
                        link(asked.get(rank)),
                        new Text(remark(file.child(), asked.get(rank))));
            }
            add(table);
        }
        exclusions(file);
    }

    private void exclusions(ChildFile file) {
        add(new H2("Provisions that may not be proposed"));
        if (file.preferences().exclusions().isEmpty()) {
            add(new EmptyState(
                    mayChange
                            ? "None are recorded. Record one where there is evidence that it is unsuitable for the"
                                    + " child."
                            : "None are recorded."));
        } else {
            PlainTable table = new PlainTable("Provisions that may not be proposed", "Provision", "Evidence, s.39(4)");
            file.preferences()
                    .exclusions()
                    .forEach((provision, evidence) -> table.row(link(provision), new Text(evidence)));
            add(table);
        }
        if (mayChange) {
            add(Group.actions(new Anchor(
                    PlacementNavigation.child(
                                    Objects.requireNonNull(file.child().id())) + "/exclusions",
                    "Change provisions that may not be proposed")));
        }
    }

    private void places(ChildFile file) {
        add(new H2("Places"));
        if (mayChange) {
            add(new EpisodeTable<>(
                    Objects.requireNonNull(file.child().id()),
                    places,
                    "Places",
                    "No place is recorded. Record one, or start a run to find one."));
            return;
        }
        if (file.placements().isEmpty()) {
            add(new EmptyState("No place is recorded."));
            return;
        }
        PlainTable table = new PlainTable("Places", "Provision", "First day", "Last day", "Remark");
        file.placements()
                .forEach(placement -> table.row(
                        name(placement.provisionId()),
                        Times.day(placement.period().from()),
                        placement.period().until() == null
                                ? "Not known"
                                : Times.day(placement.period().until().minusDays(1)),
                        Objects.requireNonNullElse(placement.reason(), "")));
        add(table);
    }

    /** What was put right or ended: who, when and why. */
    private void changes(ChildFile file) {
        List<RecordChange> noted =
                changes.of(Objects.requireNonNull(file.child().id()));
        add(new H2("Corrections and endings"));
        if (noted.isEmpty()) {
            add(new EmptyState("Nothing has been put right or ended."));
            return;
        }
        Timeline timeline = new Timeline("Corrections and endings");
        noted.forEach(change -> timeline.add(
                change.what(),
                change.at(),
                change.by(),
                "Before: " + Objects.requireNonNullElse(change.was(), "nothing"),
                "After: " + Objects.requireNonNullElse(change.isNow(), "taken out"),
                "Why: " + change.reason()));
        add(timeline);
    }

    private Component link(Preference asked) {
        return switch (asked) {
            case Preference.Listed(UUID id) -> link(id);
            case Preference.Unlisted(String given, String town) ->
                new Text(town.isBlank() ? given : given + ", " + town);
        };
    }

    /** A provision by its name; for an officer, who can open its page, as a link. */
    private Component link(UUID provisionId) {
        return mayChange && register.containsKey(provisionId)
                ? new Anchor(PlacementNavigation.provision(provisionId), name(provisionId))
                : new Text(name(provisionId));
    }

    private String remark(ChildRecord child, Preference asked) {
        return switch (asked) {
            case Preference.Unlisted other -> "Not on our list, so no run can consider it";
            case Preference.Listed(UUID id) -> {
                ProvisionRecord provision = register.get(id);
                int next = ChildYears.of(child, year.next());
                boolean fits = provision != null && provision.ncYearFrom() <= next && next <= provision.ncYearTo();
                yield fits ? "" : "Has no " + YearGroup.label(next) + ", the child's next year group";
            }
        };
    }

    private String name(UUID provisionId) {
        ProvisionRecord provision = register.get(provisionId);
        return provision == null ? Provisions.NO_LONGER_LISTED : provision.name();
    }
}
