package org.throughline.interchange.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.throughline.interchange.FieldName;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.jobs.JobProgress;

/** A kind of file for tests of readers, which ask it for its name alone. */
public final class AnyKind implements ImportKind {

    @Override
    public String code() {
        return "any";
    }

    @Override
    public String label() {
        return "Spreadsheet";
    }

    @Override
    public String about() {
        return "";
    }

    @Override
    public List<FieldName> fieldNames() {
        return List.of();
    }

    @Override
    public Set<String> endings() {
        return Set.of();
    }

    @Override
    public Set<String> roles() {
        return Set.of();
    }

    @Override
    public List<ImportRule> rules() {
        return List.of();
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of();
    }

    @Override
    public void read(ImportFile file, Consumer<FoundLine> found, JobProgress progress) {}

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        return Map.of();
    }

    @Override
    public UUID load(LineToLoad line) {
        throw new UnsupportedOperationException();
    }
}
