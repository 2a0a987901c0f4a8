package org.throughline.interchange.gias;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.text.CsvTable;
import org.throughline.interchange.text.FileParts;
import org.throughline.jobs.JobProgress;

/**
 * The extract "Establishment fields CSV" of Get Information about Schools, as downloaded: a CSV or a zip with one.
 * Columns are found by their names. Those of head teachers are not read.
 */
@Component
class GiasExtract implements EstablishmentSource {

    static final int MOST_ROWS = 200_000;

    private static final Map<String, String> COLUMNS = Arrays.stream(GiasColumn.values())
            .map(GiasColumn::heading)
            .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));
    private static final List<String> REQUIRED = Stream.of(
                    GiasColumn.URN, GiasColumn.AUTHORITY, GiasColumn.NAME, GiasColumn.STATUS)
            .map(GiasColumn::heading)
            .toList();
    private static final int BETWEEN = 1_000;

    @Override
    public void read(ImportFile file, ImportKind kind, Consumer<Establishment> found, JobProgress progress) {
        CsvTable table = new CsvTable(kind, MOST_ROWS);
        CsvTable.Header header = CsvTable.named(REQUIRED, GiasExtract::column);
        int[] count = {0};
        try (FileParts parts = FileParts.of(file, kind)) {
            for (FileParts.Part part : parts.all()) {
                boolean isExtract = (part.endsWith(".csv") || parts.all().size() == 1)
                        && table.read(part, header, row -> {
                            if (++count[0] % BETWEEN == 0 && progress.isStopRequested()) {
                                throw new CancellationException("The reading was stopped");
                            }
                            found.accept(GiasRow.read(row));
                        });
                if (isExtract) {
                    return;
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        throw new InterchangeRefusal.NotSuchAFile(
                        kind.label(),
                        "no file in it has the columns " + String.join(", ", REQUIRED)
                                + "; in GIAS it is called Establishment fields CSV")
                .refused();
    }

    private static Optional<String> column(String name) {
        return Optional.ofNullable(COLUMNS.get(name.toLowerCase(Locale.ROOT)));
    }
}
