package org.throughline.matching.inyear;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;

/**
 * The seats of a problem as plain arrays. A <em>row</em> is a limit with the places open to those who come; a
 * <em>door</em> is one way into a provision: all who come through it count in the same rows.
 */
final class Seats {

    /** Bits of a word of rows. */
    private static final int WORD = Long.SIZE;

    /** Provision of each row. */
    final int[] rowProvision;
    /** Places of each row open to those who come, 0 or more. */
    final int[] rowOpen;
    /** Words that hold the rows of one provision as bits, 1 or more. */
    final int words;

    private final Map<String, Integer> provisionIndex = new HashMap<>();
    private final PlaceLimit[] limits;
    private final int[] firstRow;
    private final Map<Way, Integer> doorOf = new HashMap<>();
    private final int[][] doorRows;
    private final int[] doorProvision;
    private final long[] doorBits;

    /** Pupils who would occupy a provision alike. */
    private record Way(int provision, int ncYear, int startYear, int lastNcYear) implements Comparable<Way> {

        private static final Comparator<Way> ORDER = Comparator.comparingInt(Way::provision)
                .thenComparingInt(Way::ncYear)
                .thenComparingInt(Way::startYear)
                .thenComparingInt(Way::lastNcYear);

        @Override
        public int compareTo(Way other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The seats that the kept pupils of a problem leave, and the doors that these pupils may use. Doors are in an order
     * of their own, so that who else is named here changes nothing for a pupil.
     */
    Seats(Problem problem, Collection<Pupil> comers) {
        List<Provision> provisions = List.copyOf(problem.provisions());
        limits = new PlaceLimit[problem.limits().size()];
        rowProvision = new int[limits.length];
        rowOpen = new int[limits.length];
        firstRow = new int[provisions.size() + 1];
        int most = 1;
        for (int index = 0; index < provisions.size(); index++) {
            provisionIndex.put(provisions.get(index).id(), index);
            firstRow[index + 1] = addRows(problem, index, provisions.get(index), firstRow[index]);
            most = Math.max(most, firstRow[index + 1] - firstRow[index]);
        }
        words = (most + WORD - 1) / WORD;
        SortedMap<Way, Pupil> ways = new TreeMap<>();
        for (Pupil pupil : comers) {
            problem.eligible(pupil).forEach(provision -> ways.putIfAbsent(way(pupil, provision), pupil));
        }
        doorRows = new int[ways.size()][];
        doorProvision = new int[ways.size()];
        doorBits = new long[ways.size() * words];
        ways.forEach((way, example) -> addDoor(doorOf.size(), way, example, provisions.get(way.provision())));
    }

    private int addRows(Problem problem, int index, Provision provision, int from) {
        List<Pupil> kept = problem.pupils().stream()
                .filter(pupil -> provision.id().equals(pupil.keep()))
                .toList();
        int row = from;
        for (PlaceLimit limit : problem.limitsOf(provision)) {
            int counted = (int) kept.stream()
                    .filter(pupil -> limit.counts(pupil, provision))
                    .count();
            limits[row] = limit;
            rowProvision[row] = index;
            rowOpen[row++] = Math.max(0, limit.places() - counted);
        }
        return row;
    }

    private void addDoor(int door, Way way, Pupil example, Provision provision) {
        doorOf.put(way, door);
        doorProvision[door] = way.provision();
        doorRows[door] = IntStream.range(firstRow[way.provision()], firstRow[way.provision() + 1])
                .filter(row -> limits[row].counts(example, provision))
                .toArray();
        for (int row : doorRows[door]) {
            doorBits[door * words + wordOf(row)] |= bitOf(row);
        }
    }

    private Way way(Pupil pupil, Provision provision) {
        Integer last = pupil.lastNcYear();
        return new Way(
                provisionIndex.getOrDefault(provision.id(), -1),
                pupil.ncYear(),
                pupil.startYear(),
                last == null ? Integer.MAX_VALUE : last);
    }

    /**
     * The door of a pupil at a provision.
     *
     * @throws IllegalArgumentException when the pupil is none of those named at the beginning
     */
    int door(Pupil pupil, Provision provision) {
        Integer door = doorOf.get(way(pupil, provision));
        if (door == null) {
            throw new IllegalArgumentException("No door of " + provision.id() + " is known for " + pupil.id());
        }
        return door;
    }

    /** Doors known. */
    int doors() {
        return doorRows.length;
    }

    /** Provisions. */
    int provisions() {
        return firstRow.length - 1;
    }

    /** The rows in which all who come through a door count. */
    int[] rows(int door) {
        return doorRows[door];
    }

    /** The provision that a door leads to. */
    int provision(int door) {
        return doorProvision[door];
    }

    /** The rows of a door as bits, from {@code door x words}. */
    long[] bits() {
        return doorBits;
    }

    /** How many rows a set of rows of one provision holds. */
    int countOf(long[] rows) {
        int count = 0;
        for (long word : rows) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** How many rows of a set are behind a door of the same provision. */
    int countShared(long[] rows, int door) {
        int count = 0;
        for (int word = 0; word < words; word++) {
            count += Long.bitCount(rows[word] & doorBits[door * words + word]);
        }
        return count;
    }

    /** Takes the rows behind a door of the same provision out of a set. */
    void removeShared(long[] rows, int door) {
        for (int word = 0; word < words; word++) {
            rows[word] &= ~doorBits[door * words + word];
        }
    }

    /** The word of its provision's rows in which a row is. */
    int wordOf(int row) {
        return (row - firstRow[rowProvision[row]]) / WORD;
    }

    /** The bit of a row in its word. */
    long bitOf(int row) {
        return 1L << ((row - firstRow[rowProvision[row]]) % WORD);
    }

    /** The limit of a row. */
    PlaceLimit limit(int row) {
        return limits[row];
    }

    /** An empty count of those who came, by row. */
    int[] nobody() {
        return new int[rowOpen.length];
    }
}
