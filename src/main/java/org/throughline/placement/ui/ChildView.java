package org.throughline.placement.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.PlanRecord;
import org.throughline.people.ChildRecord;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.placement.PlacementRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.PlainTable;

/** One child: identity, plan and needs, preferences, places. */
@Route(PlacementNavigation.CHILDREN + "/:" + PlacementNavigation.ID)
@PageTitle("Child - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
public final class ChildView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final transient ChildFiles files;
    private final transient Map<UUID, ProvisionRecord> register;
    private final AcademicYear year;
    private final boolean mayChange;

    ChildView(ChildFiles files, Provisions provisions, CurrentUser user, Clock clock) {
        this.files = files;
        this.year = AcademicYear.of(LocalDate.now(clock));
        this.mayChange = user.has(Roles.PLACEMENT_OFFICER);
        this.register = provisions.all().stream()
                .collect(Collectors.toMap(provision -> Objects.requireNonNull(provision.id()), Function.identity()));
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ChildFile file = event.getRouteParameters()
                .get(PlacementNavigation.ID)
                .flatMap(Ids::parse)
                .flatMap(files::find)
                .orElseThrow(NotFoundException::new);
        removeAll();
        show(file);
    }

    private void show(ChildFile file) {
        ChildRecord child = file.child();
        add(new Anchor(PlacementNavigation.CHILDREN, "Back to children"), new H1(child.name()));
        if (mayChange) {
            add(Group.actions(new Anchor(
                    PlacementNavigation.child(Objects.requireNonNull(child.id())) + "/edit", "Change this record")));
        }
        add(new Facts()
                .fact("Reference", child.reference())
                .fact("Date of birth", child.dateOfBirth().format(DATE))
                .fact("Year group in " + year.label(), YearGroup.label(YearGroup.of(child.dateOfBirth(), year)))
                .fact("Sex", child.sex() == null ? "" : child.sex().label())
                .fact("UPN", Objects.requireNonNullElse(child.upn(), ""))
                .fact("Home postcode", Objects.requireNonNullElse(child.postcode(), "")));
        plan(file.plan());
        preferences(file);
        places(file.placements());
    }

    private void plan(@Nullable PlanRecord plan) {
        add(new H2("EHC plan"));
        if (plan == null) {
            add(new Paragraph("No plan is recorded."));
            return;
        }
        List<NeedType> needs = plan.needs();
        add(new Facts()
                .fact(
                        "Status",
                        plan.status().label() + " since " + plan.started().format(DATE))
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
        List<UUID> preferences = file.wishes().preferences();
        if (preferences.isEmpty()) {
            add(new Paragraph("No preference is recorded."));
        } else {
            PlainTable table = new PlainTable("Preferences", "#Rank", "Provision");
            for (int rank = 0; rank < preferences.size(); rank++) {
                table.row(String.valueOf(rank + 1), name(preferences.get(rank)));
            }
            add(table);
        }
        if (!file.wishes().exclusions().isEmpty()) {
            PlainTable table = new PlainTable("May not be proposed", "May not be proposed", "Evidence, s.39(4)");
            file.wishes().exclusions().forEach((provision, evidence) -> table.row(name(provision), evidence));
            add(table);
        }
    }

    private void places(List<PlacementRecord> placements) {
        add(new H2("Places"));
        if (placements.isEmpty()) {
            add(new Paragraph("No place is recorded."));
            return;
        }
        PlainTable table = new PlainTable("Places", "Provision", "From", "Until");
        placements.forEach(placement -> table.row(
                name(placement.provisionId()),
                new AcademicYear(placement.startYear()).label(),
                placement.endYear() == null ? "top of its range" : "August " + placement.endYear()));
        add(table);
    }

    private String name(UUID provisionId) {
        ProvisionRecord provision = register.get(provisionId);
        return provision == null ? "A provision no longer in the register" : provision.name();
    }
}
