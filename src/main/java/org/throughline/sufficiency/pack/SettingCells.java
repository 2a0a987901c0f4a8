package org.throughline.sufficiency.pack;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.throughline.matching.pack.PackWriter;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.sufficiency.forecast.Forecast;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.history.SettingCell;

/** Children by kind of setting and NC year, and by kind of setting and need, as a table: what returns ask for. */
final class SettingCells {

    static final String FILE = "forecast-setting-by.csv";

    private SettingCells() {}

    /** Every mean, small ones too, so that they add up to the total. */
    static void write(OutputStream out, Forecast forecast) throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord("calendar-year", "setting", "by", "key", "mean");
        forecast.januaries().forEach((january, figures) -> {
            write(csv, january, Level.NC_YEAR, sums(figures, state -> String.valueOf(state.ncYear())));
            write(csv, january, Level.NEED, sums(figures, State::need));
        });
        csv.flush();
    }

    private static Map<String, Map<String, Double>> sums(Forecast.January figures, Function<State, String> key) {
        Map<String, Map<String, Double>> sums = new TreeMap<>();
        figures.states()
                .forEach((state, spread) -> sums.computeIfAbsent(state.setting(), none -> new TreeMap<>())
                        .merge(key.apply(state), spread.mean(), Double::sum));
        return sums;
    }

    private static void write(SafeCsv csv, int january, Level by, Map<String, Map<String, Double>> sums) {
        sums.forEach((setting, keys) -> keys.forEach((key, mean) ->
                csv.writeRecord(String.valueOf(january), setting, by.key(), key, ForecastWriter.number(mean))));
    }

    static SettingCell read(NamedCsvRecord row) {
        return new SettingCell(
                Integer.parseInt(row.getField("calendar-year")),
                row.getField("setting"),
                row.getField("by").equals(Level.NEED.key()) ? Level.NEED : Level.NC_YEAR,
                row.getField("key"),
                Double.parseDouble(row.getField("mean")));
    }
}
