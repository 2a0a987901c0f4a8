package org.throughline.interchange.postcodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.throughline.geography.PostcodePoint;
import org.throughline.interchange.FieldName;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.text.CsvTable;
import org.throughline.interchange.text.FileParts;
import org.throughline.interchange.text.GridText;
import org.throughline.interchange.text.TextRow;
import org.throughline.jobs.JobProgress;
import org.throughline.shared.GridReference;

/**
 * A directory of postcodes: the ONS Postcode Directory of any release, Code-Point Open of the Ordnance Survey, which
 * has no header, or a table with the columns postcode, easting and northing. Only areas that are wanted are kept,
 * twenty bytes a postcode; of a zip with a file for each area only those are opened.
 */
final class PostcodeFile {

    private static final int MOST_ROWS = 4_000_000;
    private static final int BETWEEN = 10_000;
    private static final String ABOUT = "Postcodes";
    private static final String POSTCODE = "postcode";
    private static final String EASTING = "easting";
    private static final String NORTHING = "northing";
    private static final String ENDED = "ended";
    /** The columns by the names under which they are asked for. */
    static final Map<String, FieldName> COLUMNS = Map.of(
            POSTCODE, FieldName.of(ABOUT, "Postcode", "pcds", "postcode", "pcd7", "pcd8", "pcd"),
            EASTING, FieldName.of(ABOUT, "Easting", "east1m", "easting", "oseast1m"),
            NORTHING, FieldName.of(ABOUT, "Northing", "north1m", "northing", "osnrth1m"),
            ENDED, FieldName.of(ABOUT, "Out of use since", "doterm"));

    private static final Map<String, String> NAMES = COLUMNS.entrySet().stream()
            .flatMap(column -> column.getValue().names().stream().map(name -> Map.entry(name, column.getKey())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    /** Postcode, quality, easting, northing: Code-Point Open. */
    private static final Map<String, Integer> CODE_POINT = Map.of(POSTCODE, 0, EASTING, 2, NORTHING, 3);

    private static final Pattern CODE = Pattern.compile("([A-Z]{1,2})[0-9][0-9A-Z]?[0-9][A-Z]{2}");
    /** The file of an area in a zip: bl.csv of Code-Point Open, ONSPD_NOV_2025_UK_BL.csv of the ONS. */
    private static final Pattern OF_AREA = Pattern.compile("(?:.*_UK_)?([A-Z]{1,2})\\.CSV");
    /** Its points are on the grid of Ireland. */
    private static final String NORTHERN_IRELAND = "BT";

    private final ImportKind kind;
    private final Set<String> areas;
    private final JobProgress progress;
    private final Map<String, StringBuilder> districts = new TreeMap<>();
    private final Map<String, Integer> withoutPoint = new HashMap<>();
    private boolean saysEnded;
    private long rows;
    private long elsewhere;
    private long without;

    /** A reader of these areas, such as BL. */
    PostcodeFile(ImportKind kind, Set<String> areas, JobProgress progress) {
        this.kind = kind;
        this.areas = areas;
        this.progress = progress;
    }

    /**
     * Reads a file.
     *
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal.NotSuchAFile}
     */
    void read(ImportFile file) {
        boolean isAny = false;
        try (FileParts parts = FileParts.of(file, kind)) {
            for (FileParts.Part part : wanted(parts.all())) {
                isAny |= read(part);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (!isAny) {
            throw new InterchangeRefusal.NotSuchAFile(
                            kind.label(),
                            "no file in it has a column of postcodes (pcds, pcd7 or postcode) and their eastings and"
                                    + " northings, or the form of Code-Point Open")
                    .refused();
        }
    }

    private List<FileParts.Part> wanted(List<FileParts.Part> parts) {
        if (parts.size() == 1) {
            return parts;
        }
        List<FileParts.Part> texts =
                parts.stream().filter(part -> part.endsWith(".csv")).toList();
        return texts.stream().anyMatch(part -> isOfArea(part, area -> true))
                ? texts.stream().filter(part -> isOfArea(part, areas::contains)).toList()
                : texts;
    }

    private static boolean isOfArea(FileParts.Part part, Predicate<String> area) {
        Matcher name = OF_AREA.matcher(part.name().toUpperCase(Locale.ROOT));
        return name.matches() && area.test(name.group(1));
    }

    private boolean read(FileParts.Part part) {
        CsvTable.Header named = CsvTable.named(
                List.of(POSTCODE, EASTING, NORTHING),
                name -> Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT))));
        return new CsvTable(kind, MOST_ROWS).read(part, names -> header(named, names), this::add);
    }

    private Optional<Map<String, Integer>> header(CsvTable.Header named, List<String> names) {
        TextRow first = new TextRow(1, CODE_POINT, names);
        if (CODE.matcher(code(first)).matches() && first.cell(NORTHING).matches("[0-9]+")) {
            add(first);
            return Optional.of(CODE_POINT);
        }
        return named.columns(names);
    }

    private static String code(TextRow row) {
        return row.cell(POSTCODE).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private void add(TextRow row) {
        if (++rows % BETWEEN == 0 && progress.isStopRequested()) {
            throw new CancellationException("The reading was stopped");
        }
        String code = code(row);
        Matcher form = CODE.matcher(code);
        if (!form.matches()) {
            without++;
        } else if (!areas.contains(form.group(1))) {
            elsewhere++;
        } else {
            Optional<GridReference> at = form.group(1).equals(NORTHERN_IRELAND)
                    ? Optional.empty()
                    : GridText.ofCells(row.cell(EASTING), row.cell(NORTHING));
            saysEnded |= row.has(ENDED);
            String ended = row.cell(ENDED);
            at.ifPresentOrElse(
                    point -> PointText.append(
                            districts.computeIfAbsent(PostcodePoint.district(code), key -> new StringBuilder()),
                            code,
                            Math.round(point.easting()),
                            Math.round(point.northing()),
                            ended.matches("[0-9]{6}") ? ended : ""),
                    () -> withoutPoint.merge(PostcodePoint.district(code), 1, Integer::sum));
        }
    }

    /** The postcodes of each district as {@link PointText}. */
    Map<String, StringBuilder> districts() {
        return districts;
    }

    /** Whether it says which postcodes are no longer in use. */
    boolean saysEnded() {
        return saysEnded;
    }

    /** How many postcodes of a district have no point. */
    int withoutPoint(String district) {
        return withoutPoint.getOrDefault(district, 0);
    }

    /** How many rows there are. */
    long rows() {
        return rows;
    }

    /** How many rows are of areas that are not wanted. */
    long elsewhere() {
        return elsewhere;
    }

    /** How many rows hold no postcode. */
    long withoutPostcode() {
        return without;
    }
}
