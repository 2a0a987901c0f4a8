package org.throughline.sufficiency.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobState;
import org.throughline.sufficiency.plan.PlanRequest;

/**
 * Which of several openings are best under a capital budget.
 *
 * @param id its id
 * @param forecastId the forecast it stands on
 * @param budget the most capital, in pounds
 * @param aim what comes before the pounds
 * @param candidates what may be opened
 * @param owner who asked
 * @param begunAt when
 * @param state how far it is
 * @param message why it failed or stopped; null where it did not
 * @param result what was found; null where nothing is
 */
public record InvestmentOption(
        UUID id,
        UUID forecastId,
        BigDecimal budget,
        PlanRequest.Aim aim,
        List<Change> candidates,
        String owner,
        Instant begunAt,
        JobState state,
        @Nullable String message,
        @Nullable Result result) {

    /** Copies the list. */
    public InvestmentOption {
        candidates = List.copyOf(candidates);
    }

    /**
     * What was found.
     *
     * @param children children of all the years who look for a place
     * @param entryYear the first academic year looked at
     * @param years how many academic years
     * @param best place of the best set in the options
     * @param options the best set of each number of openings, from none on
     * @param proven whether no other set within the budget is better
     */
    public record Result(int children, int entryYear, int years, int best, List<Option> options, boolean proven) {

        /** Copies the list. */
        public Result {
            options = List.copyOf(options);
        }
    }

    /**
     * The best set of a number of openings.
     *
     * @param openings names of what is opened
     * @param capital pounds to build it
     * @param unplaced children without a place
     * @param outOfBorough children out of the borough
     * @param pounds change of the last year's pounds against opening nothing
     * @param payback years until it is paid back against opening nothing; null where these years do not pay it back
     * @param sum change of the discounted sum of the years against opening nothing, without what is built: what was
     *     minimised; null where it was found before these pounds were used
     */
    public record Option(
            List<String> openings,
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
}
