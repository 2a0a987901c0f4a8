package org.throughline.interchange.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;

/**
 * Rows of a table as lines, one for each child: the rows of one child may stand anywhere in the file, and each adds
 * fields to the child's line.
 */
public final class ChildLines {

    private final Map<Object, Line> lines = new LinkedHashMap<>();
    private final ImportFault notFound;

    /** Lines of children who must be on record; where one is not, it is refused with this fault. */
    public ChildLines(ImportFault notFound) {
        this.notFound = notFound;
    }

    /** The line of a child while its rows are read. */
    public static final class Line {

        private final long row;
        private final SoughtChild sought;
        private final ChildMatch match;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final List<ImportFault> faults = new ArrayList<>();

        Line(long row, SoughtChild sought, ChildMatch match) {
            this.row = row;
            this.sought = sought;
            this.match = match;
        }

        /** Notes a value; false where the file has given another one for the same field before. */
        public boolean put(String field, String value) {
            String before = fields.putIfAbsent(field, value);
            return before == null || before.equals(value);
        }

        /** Notes what is wrong. */
        public void fault(ImportFault fault) {
            faults.add(fault);
        }
    }

    /** The line of the child of a row. */
    public Line of(long row, SoughtChild sought, ChildMatch match) {
        Object key = match.target() == null ? sought : match.target();
        return lines.computeIfAbsent(key, added -> new Line(row, sought, match));
    }

    /** Tells all lines in the order in which the file first names the children. */
    public void tell(Consumer<FoundLine> found) {
        lines.values().forEach(line -> {
            boolean isNobody =
                    line.match.target() == null && line.match.candidates().isEmpty();
            List<ImportFault> faults = new ArrayList<>(line.faults);
            if (isNobody) {
                faults.add(notFound);
            }
            found.accept(new FoundLine(
                    line.row,
                    ChildColumns.subject(line.sought),
                    line.match.target(),
                    line.match.why(),
                    line.match.candidates(),
                    line.fields,
                    faults,
                    ""));
        });
    }
}
