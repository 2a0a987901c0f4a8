package org.throughline.matching.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.throughline.matching.RunResult;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.questions.PlacesQuestion;
import org.throughline.matching.questions.RunQuestions;
import org.throughline.shared.ui.PlainTable;

/** The best places that a child could have, with the best plan around each. */
final class RunOptions extends Div {

    private static final long serialVersionUID = 1L;

    RunOptions(RunQuestions questions, RunResult result, Placement placement) {
        setId("options");
        UUID id = result.run().id();
        add(
                new Paragraph("Each place that the rules allow is tried with the child there and the best plan for"
                        + " everybody else. It takes a few seconds."),
                new QuestionPanel<>(
                        questions,
                        id,
                        new PlacesQuestion(placement.pupil().id()),
                        "Find the three best places",
                        places -> shown(places, result, placement)));
    }

    private static Div shown(PlacesQuestion.Places options, RunResult result, Placement placement) {
        if (options.best().isEmpty()) {
            return new Div(new Paragraph("The fixed rules allow no place for this child."));
        }
        PlainTable table = new PlainTable(
                "The best places for this child",
                "Place",
                "Where",
                "What the plan would do",
                "Journey of this child",
                "#Others elsewhere",
                "Try it");
        for (PlacesQuestion.Option option : options.best()) {
            Provision provision = option.provision();
            boolean isNow = provision.equals(placement.provision());
            long others = option.outcome().difference().moved().stream()
                    .filter(move -> !move.second().pupil().equals(placement.pupil()))
                    .count();
            table.row(
                    new Span(RunLinks.provision(result, provision), new Text(isNow ? " (as proposed)" : "")),
                    new Text(provision.inBorough() ? "In the borough" : "Out of the borough"),
                    new Text(RunChanges.whole(option.outcome())),
                    new Text(Journeys.words(Points.travelMetres(placement.pupil(), provision), Journeys.speed(result))),
                    new Text(String.valueOf(others)),
                    new Anchor(
                            RunNavigation.whatIfAt(
                                    result.run().id(), placement.pupil().id(), provision.id()),
                            "See who moves"));
        }
        return new Div(
                table,
                new Paragraph(
                        options.lookedAt() == options.allowed()
                                ? "All " + options.allowed() + " places that the rules allow were tried."
                                : options.lookedAt() + " of " + options.allowed()
                                        + " places that the rules allow were tried in the time there is."));
    }
}
