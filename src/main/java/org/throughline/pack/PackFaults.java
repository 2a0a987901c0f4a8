package org.throughline.pack;

import java.util.ArrayList;
import java.util.List;
import org.throughline.shared.Invisible;

/** Gathers every fault and warning of a pack while it is read. Past a large number the rest are only counted. */
public final class PackFaults {

    /** Faults kept as text, so that a file of nothing but faults cannot fill the memory. */
    static final int MOST = 10_000;

    private static final int SHOWN = 60;

    private final List<PackFault> faults = new ArrayList<>();
    private final List<PackFault> warnings = new ArrayList<>();
    private long more;

    public void add(String file, long line, String column, String message) {
        if (faults.size() < MOST) {
            faults.add(new PackFault(file, line, column, message));
        } else {
            more++;
        }
    }

    public void warn(String file, long line, String column, String message) {
        if (warnings.size() < MOST) {
            warnings.add(new PackFault(file, line, column, message));
        }
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** All faults, by file and line. */
    public List<PackFault> faults() {
        List<PackFault> all =
                new ArrayList<>(faults.stream().sorted(PackFault.ORDER).toList());
        if (more > 0) {
            all.add(new PackFault("pack", 0, "", more + " more problems are not listed; mend these first"));
        }
        return List.copyOf(all);
    }

    /** All warnings, by file and line. */
    public List<PackFault> warnings() {
        return warnings.stream().sorted(PackFault.ORDER).toList();
    }

    /**
     * A cell as a message may show it: short, on one line, without control characters and with invisible ones by name.
     */
    public static String quote(String cell) {
        String plain = cell.codePoints()
                .limit(SHOWN)
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "'" + Invisible.shown(plain) + (cell.length() > plain.length() ? "..." : "") + "'";
    }
}
