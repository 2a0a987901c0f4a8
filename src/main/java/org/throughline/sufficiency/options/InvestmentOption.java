package org.throughline.sufficiency.options;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobState;

/**
 * Which of several openings are best under capital budgets, and when they open.
 *
 * @param id its id
 * @param forecastId the forecast it stands on
 * @param question what was asked
 * @param owner who asked
 * @param begunAt when
 * @param state how far it is
 * @param message why it failed or stopped; null where it did not
 * @param result what was found; null where nothing is
 */
public record InvestmentOption(
        UUID id,
        UUID forecastId,
        Question question,
        String owner,
        Instant begunAt,
        JobState state,
        @Nullable String message,
        @Nullable Result result) {

    /**
     * What was found.
     *
     * @param children times that a child looks for a place, in all the years of the middle future
     * @param entryYear the first academic year looked at
     * @param years how many academic years
     * @param best place of the best set in the options
     * @param options the best set of each number of openings, from none on
     * @param proven whether no other set within the budgets is better in the middle future
     * @param followed how many futures were followed, of which the middle one is planned for
     * @param regrets what the best set is worth in each other future; empty where that was not asked for yet
     */
    public record Result(
            int children,
            int entryYear,
            int years,
            int best,
            List<Option> options,
            boolean proven,
            int followed,
            List<FutureRegret> regrets) {

        /** Copies the lists. */
        public Result {
            options = List.copyOf(options);
            regrets = List.copyOf(regrets);
        }

        /** The best set. */
        public Option bestOption() {
            return options.get(best);
        }
    }

    /**
     * Something that opens in a set.
     *
     * @param name what
     * @param year the academic year in which it opens; null in what was found before years were asked for
     * @param capital pounds to build it, spent in that year; null likewise
     */
    public record Opened(
            String name, @Nullable Integer year, @Nullable BigDecimal capital) {

        /** What opens, and when where that is known. */
        public String words() {
            return year == null ? name : name + " in September " + year;
        }
    }

    /**
     * The best set of a number of openings.
     *
     * @param openings what is opened
     * @param capital pounds to build it
     * @param unplaced children without a place
     * @param outOfBorough children out of the borough
     * @param pounds change of the last year's pounds against opening nothing
     * @param payback years until it is paid back against opening nothing; null where these years do not pay it back
     * @param sum change of the discounted sum of the years against opening nothing, without what is built: what was
     *     minimised; null where it was found before these pounds were used
     */
    public record Option(
            List<Opened> openings,
            BigDecimal capital,
            long unplaced,
            long outOfBorough,
            BigDecimal pounds,
            @Nullable BigDecimal payback,
            @Nullable BigDecimal sum) {

        /** Copies the list. */
        public Option {
            openings = List.copyOf(openings);
        }
    }

    /**
     * What the best set is worth in another future, beside the set that is best in that very future.
     *
     * @param unplaced children more without a place than with that set; 0 or more where it is proven
     * @param outOfBorough children more out of the borough; below 0 where that set gives more of them a place
     * @param pounds more in the discounted sum of the years, what is bought without a place included, capital not;
     *     below 0 where that set costs more
     * @param openings that set
     * @param isBest whether it is as good as that set
     * @param isProven whether no set is better than that one, and the placements of both are the best
     */
    public record FutureRegret(
            long unplaced,
            long outOfBorough,
            BigDecimal pounds,
            List<Opened> openings,
            boolean isBest,
            boolean isProven) {

        /** Copies the list. */
        public FutureRegret {
            openings = List.copyOf(openings);
        }
    }
}
