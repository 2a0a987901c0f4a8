package org.throughline.placement.ui;

import com.vaadin.flow.component.Text;
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
import java.util.Comparator;
import java.util.Objects;
import org.throughline.people.ChildRecord;
import org.throughline.placement.Occupancy;
import org.throughline.placement.Register;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.ProvisionRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.PlainTable;

/** One provision: what it is, its places by year, who leaves and what becomes free. */
@Route(PlacementNavigation.PROVISIONS + "/:" + PlacementNavigation.ID)
@PageTitle("Provision - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
public final class ProvisionView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Register register;
    private final AcademicYear year;
    private final boolean isOfficer;

    ProvisionView(Register register, CurrentUser user, Clock clock) {
        this.register = register;
        this.year = AcademicYear.of(LocalDate.now(clock));
        this.isOfficer = user.has(Roles.PLACEMENT_OFFICER);
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Occupancy occupancy = event.getRouteParameters()
                .get(PlacementNavigation.ID)
                .flatMap(Ids::parse)
                .flatMap(id -> register.find(id, year))
                .orElseThrow(NotFoundException::new);
        removeAll();
        show(occupancy);
    }

    private void show(Occupancy occupancy) {
        ProvisionRecord provision = occupancy.provision();
        add(new Anchor(PlacementNavigation.PROVISIONS, "Back to the register"), new H1(provision.name()));
        if (isOfficer) {
            add(Group.actions(
                    new Anchor(
                            PlacementNavigation.provision(Objects.requireNonNull(provision.id())) + "/edit",
                            "Change this provision"),
                    new Anchor(PlacementNavigation.CHILDREN + "?provision=" + provision.id(), "Children there now")));
        }
        add(new Facts()
                .fact("Code in files", provision.code())
                .fact("Type", provision.type().label())
                .fact(
                        "Setting",
                        provision.setting().name()
                                + (provision.setting().inBorough() ? ", in the borough" : ", out of the borough"))
                .fact("Designation", ProvisionListView.designation(provision.designation()))
                .fact("Year groups", YearGroup.label(provision.ncYearFrom(), provision.ncYearTo()))
                .fact(
                        "Admits",
                        provision.sex() == null ? "Everyone" : provision.sex().label() + " only")
                .fact("Features", String.join(", ", provision.features()))
                .fact("Cost a child a year", "£" + String.format("%,.0f", provision.annualCost())));
        if (provision.closes() != null) {
            Paragraph closing = new Paragraph("Closes at the end of August " + provision.closes()
                    + ". Children proposed for it would have to move then.");
            closing.addClassNames("tl-notice", "tl-warning");
            add(closing);
        }
        vacancies(occupancy);
        places(provision);
        leavers(occupancy);
    }

    private void vacancies(Occupancy occupancy) {
        add(new H2("Next September"));
        if (!occupancy.isLimited()) {
            add(new Paragraph(occupancy.occupied() + " children with a plan are there in " + year.label()
                    + ". Its places are not limited by commissioning."));
            return;
        }
        add(new Facts()
                .fact("Children in " + year.label(), occupancy.occupied() + " in " + occupancy.places() + " places")
                .fact("Leavers", String.valueOf(occupancy.leavers().size()))
                .fact("Staying or already named", String.valueOf(occupancy.staying()))
                .fact("Places in " + year.next().label(), String.valueOf(occupancy.nextPlaces()))
                .fact("Kept back for the year", String.valueOf(occupancy.keptBack()))
                .fact("Free in September " + year.next().start(), String.valueOf(occupancy.vacancies())));
    }

    private void places(ProvisionRecord provision) {
        add(new H2("Places commissioned"));
        if (provision.places().isEmpty()) {
            add(new Paragraph("None are recorded: its places are not limited."));
            return;
        }
        PlainTable table =
                new PlainTable("Places commissioned", "Academic year", "Year groups", "#Places", "#Kept back");
        provision.places().stream()
                .sorted(Comparator.comparingInt(CommissionedPlaces::academicYear)
                        .thenComparingInt(CommissionedPlaces::ncYearFrom))
                .forEach(row -> table.row(
                        new AcademicYear(row.academicYear()).label(),
                        YearGroup.label(row.ncYearFrom(), row.ncYearTo()),
                        String.valueOf(row.places()),
                        String.valueOf(row.keptBack())));
        add(table);
    }

    private void leavers(Occupancy occupancy) {
        add(new H2("Leavers before next September"));
        if (occupancy.leavers().isEmpty()) {
            add(new Paragraph("Nobody is known to leave."));
        } else if (!isOfficer) {
            add(new Paragraph(occupancy.leavers().size() + " children leave. Names are for placement officers."));
        } else {
            PlainTable table = new PlainTable("Leavers", "Name", "Year group now");
            for (ChildRecord child : occupancy.leavers()) {
                table.row(
                        new Anchor(PlacementNavigation.child(Objects.requireNonNull(child.id())), child.sortName()),
                        new Text(YearGroup.label(YearGroup.of(child.dateOfBirth(), year))));
            }
            add(table);
        }
    }
}
