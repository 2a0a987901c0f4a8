package org.throughline.sufficiency.money.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.highneeds.BandChange;
import org.throughline.sufficiency.highneeds.ChildBands;
import org.throughline.sufficiency.highneeds.FundingBand;
import org.throughline.sufficiency.highneeds.FundingBands;

/** Which top-up band a child has and had, and a change of it. */
@Route("children/:" + ChildBandsView.CHILD + "/bands")
@PageTitle("Top-up band - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class ChildBandsView extends Main implements BeforeEnterObserver {

    static final String CHILD = "child";

    private static final long serialVersionUID = 1L;
    private static final String NONE = "No band";

    private final transient ChildBands bands;
    private final transient FundingBands values;
    private final transient Children children;
    private final LocalDate today;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div shown = new Div();
    private UUID childId = new UUID(0, 0);

    ChildBandsView(ChildBands bands, FundingBands values, Children children, Clock clock) {
        this.bands = bands;
        this.values = values;
        this.children = children;
        today = LocalDate.now(clock);
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        childId = Ids.of(event, CHILD);
        ChildRecord child = children.find(childId).orElseThrow(NotFoundException::new);
        removeAll();
        add(
                errors,
                new Anchor(PlacementNavigation.child(childId), "Back to " + child.name()),
                new H1("Top-up band of " + child.name()),
                shown);
        show();
    }

    private void show() {
        shown.removeAll();
        List<BandChange> changes = bands.of(childId);
        TextField why = new TextField("Why");
        why.setHelperText("Also when you take a change back");
        if (changes.isEmpty()) {
            shown.add(new Paragraph("No band is recorded."));
        } else {
            PlainTable table = new PlainTable("Bands of the child", "From", "Band", "Why", "Recorded by", "Change");
            changes.forEach(change -> table.row(
                    new Text(Times.day(change.from())),
                    new Text(label(change.band())),
                    new Text(change.reason()),
                    new Text(change.recordedBy() + ", " + Times.shown(change.recordedAt())),
                    takeBack(change, why)));
            shown.add(table);
        }
        form(why);
    }

    private static String label(@Nullable String band) {
        return band == null ? NONE : band;
    }

    private Component takeBack(BandChange change, TextField why) {
        if (change.isTakenBack()) {
            return new Text("Taken back: recorded wrongly");
        }
        Button button = new Button(
                "Take back",
                click -> store(() -> bands.takeBack(childId, change.id(), why.getValue()), "Took back the change"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel("Take back: " + label(change.band()) + " from " + Times.day(change.from()));
        return button;
    }

    private void form(TextField why) {
        Choice<String> band = new Choice<>(
                "Band",
                NONE,
                values.all().stream().map(FundingBand::code).distinct().toList(),
                code -> code);
        DateFields from = new DateFields("First day");
        from.setDate(today);
        Button save = new Button("Save", click -> {
            if (from.isWrong()) {
                errors.show(from.problem());
                return;
            }
            store(
                    () -> bands.record(childId, band.getValue(), from.date().orElse(null), why.getValue()),
                    "Saved the band");
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        shown.add(new H2("Change the band"), Group.form(band, from, why), Group.actions(save));
    }

    private void store(Runnable change, String said) {
        if (Failures.saved(change, errors, said)) {
            show();
        }
    }
}
