package org.throughline.interchange.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.interchange.batch.BatchLine;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.jobs.JobProgress;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;

/** Brings spreadsheets as a person does, for tests. */
final class SheetDesk {

    private static final JobProgress PROGRESS = new JobProgress(percent -> true, () -> false);

    private final Imports imports;
    private final Path folder;
    private final List<String> faults = new ArrayList<>();

    SheetDesk(Imports imports, Path folder) {
        this.imports = imports;
        this.folder = folder;
    }

    /** Lines that were refused in the last file, each with its faults. */
    List<String> faults() {
        return faults;
    }

    ImportBatch load(String... lines) {
        return bring("list.csv", String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8), false);
    }

    ImportBatch look(String... lines) {
        return bring("list.csv", String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8), true);
    }

    ImportBatch bring(String name, byte[] content, boolean isRehearsal) {
        faults.clear();
        try {
            Path file = Files.write(Files.createTempFile(folder, "sheet", name), content);
            return SystemIdentity.as(
                    "test",
                    () -> imports.now(SpreadsheetKind.CODE, name, file, false, isRehearsal, this::note, PROGRESS),
                    Roles.PLACEMENT_OFFICER,
                    Roles.PLANNER,
                    Roles.ADMINISTRATOR,
                    Roles.SENCO);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void note(List<BatchLine> lines) {
        lines.forEach(line -> {
            line.line().faults().forEach(fault -> faults.add(line.line().row() + " " + fault.text()));
            if (line.line().faults().isEmpty()) {
                faults.add(line.line().row() + " to decide: " + line.line().candidates());
            }
        });
    }
}
