package org.throughline.interchange.sheets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FieldName;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.interchange.matching.ChildTables;
import org.throughline.jobs.JobProgress;
import org.throughline.security.Roles;

/** A class that moves: a record is started for each row. The move is said by who brings it. */
@Component
class ClassKind implements ImportKind {

    static final String CODE = "class";

    private static final long MOST = 10L * 1024 * 1024;

    private final ClassRows rows;
    private final ClassRecords records;
    private final HeaderMappings mappings;
    private final Clock clock;

    ClassKind(ClassRows rows, ClassRecords records, HeaderMappings mappings, Clock clock) {
        this.rows = rows;
        this.records = records;
        this.mappings = mappings;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "Class that moves";
    }

    @Override
    public String about() {
        return "A list of the children of a class with surname, forename, date of birth and, where you have it, UPN: pasted"
                + " from a spreadsheet, or as CSV or Excel workbook. A transition record is started for each child.";
    }

    @Override
    public List<FieldName> fieldNames() {
        return SheetShape.fields(List.of(new ClassShape()));
    }

    @Override
    public Set<String> endings() {
        return SheetReader.ENDINGS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SENCO);
    }

    @Override
    public boolean isBroughtHere() {
        return false;
    }

    @Override
    public long mostBytes() {
        return MOST;
    }

    @Override
    public List<ImportRule> rules() {
        return SheetRule.all();
    }

    @Override
    public List<OwnedTable> tables() {
        return ChildTables.WITH_RECORDS;
    }

    @Override
    public void read(ImportFile file, Consumer<FoundLine> found, JobProgress progress) {
        if (file.said().isEmpty()) {
            throw new InterchangeRefusal.NotSuchAFile(
                            label(), "nobody said which move it is. Bring it under Our records, Start records")
                    .refused();
        }
        ClassMove move = ClassMove.of(file.said());
        SheetReader.Read read = new SheetReader(
                        this, List.of(new ClassShape()), sheet -> mappings.byHeader(CODE), LocalDate.now(clock))
                .read(file);
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < read.rows().size(); index++) {
            FoundLine line = rows.line(read.rows().get(index), move, seen);
            found.accept(index == 0 ? line.with(read.faults()) : line);
            progress.done(index + 1, read.rows().size());
            progress.stopIfRequested();
        }
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        return records.held(ids);
    }

    @Override
    public UUID load(LineToLoad line) {
        return records.load(line);
    }
}
