package org.throughline.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.Count;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Tiles;
import org.throughline.shared.ui.Timeline;
import org.throughline.shared.ui.WorkBar;

/**
 * For developers: each piece that screens are made of, in all its states. It is there with the demonstration only; the
 * people in it are invented.
 */
@Route(PiecesView.PATH)
@PageTitle("Pieces - Throughline")
@RolesAllowed(Roles.ADMINISTRATOR)
final class PiecesView extends Main implements BeforeEnterObserver {

    static final String PATH = "developer/pieces";

    private static final long serialVersionUID = 1L;

    private final transient DemonstrationBorough demonstration;

    PiecesView(DemonstrationBorough demonstration) {
        this.demonstration = demonstration;
        addClassName("tl-page");
    }

    /**
     * Shows the pieces.
     *
     * @throws NotFoundException where people's own records are
     */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!demonstration.isLoaded()) {
            throw new NotFoundException();
        }
        removeAll();
        add(
                new H1("Pieces"),
                new Paragraph(
                        "What screens are made of, in all states. Look at them light and dark, comfortable and dense,"
                                + " wide and narrow, and on paper."));
        words();
        figures();
        happenings();
        piece("Forms", SampleForms.all());
        piece("Lists and tables", SampleLists.all());
        piece("Charts, each with its table", SampleCharts.all());
    }

    private void piece(String name, Component... states) {
        Div shown = new Div(states);
        shown.setId(name.split("[ ,]", 2)[0].toLowerCase(Locale.ROOT));
        add(new H2(name), shown);
    }

    private void words() {
        ErrorSummary one = new ErrorSummary();
        one.list(List.of("Enter the date on which the plan ceases"));
        ErrorSummary several = new ErrorSummary();
        several.list(List.of("Enter a name", "Enter a year group from Reception to Year 13"));
        piece("Error summary", one, several);
        piece(
                "Notices",
                new Notice("One answer has changed since you last looked; it is marked."),
                Notice.warning("The provision closes at the end of August 2027."),
                new Notice(new Anchor(PATH, "3 reviews are due")));
        piece(
                "Tags",
                Group.actions(Arrays.stream(Tag.Kind.values())
                        .map(kind -> new Tag(
                                kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT), kind))
                        .toArray(Component[]::new)));
        piece(
                "Nothing to show",
                new EmptyState("No preference is recorded."),
                new EmptyState("No records yet.", new Anchor(PATH, "Start a transition record")));
    }

    private void figures() {
        Tiles tiles = new Tiles("Totals");
        tiles.tile("1,204", "placed in the borough");
        tiles.tile("0", "without a place");
        Tiles none = new Tiles("Totals of a run that has no answer");
        none.none("No answer yet.");
        piece("Tiles", tiles, none);
        piece(
                "Cards and counts",
                new Card(
                        new H3("Records sent back"),
                        new Count(3),
                        new Paragraph("Put them right and send them again.")),
                new Card(new Paragraph("A card without a heading.")));
        piece(
                "Facts",
                new Facts()
                        .fact("Date of birth", "3 March 2015")
                        .fact("UPN", "")
                        .fact("State", new Tag("Sent", Tag.Kind.PLAIN)));
    }

    private void happenings() {
        Timeline timeline = new Timeline("What happened to this record");
        timeline.add("Sent", Instant.parse("2026-06-11T13:05:00Z"), "A. Senco");
        timeline.add(
                "Changed after sending",
                Instant.parse("2026-06-18T08:30:00Z"),
                "A. Senco",
                "Before: no allergy",
                "After: asked, none",
                "Why: the family told us");
        piece("Timeline", timeline);
        piece(
                "Progress",
                new WorkBar("Nothing done yet", () -> 0, () -> false, () -> {}),
                new WorkBar("Two fifths done", () -> 40, () -> false, () -> {}),
                new WorkBar("All done", () -> 100, () -> false, () -> {}));
        Button first = new Button("Save and continue");
        first.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button off = new Button("Cannot be used now");
        off.setEnabled(false);
        piece(
                "Buttons and confirmation",
                Group.actions(
                        first,
                        new Button("Save and come back later"),
                        new Button(
                                "Delete this run",
                                click -> Ask.before(
                                        "Delete this run?",
                                        "Its answer and files are lost. You cannot undo this.",
                                        "Yes, delete it",
                                        () -> Done.said("Deleted the run"))),
                        off,
                        new Anchor(PATH, "Cancel")));
    }
}
