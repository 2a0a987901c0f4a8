package org.throughline.sufficiency.cohort;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobState;

/**
 * Who would come to what opens.
 *
 * @param id its id
 * @param forecastId the forecast it stands on
 * @param of the scenario or the investment option that opens something
 * @param title what that is, in words
 * @param owner who asked
 * @param begunAt when
 * @param state how far it is
 * @param message why it failed or stopped; null where it did not
 * @param result what was found, children by the id in packs; null where nothing is
 */
public record FirstCohort(
        UUID id,
        UUID forecastId,
        UUID of,
        String title,
        String owner,
        Instant begunAt,
        JobState state,
        @Nullable String message,
        @Nullable Result result) {

    /**
     * What was found.
     *
     * @param futures how many possible futures were followed
     * @param openings what opens
     * @param comers children of today who come to one of them in some future
     * @param proven whether every placement is the best one
     */
    public record Result(int futures, List<Opening> openings, List<Comer> comers, boolean proven) {

        /** Copies the lists. */
        public Result {
            openings = List.copyOf(openings);
            comers = List.copyOf(comers);
        }

        /** Where those are today who come in at least half of the futures, most first. */
        public List<Leaving> leaving() {
            Map<Leaving, Integer> children = new HashMap<>();
            comers.stream()
                    .filter(each -> 2 * each.futures() >= futures)
                    .forEach(each -> children.merge(
                            new Leaving(openings.get(each.opening()).name(), each.leaves(), 0), 1, Integer::sum));
            return children.entrySet().stream()
                    .map(each ->
                            new Leaving(each.getKey().opening(), each.getKey().leaves(), each.getValue()))
                    .sorted(Comparator.comparing(Leaving::opening)
                            .thenComparing(
                                    Comparator.comparingInt(Leaving::children).reversed())
                            .thenComparing(Leaving::leaves))
                    .toList();
        }
    }

    /**
     * Something that opens.
     *
     * @param name what
     * @param opens the academic year in which it opens
     * @param years the years from then on
     */
    public record Opening(String name, int opens, List<Year> years) {

        /** Copies the list. */
        public Opening {
            years = List.copyOf(years);
        }
    }

    /**
     * A year of something that opens.
     *
     * @param academicYear the academic year
     * @param planned places planned
     * @param fills the most places that fill in at least eight of ten futures, if there were as many as anybody needs
     * @param comingLow children who come in that year, with the places planned: a tenth of the futures have fewer
     * @param coming in the middle
     * @param comingHigh a tenth of the futures have more
     * @param ofToday children of today among those who come, in the middle
     */
    public record Year(
            int academicYear, int planned, int fills, int comingLow, int coming, int comingHigh, int ofToday) {

        /** Places planned that stand empty in more than two of ten futures. */
        public int empty() {
            return Math.max(0, planned - fills);
        }
    }

    /**
     * A child of today who comes in some future.
     *
     * @param child the child's id in packs
     * @param opening place in the openings
     * @param academicYear the year in which it comes in most futures
     * @param futures in how many futures it comes in any year
     * @param leaves the provision it is at today; blank where it has none
     */
    public record Comer(String child, int opening, int academicYear, int futures, String leaves) {}

    /**
     * A child of today by name.
     *
     * @param childId the child's id
     * @param name surname and forename
     * @param opening what it comes to
     * @param academicYear the year in which it comes in most futures
     * @param futures in how many futures it comes
     * @param of how many were followed
     * @param leaves the provision it is at today; blank where it has none
     */
    public record Named(
            UUID childId, String name, String opening, int academicYear, int futures, int of, String leaves) {}

    /**
     * A provision that children leave.
     *
     * @param opening what they come to
     * @param leaves where they are today; blank where they have no place
     * @param children children who come in at least half of the futures
     */
    public record Leaving(String opening, String leaves, int children) {}
}
