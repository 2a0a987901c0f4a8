package org.throughline.sufficiency.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.AcademicYear;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.cost.Appraisal;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.outlook.Measure;
import org.throughline.sufficiency.outlook.ProjectionYear;

/**
 * The part of a scenario's report that says what each action changes: the unmitigated forecast, each action's effect on
 * plans, placements and pounds, and the mitigated forecast; and when what is built is paid back.
 */
final class LadderReport {

    private static final double THOUSAND = 1_000;
    private static final String ALL = "All actions together";

    private final String title;
    private final ScenarioResult result;
    private final @Nullable ActionLadder ladder;
    private final ReportWriter writer;

    LadderReport(String title, ScenarioResult result, ReportWriter writer) {
        this.title = title;
        this.result = result;
        this.ladder = result.ladder();
        this.writer = writer;
    }

    /** When a whole scenario is paid back, as a sentence without its full stop. */
    static String payback(ScenarioResult result) {
        if (result.capital().signum() == 0) {
            return "Nothing is built";
        }
        String building = "Building it costs " + Formats.pounds(result.capital());
        ActionLadder ladder = result.ladder();
        if (ladder == null) {
            return building + ". Calculate the scenario again to see when it is paid back";
        }
        ActionLadder.Rung all = ladder.together();
        if (all.payback() != null) {
            return building + ", paid back after about " + Formats.decimal(all.payback()) + " years, later pounds"
                    + " counted less";
        }
        return building + ", which these years do not pay back: spent less saved, later pounds counted less, is "
                + Formats.about(all.sum().mean())
                + (all.paybackIfItWentOn() == null
                        ? ". Not even " + Appraisal.LONGEST + " years like the last one would pay it back"
                        : ". If the years after were like the last one, it would be paid back after about "
                                + Formats.decimal(all.paybackIfItWentOn()) + " years");
    }

    void write() {
        if (ladder == null || ladder.inOrder().isEmpty()) {
            return;
        }
        writer.heading("What each action changes: " + title);
        writer.words(sentence(ladder), true);
        ladder.alone().forEach(this::warn);
        steps("Children placed out of the borough", Measure.OUT_OF_BOROUGH, 1, ladder);
        steps("Pounds a year, in thousands", Measure.POUNDS, THOUSAND, ladder);
        writer.table(
                "From matched at best to " + title + ", action by action, " + lastYear(),
                List.of(
                        "Step",
                        "#Children with plans, January " + (result.entryYear() + years()),
                        "#Out of the borough",
                        "#80 % range",
                        "#Without a place",
                        "#80 % range",
                        "#Pounds a year",
                        "#80 % range"),
                inOrder(ladder));
        writer.words(
                "Each action is added to the ones before it. In another order the same actions would share out what they"
                        + " change differently; the first and the last line would be the same. Figures are averages over "
                        + result.futures() + " possible futures, rounded so that they add up.",
                false);
        alone(ladder);
    }

    private int years() {
        return result.outlook().nothing().size();
    }

    private String lastYear() {
        return new AcademicYear(result.entryYear() + years() - 1).label();
    }

    private static Distribution last(ActionLadder.Rung rung, Measure measure) {
        return rung.change().getLast().at(measure);
    }

    private String sentence(ActionLadder known) {
        Distribution pounds = last(known.together(), Measure.POUNDS);
        ActionLadder.Rung most = known.alone().stream()
                .min(Comparator.comparingDouble(rung -> rung.sum().mean()))
                .orElseThrow();
        String all = "All actions together change what is spent in " + lastYear() + " by "
                + Formats.aboutChange(pounds.mean()) + " (80 % range: " + Formats.aboutChange(pounds.p10()) + " to "
                + Formats.aboutChange(pounds.p90()) + "). ";
        return all
                + (most.sum().mean() < 0
                        ? "On its own, this saves most over these years, building counted: " + most.action()
                        : "On its own, no action saves more over these years than it costs.");
    }

