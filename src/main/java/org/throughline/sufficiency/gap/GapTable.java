package org.throughline.sufficiency.gap;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.sufficiency.forecast.Distribution;

/** The gap of every year as one table of CSV: a figure a line, counts only. */
public final class GapTable {

    private GapTable() {}

    /** The table. */
    public static byte[] csv(GapResult result) {
        StringWriter text = new StringWriter();
        try (SafeCsv csv = SafeCsv.to(text)) {
            csv.writeRecord("academic_year", "need", "phase", "figure", "mean", "p10", "median", "p90");
            for (GapYear year : result.years()) {
                ToldYear told = new ToldYear(year);
                told.lines().forEach(line -> write(csv, year, told, line, "OTHER"));
                write(csv, year, told, told.total(), "ALL");
                write(csv, year, "ALL", "", "forecast", year.forecast());
                write(csv, year, "ALL", "", "independent_by_todays_practice", year.independent());
                if (year.practicePounds() != null) {
                    write(csv, year, "ALL", "", "pounds_by_todays_practice", year.practicePounds());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(SafeCsv csv, GapYear year, ToldYear told, GapLine line, String together) {
        GapRow row = line.row();
        GapGroup group = row.group();
        String need = group == null ? together : group.need();
        String phase = group == null ? "" : group.phase().name();
        write(csv, year, need, phase, "need", row.need());
        for (GapPart part : GapPart.values()) {
            String figure = part.name().toLowerCase(Locale.ROOT);
            if (told.isHidden(line, part)) {
                csv.writeRecord(
                        String.valueOf(year.academicYear()), need, phase, figure, told.told(line, part), "", "", "");
            } else {
                write(csv, year, need, phase, figure, row.part(part));
            }
        }
        write(csv, year, need, phase, "chance_short", Distribution.exactly(row.chanceShort()));
        write(csv, year, need, phase, "free_places_that_fit", row.free());
        write(csv, year, need, phase, "out_of_borough_by_todays_practice", row.practice());
    }

    private static void write(
            SafeCsv csv, GapYear year, String need, String phase, String figure, Distribution spread) {
        csv.writeRecord(
                String.valueOf(year.academicYear()),
                need,
                phase,
                figure,
                plain(spread.mean()),
                plain(spread.p10()),
                plain(spread.median()),
                plain(spread.p90()));
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
