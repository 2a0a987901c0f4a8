package org.throughline.interchange.sheets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FieldName;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.jobs.JobProgress;
import org.throughline.security.Roles;

/** A spreadsheet, CSV or .xlsx, of which the header says what it is. */
@Component
class SpreadsheetKind implements ImportKind {

    /** The word by which it is named on the command line. */
    static final String CODE = "spreadsheet";

    private static final long MOST = 10L * 1024 * 1024;

    private final Sheets sheets;
    private final HeaderMappings mappings;
    private final Clock clock;

    SpreadsheetKind(Sheets sheets, HeaderMappings mappings, Clock clock) {
        this.sheets = sheets;
        this.mappings = mappings;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "Spreadsheet";
    }

    @Override
    public String about() {
        return "A table from Excel or any other program, saved as CSV or as an Excel workbook (.xlsx). Its headers say what"
                + " it holds: "
                + sheets.all().stream().map(Sheet::label).collect(Collectors.joining(", "))
                + ". A blank cell changes nothing.";
    }

    @Override
    public List<FieldName> fieldNames() {
        return SheetShape.fields(sheets.all());
    }

    @Override
    public Set<String> endings() {
        return SheetReader.ENDINGS;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER);
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
        return sheets.all().stream()
                .flatMap(sheet -> sheet.tables().stream())
                .distinct()
                .toList();
    }

    @Override
    public void read(ImportFile file, Consumer<FoundLine> found, JobProgress progress) {
        SheetReader.Read read = new SheetReader(
                        this, sheets.all(), sheet -> mappings.byHeader(sheet.code()), LocalDate.now(clock))
                .read(file);
        List<FoundLine> lines = sheets.find(read.sheet().code()).orElseThrow().lines(read.rows());
        for (int index = 0; index < lines.size(); index++) {
            FoundLine line = lines.get(index);
            found.accept(index == 0 ? line.with(read.faults()) : line);
            progress.done(index + 1, lines.size());
            progress.stopIfRequested();
        }
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        Map<UUID, Map<String, String>> held = new HashMap<>();
        add(sheets.all().stream().filter(Sheet::isAboutChildren).toList(), ids, held);
        List<UUID> others = ids.stream().filter(id -> !held.containsKey(id)).toList();
        if (!others.isEmpty()) {
            add(sheets.all().stream().filter(sheet -> !sheet.isAboutChildren()).toList(), others, held);
        }
        return held;
    }

    private static void add(List<Sheet> some, Collection<UUID> ids, Map<UUID, Map<String, String>> held) {
        some.forEach(sheet -> sheet.held(ids)
                .forEach((id, fields) ->
                        held.computeIfAbsent(id, each -> new HashMap<>()).putAll(fields)));
    }

    @Override
    public UUID load(LineToLoad line) {
        return sheets.find(line.line().content())
                .orElseThrow(() -> new SheetRefusal.NoSuchSheet().refused())
                .load(line);
    }
}
