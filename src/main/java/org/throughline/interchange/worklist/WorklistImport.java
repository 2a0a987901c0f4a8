package org.throughline.interchange.worklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FieldName;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.interchange.Severity;
import org.throughline.jobs.JobProgress;
import org.throughline.security.Roles;
import org.throughline.transitions.safeguarding.WorklistFiles;

/** The safeguarding worklist, worked through and given back by the lead who downloaded it. */
@Component
class WorklistImport implements ImportKind {

    private static final ImportRule NOBODY = new ImportRule(
            "WL-01",
            Severity.ERROR,
            "UPN, LegalSurname, DOB",
            "a child of your worklist, by UPN together with surname and date of birth",
            "Correct them as they stand in the list that you downloaded. The preview says what does not fit");
    private static final ImportRule NOT_TAKEN = new ImportRule(
            "WL-02",
            Severity.ERROR,
            "",
            "what the list can hold",
            "Put right what the preview says: a day, a system, or whether there is a file");

    private static final long MEGABYTE = 1L << 20;
    private static final long MOST = 5 * MEGABYTE;

    private final WorklistFiles files;

    WorklistImport(WorklistFiles files) {
        this.files = files;
    }

    @Override
    public String code() {
        return "worklist";
    }

    @Override
    public String label() {
        return "Safeguarding worklist";
    }

    @Override
    public String about() {
        return "The list of safeguarding files as you downloaded it here, with what you marked in it: whether there is a"
                + " file, where it is kept, when it was sent and received. Never what is in a file.";
    }

    @Override
    public List<FieldName> fieldNames() {
        return WorklistFiles.NAMES.stream()
                .map(name -> FieldName.of("The safeguarding worklist", name.getValue(), name.getKey()))
                .toList();
    }

    @Override
    public Set<String> endings() {
        return Set.of(".csv");
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.DSL);
    }

    @Override
    public long mostBytes() {
        return MOST;
    }

    @Override
    public List<ImportRule> rules() {
        return List.of(NOBODY, NOT_TAKEN);
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(OwnedTable.of("safeguarding_pointer", "record_id"));
    }

    @Override
    public void read(ImportFile file, Consumer<FoundLine> found, JobProgress progress) {
        try (InputStream in = file.open()) {
            files.lines(in.readNBytes((int) MOST)).forEach(line -> found.accept(line(line)));
            progress.done(1, 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FoundLine line(WorklistFiles.Line line) {
        return new FoundLine(
                line.number(),
                line.name(),
                line.recordId(),
                line.recordId() == null ? "" : "same UPN, surname and date of birth",
                List.of(),
                line.said(),
                line.problems().stream()
                        .map(problem -> new ImportFault(
                                line.recordId() == null ? NOBODY.number() : NOT_TAKEN.number(),
                                Severity.ERROR,
                                "",
                                "row " + line.number(),
                                NOT_TAKEN.expected(),
                                problem))
                        .toList(),
                "");
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        return files.held(ids);
    }

    @Override
    public UUID load(LineToLoad line) {
        UUID record = Objects.requireNonNull(line.target());
        files.mark(record, line.values());
        return record;
    }
}
