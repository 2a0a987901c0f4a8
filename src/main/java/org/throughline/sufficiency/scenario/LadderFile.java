package org.throughline.sufficiency.scenario;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.outlook.Measure;

/** What each action of a scenario changes, as one table of CSV: counts and pounds, no names. */
final class LadderFile {

    private LadderFile() {}

    static byte[] csv(ActionLadder ladder) {
        StringWriter text = new StringWriter();
        try (SafeCsv csv = SafeCsv.to(text)) {
            csv.writeRecord("against", "position", "action", "academic_year", "figure", "mean", "p10", "median", "p90");
            write(csv, "nothing", ladder.alone());
            write(csv, "actions_before", ladder.inOrder());
            write(csv, "nothing", 0, ladder.together());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(SafeCsv csv, String against, List<ActionLadder.Rung> rungs) {
        for (int index = 0; index < rungs.size(); index++) {
            write(csv, against, index + 1, rungs.get(index));
        }
    }

    private static void write(SafeCsv csv, String against, int position, ActionLadder.Rung rung) {
        rung.change()
                .forEach(year -> List.of(Measure.values())
                        .forEach(measure -> row(
                                csv,
                                against,
                                position,
                                rung,
                                String.valueOf(year.academicYear()),
                                measure.name().toLowerCase(Locale.ROOT),
                                year.at(measure),
                                ScenarioResult.isFew(measure, year.at(measure)))));
        row(csv, against, position, rung, "", "discounted_sum", rung.sum(), false);
        single(csv, against, position, rung, "plans", rung.plansChange());
        single(csv, against, position, rung, "capital", rung.built().doubleValue());
        single(csv, against, position, rung, "payback_years", rung.payback());
        single(csv, against, position, rung, "payback_years_if_the_last_year_went_on", rung.paybackIfItWentOn());
        single(
                csv,
                against,
                position,
                rung,
                "chance_paid_back",
                rung.built().signum() > 0 ? rung.chancePaidBack() : null);
    }

    private static void row(
            SafeCsv csv,
            String against,
            int position,
            ActionLadder.Rung rung,
            String year,
            String figure,
            Distribution spread,
            boolean isFew) {
        String place = String.valueOf(position);
        if (isFew) {
            csv.writeRecord(against, place, rung.action(), year, figure, "under 5", "", "", "");
        } else {
            csv.writeRecord(
                    against,
                    place,
                    rung.action(),
                    year,
                    figure,
                    plain(spread.mean()),
                    plain(spread.p10()),
                    plain(spread.median()),
                    plain(spread.p90()));
        }
    }

    private static void single(
            SafeCsv csv, String against, int position, ActionLadder.Rung rung, String figure, @Nullable Double number) {
        csv.writeRecord(
                against,
                String.valueOf(position),
                rung.action(),
                "",
                figure,
                number == null ? "" : plain(number),
                "",
                "",
                "");
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
