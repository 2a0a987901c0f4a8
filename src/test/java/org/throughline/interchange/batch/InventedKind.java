package org.throughline.interchange.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.interchange.matching.ChildIndex;
import org.throughline.interchange.matching.ChildMatch;
import org.throughline.interchange.matching.SoughtChild;
import org.throughline.jobs.JobProgress;
import org.throughline.people.ChildIdentities;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.security.Roles;

/** A kind of file for tests of batches: lines of reference, surname, forename, date of birth and postcode. */
@Component
final class InventedKind implements ImportKind {

    static final String CODE = "invented";

    private final Children children;
    private final ChildIdentities identities;

    InventedKind(Children children, ChildIdentities identities) {
        this.children = children;
        this.identities = identities;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "Invented children";
    }

    @Override
    public String about() {
        return "A file for tests.";
    }

    @Override
    public List<FieldName> fieldNames() {
        return List.of();
    }

    @Override
    public Set<String> endings() {
        return Set.of(".txt");
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER);
    }

    @Override
    public List<ImportRule> rules() {
        return List.of();
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(
                OwnedTable.of("child", "id"),
                OwnedTable.of("child_sibling", "child_id"),
                OwnedTable.of("child_number", "child_id"),
                OwnedTable.of("former_upn", "child_id"),
                OwnedTable.of("child_formerly", "child_id"));
    }

    @Override
    public void read(ImportFile file, Consumer<FoundLine> found, JobProgress progress) {
        ChildIndex index = new ChildIndex(identities.all());
        List<String> lines;
        try (var in = file.open()) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!lines.getFirst().equals("invented")) {
            throw new InterchangeRefusal.NotSuchAFile(label(), "its first line is not 'invented'").refused();
        }
        for (int row = 1; row < lines.size(); row++) {
            String[] cells = lines.get(row).split(";", -1);
            LocalDate born = cells[3].isEmpty() ? null : LocalDate.parse(cells[3]);
            ChildMatch match =
                    index.match(new SoughtChild(cells[0], "", "", "", cells[1], cells[2], "", born, cells[4]));
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("Reference", cells[0]);
            fields.put("Surname", cells[1]);
            fields.put("Forename", cells[2]);
            fields.put("Date of birth", cells[3]);
            fields.put("Postcode", cells[4]);
            found.accept(new FoundLine(
                    row + 1L,
                    cells[2] + " " + cells[1],
                    match.target(),
                    match.why(),
                    match.candidates(),
                    fields,
                    born == null
                            ? List.of(ImportFault.error(
                                    "INV-01", "Date of birth", "", "a day", "Ask the school for the date of birth"))
                            : List.of(),
                    ""));
            progress.done(row, lines.size());
        }
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        Map<UUID, Map<String, String>> held = new HashMap<>();
        children.find(ids)
                .forEach((id, child) -> held.put(
                        id,
                        Map.of(
                                "Reference", child.reference(),
                                "Surname", child.surname(),
                                "Forename", child.forename(),
                                "Date of birth", child.dateOfBirth().toString(),
                                "Postcode", Objects.requireNonNullElse(child.postcode(), ""))));
        return held;
    }

    @Override
    public UUID load(LineToLoad line) {
        UUID target = line.target();
        ChildRecord known = target == null ? null : children.find(target).orElseThrow();
        Map<String, String> now =
                known == null ? Map.of() : held(List.of(target)).get(target);
        String postcode = line.value("Postcode", now.getOrDefault("Postcode", ""));
        return children.record(new ChildRecord(
                target,
                known == null ? null : known.version(),
                line.value("Reference", now.getOrDefault("Reference", "")),
                null,
                line.value("Surname", now.getOrDefault("Surname", "")),
                line.value("Forename", now.getOrDefault("Forename", "")),
                LocalDate.parse(line.value("Date of birth", now.getOrDefault("Date of birth", ""))),
                null,
                postcode.isEmpty() ? null : postcode,
                null,
                Set.of()));
    }
}
