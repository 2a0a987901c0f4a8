package org.throughline.sufficiency.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.throughline.matching.pack.PackWriter;
import org.throughline.pack.PackColumns;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.sufficiency.forecast.ValidStates;

/** Writes which states can be as the forecast pack's {@code valid-states.csv}. */
final class ValidStatesFile {

    private ValidStatesFile() {}

    static void write(ValidStates valid, OutputStream out) throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord(PackColumns.VALID_STATES.all());
        for (Map.Entry<String, ValidStates.Rule> each : new TreeMap<>(valid.settings()).entrySet()) {
            ValidStates.Rule rule = each.getValue();
            csv.writeRecord(
                    each.getKey(),
                    String.valueOf(rule.youngest()),
                    String.valueOf(rule.oldest()),
                    listed(rule.needs()),
                    listed(rule.movesTo()),
                    rule.group());
        }
        csv.flush();
    }

    private static String listed(Set<String> codes) {
        return String.join(",", new TreeSet<>(codes));
    }
}
