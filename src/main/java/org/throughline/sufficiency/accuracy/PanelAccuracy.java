package org.throughline.sufficiency.accuracy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How wrong forecasts of totals from published figures were over many authorities, each of them by constants learned
 * from the others alone. Errors are in percent of what came.
 *
 * @param years years ahead
 * @param authorities how many
 * @param forecasts how many forecasts in all
 * @param closestQuarter a quarter of the authorities are forecast at least so closely (each its median absolute error)
 * @param half half of them are
 * @param threeQuarters three quarters are
 * @param nineInTen nine in ten are
 * @param bias median error over all forecasts
 * @param covered80 share of the bands of 80 % that held what came, in percent
 * @param covered50 the same of the bands of 50 %
 * @param within10 share of the forecasts that were within 10 % of what came, in percent
 */
public record PanelAccuracy(
        int years,
        int authorities,
        int forecasts,
        double closestQuarter,
        double half,
        double threeQuarters,
        double nineInTen,
        double bias,
        double covered80,
        double covered50,
        double within10) {

    /** Where the figures come from. */
    public static final String SOURCE =
            "Department for Education, Education, health and care plans, releases of 2022 and"
                    + " 2025 (OGL v3): forecasts of each January from 2017 to 2025, made by what was published up to 2016 to 2024;"
                    + " each authority by constants learned from the other four fifths";

    /** The file, with one line for each number of years ahead. */
    public static final String FILE = "accuracy.csv";

    /** The columns of the file, in order. */
    public static final List<String> COLUMNS = List.of(
            "years-ahead",
            "authorities",
            "forecasts",
            "closest-quarter",
            "half",
            "three-quarters",
            "nine-in-ten",
            "bias",
            "covered-80",
            "covered-50",
            "within-10");

    /** Read when first asked for. */
    private static final class Read {

        static final List<PanelAccuracy> ALL = load();
    }

    /** So many years ahead; empty beyond those that were tested. */
    public static Optional<PanelAccuracy> at(int years) {
        return Read.ALL.stream().filter(each -> each.years == years).findFirst();
    }

    private static List<PanelAccuracy> load() {
        try (@Nullable InputStream in = PanelAccuracy.class.getResourceAsStream("/published/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file published/" + FILE);
            }
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return csv.stream().map(PanelAccuracy::of).toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PanelAccuracy of(NamedCsvRecord row) {
        return new PanelAccuracy(
                Integer.parseInt(row.getField("years-ahead")),
                Integer.parseInt(row.getField("authorities")),
                Integer.parseInt(row.getField("forecasts")),
                number(row, "closest-quarter"),
                number(row, "half"),
                number(row, "three-quarters"),
                number(row, "nine-in-ten"),
                number(row, "bias"),
                number(row, "covered-80"),
                number(row, "covered-50"),
                number(row, "within-10"));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
