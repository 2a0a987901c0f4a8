package org.throughline.pack;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;
import org.throughline.shared.Invisible;

/** One row of a pack's file. Each method reads a cell as what it should be, or notes the fault and returns nothing. */
public final class PackRow {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.:-]*");
    private static final Pattern WHOLE = Pattern.compile("(-?\\d{1,9})(\\.0+)?");
    /** More than any authority pays for one thing; sums of all children stay exact below it. */
    private static final BigDecimal MOST_POUNDS = BigDecimal.valueOf(1_000_000_000);

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern FREE_CODE = Pattern.compile("[\\p{L}\\p{N}][^\\p{Cntrl},]{0,59}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String file;
    private final long line;
    private final CsvRecord cells;
    private final Map<String, Integer> columns;
    private final PackFaults faults;
    private final TableNotes notes;
    private final Set<String> broken = new HashSet<>();
    private boolean sound = true;

    PackRow(
            String file,
            long line,
            CsvRecord cells,
            Map<String, Integer> columns,
            PackFaults faults,
            TableNotes notes) {
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.columns = columns;
        this.faults = faults;
        this.notes = notes;
    }

    /** The cell's text without spaces around it; blank where the column is absent. */
    public String text(String column) {
        Integer index = columns.get(column);
        String cell = index == null ? "" : notes.strip(cells.getField(index), line, column);
        boolean isSound = !PackTable.isBroken(cell) && !Invisible.isIn(cell);
        if (!isSound && broken.add(column)) {
            sound = false;
            if (notes.isText(cell, line, column)) {
                faults.add(
                        file,
                        line,
                        column,
                        PackFaults.quote(cell)
                                + " holds a character that nobody sees, expected ordinary spaces or none");
            }
        }
        return isSound ? cell : "";
    }

    /** An id that must be there. */
    public String id(String column) {
        return required(column, text -> isId(column, text) ? text : null, "");
    }

    /** An id or nothing. */
    public Optional<String> optionalId(String column) {
        String text = text(column);
        return text.isEmpty() || !isId(column, text) ? Optional.empty() : Optional.of(text);
    }

    /** Ids separated by spaces. */
    public List<String> ids(String column) {
        return words(column).stream().filter(word -> isId(column, word)).toList();
    }

    /** Words separated by spaces. */
    public List<String> words(String column) {
        String text = text(column);
        return text.isEmpty() ? List.of() : Arrays.asList(SPACES.split(text));
    }

    /** A code of any authority that must be there: short, on one line, beginning with a letter or digit. */
    public String freeCode(String column) {
        return required(column, text -> isFreeCode(column, text) ? text : null, "");
    }

    /** Such codes separated by commas. */
    public List<String> freeCodes(String column) {
        return Arrays.stream(text(column).split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty() && isFreeCode(column, code))
                .toList();
    }

    private boolean isFreeCode(String column, String text) {
        boolean fits = FREE_CODE.matcher(text).matches();
        if (!fits) {
            fault(
                    column,
                    PackFaults.quote(text)
                            + " is not a code, expected up to 60 characters without a comma, beginning with a letter or"
                            + " digit");
        }
        return fits;
    }

    /** A number that must be there, 0 or more. */
    public double amount(String column) {
        return required(column, text -> parseAmount(column, text), 0.0);
    }

    private @Nullable Double parseAmount(String column, String text) {
        BigDecimal number = parseDecimal(column, text);
        if (number != null && number.signum() < 0) {
            fault(column, PackFaults.quote(text) + " is negative, expected 0 or more");
            return null;
        }
        return number == null ? null : number.doubleValue();
    }

    /** A whole number that must be there. */
    public int whole(String column, int least, int most) {
        return required(column, text -> parseWhole(column, text, least, most), least);
    }

    /** A whole number or nothing. */
    @Nullable
    public Integer optionalWhole(String column, int least, int most) {
        String text = text(column);
        return text.isEmpty() ? null : parseWhole(column, text, least, most);
    }

    /** Pounds that must be there, 0 or more. */
    public BigDecimal pounds(String column) {
        return required(column, text -> parsePounds(column, text), BigDecimal.ZERO);
    }

    /** Pounds, 0 or more; 0 where blank. */
    public BigDecimal optionalPounds(String column) {
        String text = text(column);
        BigDecimal pounds = text.isEmpty() ? null : parsePounds(column, text);
        return pounds == null ? BigDecimal.ZERO : pounds;
    }

    /** One of a list of codes that must be there; the fallback stands in where it is not. */
    public <T> T code(String column, Function<String, Optional<T>> find, String expected, T fallback) {
        return required(column, text -> parseCode(column, text, find, expected), fallback);
    }

    /** One of a list of codes or nothing. */
    public <T> Optional<T> optionalCode(String column, Function<String, Optional<T>> find, String expected) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.ofNullable(parseCode(column, text, find, expected));
    }

    /** Codes separated by spaces. */
    public <T> List<T> codes(String column, Function<String, Optional<T>> find, String expected) {
        return words(column).stream()
                .map(word -> Optional.ofNullable(parseCode(column, word, find, expected)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A point from {@code easting} and {@code northing}; null where both are blank. */
    @Nullable
    public GridReference point() {
        String easting = text("easting");
        String northing = text("northing");
        if ((easting.isEmpty() && northing.isEmpty()) || broken.contains("easting") || broken.contains("northing")) {
            return null;
        }
        if (easting.isEmpty() || northing.isEmpty()) {
            fault(easting.isEmpty() ? "easting" : "northing", "half a coordinate is missing, expected both or neither");
            return null;
        }
        BigDecimal east = parseDecimal("easting", easting);
        BigDecimal north = parseDecimal("northing", northing);
        if (east == null || north == null) {
            return null;
        }
        GridReference point = new GridReference(east.doubleValue(), north.doubleValue());
        if (!point.isInGreatBritain()) {
            warn(
                    "easting",
                    "(" + east.toPlainString() + ", " + north.toPlainString()
                            + ") is outside Great Britain's grid, expected metres, easting 0 to 700000 and northing 0 to"
                            + " 1300000");
        }
        return point;
    }

    /** Notes a fault in this row. */
    public void fault(String column, String message) {
        sound = false;
        faults.add(file, line, column, message);
    }

    /** Notes a warning about this row. */
    public void warn(String column, String message) {
        faults.warn(file, line, column, message);
    }

    /** Whether nothing was wrong with this row so far. */
    public boolean isSound() {
        return sound;
    }

    public long line() {
        return line;
    }

    private <T> T required(String column, Function<String, @Nullable T> parse, T fallback) {
        String text = text(column);
        if (text.isEmpty()) {
            if (isBlank(column)) {
                fault(column, "the value is missing, expected one");
            }
            return fallback;
        }
        T value = parse.apply(text);
        return value == null ? fallback : value;
    }

    /** Whether the cell is there and holds nothing. */
    public boolean isBlank(String column) {
        Integer index = columns.get(column);
        return index == null || Invisible.strip(cells.getField(index)).isEmpty();
    }

    private boolean isId(String column, String text) {
        boolean fits = ID.matcher(text).matches();
        if (!fits) {
            fault(
                    column,
                    PackFaults.quote(text)
                            + " is not an id, expected letters, digits and _ . : - beginning with a letter or digit");
        }
        return fits;
    }

    private @Nullable Integer parseWhole(String column, String text, int least, int most) {
        Matcher whole = WHOLE.matcher(text);
        int value = whole.matches() ? Integer.parseInt(whole.group(1)) : Integer.MIN_VALUE;
        if (value < least || value > most) {
            fault(
                    column,
                    PackFaults.quote(text) + " is not accepted, expected a whole number from " + least + " to " + most);
            return null;
        }
        if (whole.group(2) != null) {
            notes.isDecimal(line, column, text);
        }
        return value;
    }

    private @Nullable BigDecimal parsePounds(String column, String text) {
        BigDecimal pounds = parseDecimal(column, text);
        if (pounds != null && pounds.signum() < 0) {
            fault(column, PackFaults.quote(text) + " is negative, expected pounds, 0 or more");
            return null;
        }
        if (pounds != null && pounds.compareTo(MOST_POUNDS) > 0) {
            fault(column, PackFaults.quote(text) + " is too much, expected pounds up to " + MOST_POUNDS);
            return null;
        }
        return pounds;
    }

    private @Nullable BigDecimal parseDecimal(String column, String text) {
        if (!DECIMAL.matcher(text).matches()) {
            fault(column, PackFaults.quote(text) + " is not a number, expected one such as 24150 or 24150.50");
            return null;
        }
        return new BigDecimal(text);
    }

    private <T> @Nullable T parseCode(String column, String text, Function<String, Optional<T>> find, String expected) {
        Optional<T> found = find.apply(text);
        if (found.isEmpty()) {
            fault(column, PackFaults.quote(text) + " is unknown, expected " + expected);
        }
        return found.orElse(null);
    }
}
