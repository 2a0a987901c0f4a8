package org.throughline.placement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.placement.register.Occupancy;
import org.throughline.placement.register.Register;
import org.throughline.provision.Capabilities;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.OtherSeats;
import org.throughline.provision.PlacesOffered;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.RequestRoutes;
import org.throughline.provision.SettingRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;

/** One provision: what it is, its places by year, who leaves and what becomes free. */
@Route(PlacementNavigation.PROVISIONS + "/:" + PlacementNavigation.ID)
@PageTitle("Provision - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
final class ProvisionView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Register register;
    private final transient Provisions provisions;
    private final transient RequestRoutes routes;
    private final transient Capabilities capabilities;
    private final transient Clock clock;
    private final AcademicYear year;
    private final boolean isOfficer;

    ProvisionView(
            Register register,
            Provisions provisions,
            RequestRoutes routes,
            Capabilities capabilities,
            CurrentUser user,
            Clock clock) {
        this.capabilities = capabilities;
        this.register = register;
        this.provisions = provisions;
        this.routes = routes;
        this.clock = clock;
        this.year = AcademicYear.of(LocalDate.now(clock));
        this.isOfficer = user.has(Roles.PLACEMENT_OFFICER);
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Occupancy occupancy = PlacementNavigation.opened(event, id -> register.find(id, year));
        removeAll();
        show(occupancy);
    }

    private void show(Occupancy occupancy) {
        ProvisionRecord provision = occupancy.provision();
        add(new Anchor(PlacementNavigation.PROVISIONS, "Back to the provision register"), new H1(provision.name()));
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
                .fact("Setting", setting(provision.setting()))
                .fact("Designation", ProvisionListView.designation(provision.designation()))
                .fact("Year groups", YearGroup.label(provision.ncYearFrom(), provision.ncYearTo()))
                .fact(
                        "Admits",
                        provision.sex() == null ? "Everyone" : provision.sex().label() + " only")
                .fact("Features", String.join(", ", provision.features()))
                .fact("Cost a child a year", "£" + String.format(Locale.UK, "%,.0f", provision.annualCost())));
        if (provision.closes() != null) {
            Notice closing = Notice.warning("Closes at the end of August " + provision.closes()
                    + ". Children proposed for it would have to move then.");
            add(closing);
        }
        law(provision);
        vacancies(occupancy);
        Div pictures = new Div(
                new Div(new PlaceUsePicture(occupancy.useNow())), new Div(new PlaceUsePicture(occupancy.useNext())));
        pictures.addClassName("tl-sides");
        add(pictures);
        places(provision);
        add(new ProvisionStandingPart(provision, capabilities.of(Objects.requireNonNull(provision.id())), isOfficer));
        seats(provision);
        leavers(occupancy);
    }

    /** The setting; for an officer, who can open it, as a link. */
    private Component setting(SettingRecord setting) {
        String where = setting.inBorough() ? ", in the borough" : ", out of the borough";
        return isOfficer
                ? new Span(new Anchor(PlacementNavigation.setting(setting.id()), setting.name()), new Text(where))
                : new Text(setting.name() + where);
    }

    private void vacancies(Occupancy occupancy) {
        add(new H2("Next September"));
        if (!occupancy.isLimited()) {
            add(new Paragraph(occupancy.occupied() + " children with a plan are there in " + year.label()
                    + ". Its places are not limited by commissioning."));
            return;
        }
        if (occupancy.next().basis() == PlacesOffered.Basis.NOT_COMMISSIONED) {
            Notice none = Notice.warning(
                    "No places are commissioned here for " + year.next().label()
                            + ": no child is proposed for it. Enter a line under Places to commission some.");
            add(none);
        }
        add(new Facts()
                .fact(
                        "Children in " + year.label(),
                        occupancy.occupied() + "; places: " + ProvisionListView.places(occupancy.now()))
                .fact("Leavers", String.valueOf(occupancy.leavers().size()))
                .fact("Staying or already named", String.valueOf(occupancy.staying()))
                .fact("Places in " + year.next().label(), ProvisionListView.places(occupancy.next()))
                .fact("Kept back for the year", String.valueOf(occupancy.next().keptBack()))
                .fact(
                        "Held by other authorities' children",
                        String.valueOf(occupancy.next().seatsOfOthers()))
                .fact("Out of use", String.valueOf(occupancy.next().placesOutOfUse()))
                .fact("Free in September " + year.next().start(), String.valueOf(occupancy.vacancies())));
    }

    private void places(ProvisionRecord provision) {
        add(new H2("Places commissioned"));
        if (provision.places().isEmpty()) {
            add(new Paragraph(
                    provision.type().isCommissioned()
                            ? "None are recorded: no child is proposed for it until places are commissioned."
                            : "None are recorded: its places are not limited."));
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

    /** By which law it can be asked for; the approval that decides it can be recorded here. */
    private void law(ProvisionRecord provision) {
        RequestRoutes.Basis basis = Objects.requireNonNull(
                routes.of(List.of(provision), LocalDate.now(clock)).get(provision.code()));
        Facts facts = new Facts()
                .fact("Can a parent ask for it?", basis.route().label())
                .fact("Source", basis.source())
                .fact("Section 41 approval", approval(provision.setting().section41()));
        add(new H2("In law"), facts);
        if (isOfficer) {
            Choice<Boolean> approved = new Choice<>(
                    "Approved under section 41",
                    "Not recorded",
                    List.of(true, false),
                    is -> is ? "Approved" : "Not approved");
            approved.setValue(provision.setting().section41());
            ErrorSummary errors = new ErrorSummary();
            Button save = new Button("Save the approval", click -> approve(provision, approved.getValue(), errors));
            add(new Details("Record the approval of the setting", errors, Group.form(approved, save)));
        }
    }

    private void approve(ProvisionRecord provision, @Nullable Boolean approved, ErrorSummary errors) {
        UUID settingId = provision.setting().id();
        Boolean before = provision.setting().section41();
        if (Failures.saved(() -> provisions.recordSection41(settingId, approved), errors)) {
            reopen(provision);
            Done.undoable("Saved the approval: " + approval(approved).toLowerCase(Locale.UK), () -> {
                provisions.recordSection41(settingId, before);
                reopen(provision);
            });
        }
    }

    private void reopen(ProvisionRecord provision) {
        removeAll();
        register.find(Objects.requireNonNull(provision.id()), year).ifPresent(this::show);
    }

    private static String approval(@Nullable Boolean section41) {
        return section41 == null ? "Not recorded" : section41 ? "Approved" : "Not approved";
    }

    private void seats(ProvisionRecord provision) {
        add(new H2("Seats that other authorities' children hold"));
        if (isOfficer) {
            add(Group.actions(new Anchor(
                    PlacementNavigation.provision(Objects.requireNonNull(provision.id())) + "/seats",
                    "Add, change or end seats")));
        }
        if (provision.otherSeats().isEmpty()) {
            add(new EmptyState("None are recorded. Seats that are recorded are taken off the places that are free."));
            return;
        }
        PlainTable table = new PlainTable("Seats of others", "Academic year", "Year group", "#Seats");
        provision.otherSeats().stream()
                .sorted(Comparator.comparingInt(OtherSeats::academicYear).thenComparingInt(OtherSeats::ncYear))
                .forEach(each -> table.row(
                        new AcademicYear(each.academicYear()).label(),
                        YearGroup.label(each.ncYear()),
                        String.valueOf(each.seats())));
        add(
                table,
                new Paragraph("In later years without a line of their own they are counted a year older each year."));
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
                        new Text(YearGroup.label(ChildYears.of(child, year))));
            }
            add(table);
        }
    }
}
