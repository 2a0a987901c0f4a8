package org.throughline.matching.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.questions.FrontierQuestion;
import org.throughline.matching.questions.FrontierQuestion.Step;
import org.throughline.shared.ui.Picture;
import org.throughline.shared.ui.PlainTable;

/** The plans from the fewest out of the borough to the shortest longest journey, as a picture and as a table. */
final class FrontierTable extends Div {

    private static final long serialVersionUID = 1L;

    private static final double ROW = 3.4;
    private static final double BAR = 0.9;
    private static final double LEFT = 34;
    private static final double WIDTH = 52;

    FrontierTable(FrontierQuestion.Frontier frontier) {
        setId("frontier");
        List<Step> steps = frontier.steps();
        int speed = frontier.speed();
        add(picture(steps, speed));
        PlainTable table = new PlainTable(
                "Plans from the fewest out of the borough to the shortest longest journey",
                "Plan",
                "#Out of the borough",
                "#Without a place",
                "#Not at first eligible choice",
                "Longest journey",
                "Average journey",
                "#Pounds a year",
                "What this step costs",
                "#Elsewhere than in this run",
                "Proven");
        Step before = null;
        for (Step step : steps) {
            table.row(
                    name(step),
                    number(step.totals().outOfBorough()),
                    number(step.totals().unplaced()),
                    number(step.totals().preferenceNotMet()),
                    Journeys.words(step.longest(), speed),
                    Journeys.words(step.average(), speed),
                    String.format(Locale.UK, "£%,.0f", step.pounds()),
                    price(before, step, speed),
                    number(step.moved()),
                    step.isProven() ? "Yes" : "No");
            before = step;
        }
        add(table);
        Paragraph how = new Paragraph("Journeys are those of children whose place the plan decides. "
                + Journeys.estimate(speed)
                + " A plan with a shorter longest journey allows nobody more minutes; nobody more is left without a place."
                + (steps.size() < 5 ? " Fewer than five plans lie between the two ends, or the time was over." : ""));
        how.addClassName("tl-total");
        add(how);
    }

    private static String name(Step step) {
        return step.most() == null ? "Fewest out of the borough" : "At most " + step.most() + " minutes";
    }

    private static String number(long value) {
        return String.format(Locale.UK, "%,d", value);
    }

    /** What a step costs against the plan before it, in children, pounds and miles. */
    static String price(@Nullable Step before, Step step, int speed) {
        if (before == null) {
            return "";
        }
        long out = step.totals().outOfBorough() - before.totals().outOfBorough();
        String children = out == 0
                ? "nobody more out of the borough"
                : Math.abs(out) + (Math.abs(out) == 1 ? " child " : " children ") + (out > 0 ? "more" : "fewer")
                        + " out of the borough";
        String journey = Journeys.difference(before.longest(), step.longest(), speed);
        return children + "; " + Journeys.pounds(step.pounds().subtract(before.pounds()))
                + (journey.isEmpty()
                        ? ""
                        : "; longest journey "
                                + journey.replace("nearer", "shorter").replace("further", "longer"));
    }

    /** Two bars a plan: children out of the borough, and minutes of the longest journey. */
    private static Picture picture(List<Step> steps, int speed) {
        Picture picture = new Picture(
                "Children out of the borough and the longest journey, plan by plan", ROW * steps.size() + 0.5, 30);
        double mostOut = Math.max(
                1,
                steps.stream()
                        .mapToLong(step -> step.totals().outOfBorough())
                        .max()
                        .orElse(1));
        double mostMinutes = Math.max(
                1,
                steps.stream()
                        .mapToLong(step -> Journeys.minutes(step.longest(), speed))
                        .max()
                        .orElse(1));
        double top = 0;
        for (Step step : steps) {
            long out = step.totals().outOfBorough();
            long minutes = Journeys.minutes(step.longest(), speed);
            picture.words(new Span(name(step)), 0, top + 0.5, LEFT - 2)
                    .box(LEFT, top + 0.3, WIDTH * out / mostOut * 0.6, BAR, "out")
                    .words(new Span(out + " out of the borough"), LEFT + WIDTH * out / mostOut * 0.6 + 1, top + 0.1, 40)
                    .box(LEFT, top + 1.7, WIDTH * minutes / mostMinutes * 0.6, BAR, "others")
                    .words(
                            new Span(minutes + " minutes at most"),
                            LEFT + WIDTH * minutes / mostMinutes * 0.6 + 1,
                            top + 1.5,
                            40);
            top += ROW;
        }
        return picture;
    }
}
