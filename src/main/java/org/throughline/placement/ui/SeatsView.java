package org.throughline.placement.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
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
import java.util.Optional;
import java.util.stream.IntStream;
import org.throughline.provision.OtherSeats;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.SeatNames;
import org.throughline.provision.SeatsOfOthers;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;

/** Seats that other authorities' children hold at a provision: one more group, another number, an end. */
@Route(PlacementNavigation.PROVISIONS + "/:" + PlacementNavigation.ID + "/seats")
@PageTitle("Seats of other authorities - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class SeatsView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Provisions provisions;
    private final transient SeatsOfOthers seatsOfOthers;
    private final AcademicYear year;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div fields = new Div();
    private final CheckFirst check = new CheckFirst(fields);
    private final IntegerField from = new IntegerField("From academic year");
    private final Choice<Integer> group = new Choice<>("Year group", "Choose", List.of(), YearGroup::label);
    private final IntegerField seats = new IntegerField("Seats");
    private final TextArea names = new TextArea("Names, only where you know them (optional)");

    SeatsView(Provisions provisions, SeatsOfOthers seatsOfOthers, Clock clock) {
        this.provisions = provisions;
        this.seatsOfOthers = seatsOfOthers;
        this.year = AcademicYear.of(LocalDate.now(clock));
        addClassName("tl-page");
        from.setHelperText("2027 is 2027/28. In later years they are a year older each year");
        seats.setHelperText("0 if they hold none from that year on");
        names.setWidthFull();
        names.setMaxLength(1_000);
        names.setHelperText("For placement officers only");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ProvisionRecord provision = PlacementNavigation.opened(event, provisions::find);
        removeAll();
        fields.removeAll();
        check.leave();
        from.setValue(year.start());
        group.setItems(IntStream.rangeClosed(provision.ncYearFrom(), provision.ncYearTo())
                .boxed()
                .toList());
        Map<Integer, SeatNames> known = seatsOfOthers.namesAt(Objects.requireNonNull(provision.id()));
        table(provision, year, known);
        table(provision, year.next(), known);
        Button next = new Button("Continue", click -> ask(provision));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        fields.add(
                new H2("Add or change seats"),
                Group.form(from, group, seats),
                names,
                Group.actions(next, new Anchor(PlacementNavigation.provision(provision.id()), "Cancel")));
        add(
                new Anchor(PlacementNavigation.provision(provision.id()), "Back to " + provision.name()),
                errors,
                new H1("Seats that other authorities' children hold at " + provision.name()),
                fields,
                check);
    }

    private void table(ProvisionRecord provision, AcademicYear of, Map<Integer, SeatNames> known) {
        List<OtherSeats> held = provision.offered(of.start()).seats();
        fields.add(new H2(of.label()));
        if (held.isEmpty()) {
            fields.add(
                    new EmptyState("None are recorded. If other authorities' children are there, add their seats below:"
                            + " they are then taken off the places that are free."));
            return;
        }
        PlainTable table = new PlainTable("Seats in " + of.label(), "Year group", "#Seats", "Names", "Actions");
        held.forEach(line -> {
            String named = Optional.ofNullable(known.get(line.receptionYear()))
                    .map(SeatNames::names)
                    .orElse("");
            table.row(
                    new Text(YearGroup.label(line.ncYear())),
                    new Text(String.valueOf(line.seats())),
                    new Text(named.isEmpty() ? "Not known" : named),
                    Group.actions(fill("Change", line, line.seats(), named, of), fill("End", line, 0, "", of)));
        });
        fields.add(table);
    }

    /** Puts a line into the fields, from where it is checked and saved. */
    private Button fill(String words, OtherSeats line, int number, String named, AcademicYear of) {
        Button fill = new Button(words, click -> {
            from.setValue(line.academicYear());
            group.setValue(line.ncYear());
            seats.setValue(number);
            names.setValue(named);
            seats.focus();
        });
        fill.setAriaLabel(words + ": " + YearGroup.label(line.ncYear()) + " in " + of.label());
        return fill;
    }

    private void ask(ProvisionRecord provision) {
        if (from.isEmpty() || group.isEmpty() || seats.isEmpty()) {
            errors.show("Enter the academic year, the year group and the seats");
            return;
        }
        if (from.getValue() < AcademicYear.MIN || from.getValue() > AcademicYear.MAX) {
            errors.show("Enter the academic year with four digits, such as 2027");
            return;
        }
        OtherSeats line = new OtherSeats(from.getValue(), group.getValue(), seats.getValue());
        int before = provision.offered(line.academicYear()).seats().stream()
                .filter(each -> each.ncYear() == line.ncYear())
                .mapToInt(OtherSeats::seats)
                .sum();
        errors.show(List.of());
        check.ask(
                List.of(YearGroup.label(line.ncYear()) + " of " + new AcademicYear(line.academicYear()).label() + ": "
                        + line.seats() + " seats instead of " + before
                        + ", and a year older each year after that."),
                List.of(),
                () -> save(provision, line));
    }

    private void save(ProvisionRecord provision, OtherSeats line) {
        if (Failures.saved(() -> seatsOfOthers.record(provision, line, names.getValue()), errors, "Saved the seats")) {
            UI.getCurrent().navigate(PlacementNavigation.provision(Objects.requireNonNull(provision.id())));
        } else {
            check.leave();
        }
    }
}
