package org.throughline.interchange.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FieldName;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.text.CsvTable;
import org.throughline.interchange.text.FileParts;
import org.throughline.interchange.text.TextRow;
import org.throughline.jobs.JobProgress;
import org.throughline.people.ChildIdentities;

/** Reads tables with a child a row, or several rows a child, and says whom on record each row means. */
@Component
public class KnownChildTable {

    private static final int MOST_ROWS = 200_000;
    private static final int LOOKS = 100;

    private final ChildIdentities identities;

    KnownChildTable(ChildIdentities identities) {
        this.identities = identities;
    }

    /** Takes a row with whom it means. */
    @FunctionalInterface
    public interface Rows {

        /** Called for each row in order. */
        void take(TextRow row, SoughtChild sought, ChildMatch match);
    }

    /**
     * Reads a file, or the first one in a zip.
     *
     * @param required columns without which it is no such file
     * @param columns its own columns, by the name under which cells are asked for; their names are headings in small
     *     letters and digits alone
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal.NotSuchAFile} where it is none
     */
    public void read(
            ImportKind kind,
            ImportFile file,
            List<String> required,
            Map<String, FieldName> columns,
            Rows rows,
            JobProgress progress) {
        ChildIndex index = new ChildIndex(identities.all());
        int[] count = {0};
        try (FileParts parts = FileParts.of(file, kind)) {
            List<FileParts.Part> all = parts.all();
            boolean isRead = !all.isEmpty()
                    && new CsvTable(kind, MOST_ROWS)
                            .read(
                                    all.getFirst(),
                                    CsvTable.named(
                                            required,
                                            heading -> ChildColumns.name(columns, heading)
                                                    .or(() -> ChildColumns.name(heading))),
                                    row -> {
                                        if (++count[0] % LOOKS == 0) {
                                            progress.stopIfRequested();
                                        }
                                        SoughtChild sought = ChildColumns.sought(row);
                                        rows.take(row, sought, index.match(sought));
                                    });
            if (!isRead) {
                throw new InterchangeRefusal.NotSuchAFile(
                                kind.label(), "the first row must name the columns " + String.join(", ", required))
                        .refused();
            }
            progress.done(1, 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