    /** What is built and lives on the savings of other actions is not paid back, whatever all of them together do. */
    private void warn(ActionLadder.Rung rung) {
        boolean isPaidBackTogether = ladder != null && ladder.together().payback() != null;
        if (rung.built().signum() > 0 && rung.payback() == null && isPaidBackTogether) {
            writer.words(
                    "Not paid back on its own in these years, though all actions together are: " + rung.action()
                            + " What pays for it are the savings of the other actions.",
                    true);
        }
    }

    private void steps(String name, Measure measure, double unit, ActionLadder known) {
        long[] levels = levels(measure, unit, known);
        List<Report.Step> steps = new ArrayList<>();
        steps.add(new Report.Step(PracticeLine.MATCHED, 0, levels[0]));
        for (int step = 1; step < levels.length; step++) {
            steps.add(new Report.Step("Action " + step, levels[step - 1], levels[step]));
        }
        steps.add(new Report.Step("All actions", 0, levels[levels.length - 1]));
        writer.add(new Report.Steps(name + ", " + lastYear() + ", action by action", steps));
    }

    /** What a figure has come to after each action, rounded, so that the differences between them add up. */
    private long[] levels(Measure measure, double unit, ActionLadder known) {
        return levels(
                result.outlook().nothing().getLast().at(measure).mean(),
                unit,
                known,
                rung -> last(rung, measure).mean());
    }

    private static long[] levels(
            double from, double unit, ActionLadder known, ToDoubleFunction<ActionLadder.Rung> change) {
        long[] levels = new long[known.inOrder().size() + 1];
        double level = from;
        levels[0] = Math.round(level / unit);
        for (int step = 1; step < levels.length; step++) {
            level += change.applyAsDouble(known.inOrder().get(step - 1));
            levels[step] = Math.round(level / unit);
        }
        return levels;
    }

    private List<List<String>> inOrder(ActionLadder known) {
        ActionLadder.Rung first = known.inOrder().getFirst();
        long[] plans = levels(first.plans().mean() - first.plansChange(), 1, known, ActionLadder.Rung::plansChange);
        long[] out = levels(Measure.OUT_OF_BOROUGH, 1, known);
        long[] unplaced = levels(Measure.UNPLACED, 1, known);
        long[] pounds = levels(Measure.POUNDS, THOUSAND, known);
        int end = plans.length - 1;
        List<List<String>> rows = new ArrayList<>();
        rows.add(level(
                "Unmitigated: " + PracticeLine.MATCHED.toLowerCase(Locale.UK),
                0,
                plans,
                out,
                unplaced,
                pounds,
                result.outlook().nothing()));
        for (int step = 1; step <= end; step++) {
            ActionLadder.Rung rung = known.inOrder().get(step - 1);
            rows.add(List.of(
                    step + ". " + rung.action(),
                    Formats.change(plans[step] - plans[step - 1]),
                    change(rung, Measure.OUT_OF_BOROUGH, out[step] - out[step - 1]),
                    range(last(rung, Measure.OUT_OF_BOROUGH), Formats::change),
                    change(rung, Measure.UNPLACED, unplaced[step] - unplaced[step - 1]),
                    range(last(rung, Measure.UNPLACED), Formats::change),
                    thousandsChange(pounds[step] - pounds[step - 1]),
                    range(last(rung, Measure.POUNDS), Formats::aboutChange)));
        }
        rows.add(level(
                "Mitigated: all actions",
                end,
                plans,
                out,
                unplaced,
                pounds,
                result.outlook().scenario()));
        return rows;
    }

    private List<String> level(
            String name,
            int step,
            long[] plans,
            long[] out,
            long[] unplaced,
            long[] pounds,
            List<ProjectionYear> years) {
        return List.of(
                name,
                Formats.count(plans[step]),
                few(years.getLast().at(Measure.OUT_OF_BOROUGH), Measure.OUT_OF_BOROUGH, out[step]),
                range(years.getLast().at(Measure.OUT_OF_BOROUGH), Formats::count),
                few(years.getLast().at(Measure.UNPLACED), Measure.UNPLACED, unplaced[step]),
                range(years.getLast().at(Measure.UNPLACED), Formats::count),
                thousands(pounds[step]),
                range(years.getLast().at(Measure.POUNDS), Formats::about));
    }

