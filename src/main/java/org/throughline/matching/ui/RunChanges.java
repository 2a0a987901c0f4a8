package org.throughline.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.throughline.matching.RunDifference;
import org.throughline.matching.RunResult;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Refusal;
import org.throughline.matching.questions.ChangesQuestion;
import org.throughline.matching.questions.ChangesQuestion.Change;
import org.throughline.matching.questions.ChangesQuestion.Kind;
import org.throughline.matching.questions.RunQuestion;
import org.throughline.matching.questions.RunQuestions;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.PlainTable;

/** The smallest changes with which a child would be nearer, or where the family asked. */
final class RunChanges extends Div {

    private static final long serialVersionUID = 1L;

    RunChanges(RunQuestions questions, RunResult result, Placement placement) {
        setId("changes");
        add(
                new Paragraph("For each place that the family asked for before this one, and the two nearest that are"
                        + " nearer: the best plan with the child there, and how many more places would be enough. It takes"
                        + " up to a minute. Nothing is decided here."),
                new QuestionPanel<>(
                        questions,
                        result.run().id(),
                        new ChangesQuestion(placement.pupil().id()),
                        "Find what would change the answer",
                        changes -> shown(changes, result, placement)));
    }

    private static Div shown(ChangesQuestion.Changes changes, RunResult result, Placement placement) {
        if (changes.each().isEmpty()) {
            return new Div(new Paragraph(
                    changes.isComplete()
                            ? "No place is nearer, and the family asked for none before this one."
                            : "There was no time to try a change."));
        }
        PlainTable table = new PlainTable(
                "What would change the answer",
                "Where the child would be",
                "What it takes",
                "Who else would be elsewhere",
                "For this child",
                "For the whole plan");
        changes.each()
                .forEach(change -> table.row(
                        new Span(
                                RunLinks.provision(result, change.provision()),
                                new Text(change.provision().inBorough() ? "" : " (out of the borough)")),
                        new Text(takes(result, placement, change)),
                        others(result, placement, change),
                        new Text(
                                change.kind() == Kind.RULED_OUT
                                        ? ""
                                        : Journeys.move(
                                                result, placement.pupil(), placement.provision(), change.provision())),
                        new Text(whole(change))));
        Div all = new Div(table, new Paragraph(Journeys.estimate(Journeys.speed(result))));
        if (!changes.isComplete()) {
            all.add(new Paragraph("There was no time to try every place."));
        }
        return all;
    }

    private static String takes(RunResult result, Placement placement, Change change) {
        return switch (change.kind()) {
            case RULED_OUT -> {
                Refusal rule = change.lifted() == null ? Refusal.FULL : change.lifted();
                yield "No number of places would do: "
                        + RunWords.refusal(result, placement.pupil(), change.provision(), rule);
            }
            case OTHERS_MOVE -> moved(placement, change) == 0 ? "Nothing but a dearer plan" : "Other children move";
            case CHANGE -> lifted(change) + places(change) + ". The best plan then has the child there";
            case NOT_ENOUGH -> lifted(change) + places(change) + " would not be enough: others come first for them";
        };
    }

    private static String lifted(Change change) {
        if (change.lifted() == null) {
            return "";
        }
        return change.places() == 0 ? "The exclusion no longer stands" : "The exclusion no longer stands, and ";
    }

    /** How many more places in which year groups and years. */
    private static String places(Change change) {
        if (change.places() == 0) {
            return "";
        }
        Map<String, List<PlaceLimit>> byYears = change.limits().stream()
                .collect(Collectors.groupingBy(
                        limit -> YearGroup.label(limit.ncYearFrom(), limit.ncYearTo()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        String where = byYears.entrySet().stream()
                .map(entry -> entry.getKey() + " in "
                        + entry.getValue().stream()
                                .map(limit -> new AcademicYear(limit.academicYear()).label())
                                .distinct()
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return (change.places() == 1 ? "One more place" : change.places() + " more places")
                + (where.isEmpty() ? "" : ", " + where);
    }

    private static List<RunDifference.Move> moves(Placement placement, Change change) {
        RunQuestion.Outcome outcome = change.outcome();
        return outcome == null
                ? List.of()
                : outcome.difference().moved().stream()
                        .filter(move -> !move.second()
                                .pupil()
                                .id()
                                .equals(placement.pupil().id()))
                        .toList();
    }

    private static int moved(Placement placement, Change change) {
        return moves(placement, change).size();
    }

    private static Component others(RunResult result, Placement placement, Change change) {
        if (change.kind() == Kind.RULED_OUT) {
            return new Text("");
        }
        return RunLinks.children(
                result,
                moves(placement, change).stream()
                        .map(move -> move.second().pupil().id())
                        .collect(Collectors.toCollection(TreeSet::new)),
                "Nobody");
    }

    /** What it does to the plan: by level, points apart, then pounds. */
    static String whole(Change change) {
        RunQuestion.Outcome outcome = change.outcome();
        return outcome == null ? "" : whole(outcome);
    }

    /** What changes do to a plan, without points. */
    static String whole(RunQuestion.Outcome outcome) {
        StringBuilder words = new StringBuilder(outcome.overCapacity().isEmpty() ? "" : "Over capacity. ");
        for (Level level : Level.values()) {
            long more = outcome.difference().change().at(level);
            if (level != Level.POINTS && more != 0) {
                words.append(String.format(Locale.UK, "%s %+,d. ", level.label(), more));
            }
        }
        return words + capital(Journeys.pounds(outcome.pounds()));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
