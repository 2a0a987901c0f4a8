package org.throughline.transitions.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.travel.HelpTravel;
import org.throughline.transitions.travel.Outcome;
import org.throughline.transitions.travel.TravelPage;

/** What became of the support of a record, for both sides; the receiver has a link to answer. */
final class TravelPanel extends Div {

    private static final long serialVersionUID = 1L;

    TravelPanel(HelpTravel travel, UUID recordId, boolean receiver) {
        Optional<TravelPage> answered = travel.answered(recordId);
        if (answered.isEmpty() && !receiver) {
            return;
        }
        add(new H2("Did the support travel?"));
        answered.ifPresentOrElse(
                this::show, () -> add(new Paragraph("You have not said yet what became of the support.")));
        if (receiver) {
            add(Group.actions(new Anchor(
                    TransitionNavigation.travel(recordId),
                    answered.isPresent() ? "Change what became of the support" : "Say what became of the support")));
        }
    }

    private void show(TravelPage page) {
        add(new Paragraph(Arrays.stream(Outcome.values())
                        .filter(outcome -> page.count(outcome) > 0)
                        .map(outcome ->
                                page.count(outcome) + " " + outcome.label().toLowerCase(java.util.Locale.UK))
                        .collect(Collectors.joining(", ", "", ""))
                + ". By " + page.answeredBy() + ", " + Times.shown(Objects.requireNonNull(page.answeredAt())) + "."));
        PlainTable table =
                new PlainTable("What became of the support", "Kind", "Support", "What became of it", "How or why");
        page.lines()
                .forEach(line -> table.row(
                        line.kind(),
                        line.help(),
                        line.outcome() == null ? "" : line.outcome().label(),
                        line.words()));
        add(table.cards());
    }
}
