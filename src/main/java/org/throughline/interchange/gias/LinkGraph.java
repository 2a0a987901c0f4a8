package org.throughline.interchange.gias;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.text.TextRow;

/**
 * Which setting took whose place, by URN, as a file of links says: each succession stands in it up to twice, from
 * either side.
 */
final class LinkGraph {

    static final String URN = "URN";
    static final String LINK_URN = "LinkURN";
    static final String TYPE = "LinkType";
    static final String DATE = "LinkEstablishedDate";

    private final Map<Integer, Map<Integer, Link>> successors = new HashMap<>();
    private final Map<Integer, Long> joined = new HashMap<>();
    private final List<Long> badRows = new ArrayList<>();
    private int rows;
    private int others;

    /**
     * A succession.
     *
     * @param row the first row that says it
     * @param date the day on which it is said to begin; null where no row says it
     */
    record Link(long row, @Nullable LocalDate date) {}

    /**
     * Where a setting's children go on.
     *
     * @param urns the successors on record
     * @param isCircle whether the links lead back to the setting
     * @param between the first successor that is not on record; null where all are
     * @param link the first link
     */
    record Successors(
            Set<Integer> urns, boolean isCircle, @Nullable Integer between, Link link) {}

    void add(TextRow row) {
        rows++;
        Integer one = GiasRow.urn(row.cell(URN));
        Integer other = GiasRow.urn(row.cell(LINK_URN));
        if (one == null || other == null || one.equals(other)) {
            badRows.add(row.number());
            return;
        }
        String type = row.cell(TYPE).toLowerCase(Locale.ROOT);
        Link link = new Link(row.number(), GiasRow.day(row.cell(DATE)).orElse(null));
        if (type.startsWith("successor")) {
            add(one, other, link);
        } else if (type.startsWith("predecessor")) {
            add(other, one, link);
        } else if (type.startsWith("result of amalgamation")) {
            joined.putIfAbsent(one, row.number());
        } else {
            others++;
        }
    }

    private void add(int predecessor, int successor, Link link) {
        successors.computeIfAbsent(predecessor, key -> new TreeMap<>()).merge(successor, link, LinkGraph::both);
    }

    private static Link both(Link one, Link other) {
        return new Link(Math.min(one.row(), other.row()), earlier(one.date(), other.date()));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : other == null || one.isBefore(other) ? one : other;
    }

    /** The settings on record that took the place of one; null where no link says so. */
    @Nullable
    Successors of(int urn, IntPredicate isOnRecord) {
        Map<Integer, Link> first = successors.get(urn);
        if (first == null) {
            return null;
        }
        Set<Integer> found = new TreeSet<>();
        Set<Integer> seen = new HashSet<>(first.keySet());
        Deque<Integer> next = new ArrayDeque<>(first.keySet());
        Integer between = null;
        boolean isCircle = false;
        while (!next.isEmpty()) {
            int at = next.remove();
            if (at == urn) {
                isCircle = true;
            } else if (isOnRecord.test(at)) {
                found.add(at);
                isCircle |= leadsTo(at, urn);
            } else {
                between = between == null ? Integer.valueOf(at) : between;
                successors.getOrDefault(at, Map.of()).keySet().stream()
                        .filter(seen::add)
                        .forEach(next::add);
            }
        }
        return new Successors(
                found,
                isCircle,
                between,
                first.values().stream().reduce(LinkGraph::both).orElseThrow());
    }

    private boolean leadsTo(int from, int to) {
        Set<Integer> seen = new HashSet<>();
        Deque<Integer> next = new ArrayDeque<>(Set.of(from));
        while (!next.isEmpty()) {
            for (int after : successors.getOrDefault(next.remove(), Map.of()).keySet()) {
                if (after == to) {
                    return true;
                }
                if (seen.add(after)) {
                    next.add(after);
                }
            }
        }
        return false;
    }

    /** Settings of which a file says that they were joined with another, not which of the two went on; with the row. */
    Map<Integer, Long> joined() {
        return joined;
    }

    /** The rows without two URNs. */
    List<Long> badRows() {
        return badRows;
    }

    /** How many rows there are. */
    int rows() {
        return rows;
    }

    /** How many of them say something else than that one setting took the place of another. */
    int others() {
        return others;
    }

    /** How many settings have a successor. */
    int predecessors() {
        return successors.size();
    }

    /** How many successions there are. */
    int successions() {
        return successors.values().stream().mapToInt(Map::size).sum();
    }
}
