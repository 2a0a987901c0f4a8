package org.throughline.sufficiency.pack;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.LongStream;
import org.throughline.matching.pack.PackWriter;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.sufficiency.forecast.ResidentsRange;
import org.throughline.sufficiency.forecast.StepsOfChange;

/** What makes up the change of a total, and what few or many residents would bring, as files. */
final class ChangeTables {

    private ChangeTables() {}

    static void steps(OutputStream out, List<StepsOfChange> steps) throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord("calendar-year", "from", "prevalence", "population", "movers", "policy", "to");
        steps.forEach(step -> write(
                csv,
                step.january(),
                step.from(),
                step.prevalence(),
                step.population(),
                step.movers(),
                step.policy(),
                step.to()));
        csv.flush();
    }

    static StepsOfChange step(NamedCsvRecord row) {
        return new StepsOfChange(
                Integer.parseInt(row.getField("calendar-year")),
                whole(row, "from"),
                whole(row, "prevalence"),
                whole(row, "population"),
                whole(row, "movers"),
                whole(row, "policy"));
    }

    static void residents(OutputStream out, List<ResidentsRange> ranges) throws IOException {
        SafeCsv csv = PackWriter.csv(out);
        csv.writeRecord("calendar-year", "low", "central", "high");
        ranges.forEach(range -> write(csv, range.january(), range.low(), range.central(), range.high()));
        csv.flush();
    }

    static ResidentsRange range(NamedCsvRecord row) {
        return new ResidentsRange(
                Integer.parseInt(row.getField("calendar-year")),
                whole(row, "low"),
                whole(row, "central"),
                whole(row, "high"));
    }

    private static void write(SafeCsv csv, long... numbers) {
        csv.writeRecord(LongStream.of(numbers).mapToObj(String::valueOf).toList());
    }

    private static long whole(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }
}
