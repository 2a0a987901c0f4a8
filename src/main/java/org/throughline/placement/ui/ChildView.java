package org.throughline.placement.ui;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Preference;
import org.throughline.placement.road.Roads;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
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
    private final AcademicYear year;
    private final boolean mayChange;

    ChildView(
            ChildFiles files,
            ChildNumbers numbers,
            Provisions provisions,
            RecordChanges changes,
            Roads roads,
            CurrentUser user,
            Clock clock) {
        this.numbers = numbers;
        this.roads = roads;
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
                    new Anchor(PlacementNavigation.numbers(id), "UPN, ULN and NHS number")));
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
        plan(file.plan());
        preferences(file);
        places(file);
        if (mayChange) {
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

    private void plan(@Nullable PlanRecord plan) {
        add(new H2("EHC plan"));
        if (plan == null) {
            add(new EmptyState("No plan is recorded."));
            return;
        }
        List<NeedType> needs = plan.needs();
        if (mayChange) {
            add(Group.actions(new Anchor(
                    PlacementNavigation.planEnd(plan.childId()),
                    plan.ceases() == null
                            ? "Record that the plan ceases"
                            : "Change or take back the end of the plan")));
        }
        add(new Facts()
                .fact(
                        "Status",
                        plan.ceases() == null
                                ? plan.status().label() + " since " + Times.day(plan.started())
                                : "Maintained from " + Times.day(plan.started()) + "; ceases on "
                                        + Times.day(plan.ceases()))
                .fact(
                        "Alternative provision",
                        plan.alternativeProvision() ? "The plan allows it" : "Not proposed: the plan does not allow it")
                .fact("Primary need", needs.getFirst().label())
                .fact(
                        "Further needs",
                        needs.size() == 1
                                ? "None"
                                : needs.stream().skip(1).map(NeedType::label).collect(Collectors.joining("; ")))
                .fact(
                        "The place must have",
                        plan.features().isEmpty()
                                ? "Nothing special"
                                : plan.features().stream().sorted().collect(Collectors.joining(", ")))
                .fact(
                        "Behaviour risk",
                        plan.support().risk() == null
                                ? ""
                                : plan.support().risk().label())
                .fact(
                        "Staffing ratio",
                        plan.support().childrenPerAdult() == null
                                ? ""
                                : "One adult to " + plan.support().childrenPerAdult()));
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
        if (!file.preferences().exclusions().isEmpty()) {
            PlainTable table = new PlainTable("May not be proposed", "May not be proposed", "Evidence, s.39(4)");
            file.preferences()
                    .exclusions()
                    .forEach((provision, evidence) -> table.row(link(provision), new Text(evidence)));
            add(table);
        }
    }

    private void places(ChildFile file) {
        List<PlacementRecord> placements = file.placements();
        add(new H2("Places"));
        if (placements.isEmpty()) {
            add(new EmptyState("No place is recorded."));
            return;
        }
        PlainTable table = mayChange
                ? new PlainTable("Places", "Provision", "From", "Until", "Remark", "Put right")
                : new PlainTable("Places", "Provision", "From", "Until", "Remark");
        placements.forEach(placement -> {
            List<Component> cells = new ArrayList<>(List.of(
                    link(placement.provisionId()),
                    new Text(new AcademicYear(placement.startYear()).label()),
                    new Text(placement.endYear() == null ? "top of its range" : "August " + placement.endYear()),
                    new Text(Objects.requireNonNullElse(placement.reason(), ""))));
            if (mayChange) {
                Anchor correct = new Anchor(
                        PlacementNavigation.place(placement.childId(), placement.startYear()), "Correct or end");
                correct.setAriaLabel("Correct or end the place at " + name(placement.provisionId()));
                cells.add(correct);
            }
            table.row(cells.toArray(Component[]::new));
        });
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
        return provision == null ? "A provision no longer on our list" : provision.name();
    }
}
