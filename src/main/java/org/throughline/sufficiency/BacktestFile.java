package org.throughline.sufficiency;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.throughline.sufficiency.accuracy.Scored;
import org.throughline.sufficiency.forecast.Level;

/** The totals of the test that lies in a frozen forecast. */
final class BacktestFile {

    private static final String FILE = "backtest.csv";

    private BacktestFile() {}

    /** Forecasts of earlier totals; simple forecasts are not among them. Nothing where no test was made. */
    static List<Scored> totals(byte[] zip) {
        List<Scored> totals = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(FILE)) {
                    read(new String(entries.readAllBytes(), StandardCharsets.UTF_8), totals);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return totals;
    }

    private static void read(String file, List<Scored> totals) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : csv) {
                if (line.getField("level").equals(Level.TOTAL.key())) {
                    totals.add(scored(line));
                }
            }
        }
    }

    private static Scored scored(NamedCsvRecord line) {
        // the band of 50 % is not in files of the first form
        boolean hasNarrow =
                line.findField("p25").isPresent() && line.findField("p75").isPresent();
        return new Scored(
                Integer.parseInt(line.getField("train-to")),
                Integer.parseInt(line.getField("horizon")),
                number(line, "ground-truth"),
                number(line, "mean"),
                new Scored.Band(number(line, "p10"), number(line, "p90")),
                hasNarrow ? new Scored.Band(number(line, "p25"), number(line, "p75")) : Scored.Band.UNKNOWN,
                Map.of());
    }

    private static double number(NamedCsvRecord line, String column) {
        return Double.parseDouble(line.getField(column));
    }
}