    private static String few(Distribution spread, Measure measure, long rounded) {
        return ScenarioResult.isFew(measure, spread) ? "under 5" : Formats.count(rounded);
    }

    private static String change(ActionLadder.Rung rung, Measure measure, double change) {
        return ScenarioResult.isFew(measure, last(rung, measure)) ? "under 5" : Formats.change(change);
    }

    /** The band of 80 %; blank where a figure is certain. */
    private static String range(Distribution spread, DoubleFunction<String> words) {
        return spread.min() == spread.max() ? "" : words.apply(spread.p10()) + " to " + words.apply(spread.p90());
    }

    private static String thousands(long thousands) {
        return String.format(Locale.UK, "£%,dk", thousands);
    }

    private static String thousandsChange(long thousands) {
        return thousands == 0 ? "0" : (thousands < 0 ? "\u2212" : "+") + thousands(Math.abs(thousands));
    }

    private void alone(ActionLadder known) {
        List<List<String>> effects = new ArrayList<>();
        List<List<String>> money = new ArrayList<>();
        for (int index = 0; index < known.alone().size(); index++) {
            ActionLadder.Rung rung = known.alone().get(index);
            effects.add(effect(index + 1 + ". " + rung.action(), rung));
            money.add(money(index + 1 + ". " + rung.action(), rung));
        }
        effects.add(effect(ALL, known.together()));
        money.add(money(ALL, known.together()));
        writer.table(
                "Each action on its own, against the best matching without it, " + lastYear(),
                List.of(
                        "Action",
                        "#Children with plans",
                        "#Out of the borough",
                        "#Without a place",
                        "#Pounds a year",
                        "#80 % range"),
                effects);
        writer.table(
                "When each action is paid back on its own",
                List.of(
                        "Action",
                        "#To build",
                        "#Sum of these years",
                        "#80 % range",
                        "Paid back",
                        "#Chance in these years",
                        "If the last year went on"),
                money);
        writer.words(
                "The sum of these years is what is built and spent, less what is saved, against the best matching without it. Pounds of"
                        + " each later year count " + Formats.plain(known.discountRate())
                        + " % less, back to " + new AcademicYear(result.entryYear()).label()
                        + " (HM Treasury, The Green Book). What is built is paid in the year it opens; a place of the borough"
                        + " that is there anyway costs what filling it adds. 'If the last year went on' goes beyond what was"
                        + " calculated, up to " + Appraisal.LONGEST + " years.",
                false);
    }

    private static List<String> effect(String name, ActionLadder.Rung rung) {
        return List.of(
                name,
                Formats.change(rung.plansChange()),
                change(
                        rung,
                        Measure.OUT_OF_BOROUGH,
                        last(rung, Measure.OUT_OF_BOROUGH).mean()),
                change(rung, Measure.UNPLACED, last(rung, Measure.UNPLACED).mean()),
                Formats.aboutChange(last(rung, Measure.POUNDS).mean()),
                range(last(rung, Measure.POUNDS), Formats::aboutChange));
    }

    private static List<String> money(String name, ActionLadder.Rung rung) {
        boolean isBuilt = rung.built().signum() > 0;
        return List.of(
                name,
                isBuilt ? Formats.pounds(rung.built()) : "nothing",
                Formats.aboutChange(rung.sum().mean()),
                range(rung.sum(), Formats::aboutChange),
                !isBuilt ? "" : years(rung.payback(), "not in these years"),
                !isBuilt ? "" : Formats.chance(rung.chancePaidBack()),
                !isBuilt ? "" : years(rung.paybackIfItWentOn(), "not in " + Appraisal.LONGEST + " years"));
    }

    private static String years(@Nullable Double years, String otherwise) {
        return years == null ? otherwise : "after " + Formats.decimal(years) + " years";
    }
}
