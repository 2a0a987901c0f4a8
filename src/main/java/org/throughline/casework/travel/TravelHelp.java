package org.throughline.casework.travel;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.policies.TravelEligibility;
import org.throughline.ehcp.rulebook.ClockRules;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.sufficiency.cost.UnitCostRow;
import org.throughline.sufficiency.cost.UnitCosts;

/**
 * Whether a child would get help with travel to a setting, in words, and what it would cost. A proposal: an officer
 * judges (Education Act 1996, section 508B and schedule 35B). What is not recorded is said, never assumed.
 */
@Service
@Transactional(readOnly = true)
public class TravelHelp {

    private final ClockRules rules;
    private final UnitCosts costs;
    private final Clock clock;

    TravelHelp(ClockRules rules, UnitCosts costs, Clock clock) {
        this.rules = rules;
        this.costs = costs;
        this.clock = clock;
    }

    /**
     * A child whose way to school is looked at.
     *
     * @param born the date of birth
     * @param entry the year whose first day counts for the age
     * @param facts what is recorded beside the length of the way
     */
    public record Traveller(LocalDate born, AcademicYear entry, TravelFacts facts) {}

    /** What the authority has entered for a child who is driven; null where it has entered nothing. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public @Nullable UnitCostRow rate() {
        UnitCostRow row = costs.transport();
        return row.changedBy() == null ? null : row;
    }

    /** What stands below figures of travel: where they come from and what is assumed. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public String note() {
        UnitCostRow row = costs.transport();
        String way =
                "Miles are 1.3 times the straight line: an estimate, not a measured walking route. An officer judges"
                        + " eligibility (Education Act 1996, section 508B and schedule 35B; what it says of low income is not"
                        + " yet checked by legal). ";
        return row.changedBy() == null
                ? way + "No cost is shown: the authority has entered no cost of travel. For comparison only: "
                        + TravelWords.pounds(row.amount()) + " a year (" + row.source() + ")."
                : way + "Cost: " + TravelWords.pounds(row.amount())
                        + " a year for each child who is driven, whatever the"
                        + " distance, and nothing for others. That is an assumption. Source: " + row.source()
                        + ", entered by " + row.changedBy() + ". A shared vehicle can cost less: ask before it is"
                        + " evidence.";
    }

    /**
     * Travel to one setting.
     *
     * @param provisionId the provision there; null where it is not on our list
     * @param metres the estimated way to it; below 0 when it is not known
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public TravelOption to(Traveller child, @Nullable UUID provisionId, long metres) {
        int age = Period.between(child.born(), child.entry().firstDay()).getYears();
        TravelFacts facts = child.facts();
        boolean isUnsafe = provisionId != null && facts.unsafe().contains(provisionId);
        Set<TravelEligibility.Ground> grounds = new TravelEligibility(rules.book())
                .of(
                        new TravelEligibility.Journey(
                                age,
                                Math.max(0, metres),
                                !Boolean.FALSE.equals(facts.canWalk()),
                                !isUnsafe,
                                Boolean.TRUE.equals(facts.isLowIncome()) && metres >= 0),
                        LocalDate.now(clock));
        List<String> unknown = new ArrayList<>();
        if (metres < 0) {
            unknown.add("the distance");
        }
        if (facts.canWalk() == null) {
            unknown.add("whether the child can walk it");
        }
        if (facts.isLowIncome() == null) {
            unknown.add("low income");
        }
        return new TravelOption(metres, TravelWords.of(grounds, age, metres, unknown), pounds(grounds, metres));
    }

    private @Nullable BigDecimal pounds(Set<TravelEligibility.Ground> grounds, long metres) {
        UnitCostRow rate = rate();
        if (rate == null || grounds.isEmpty() && metres < 0) {
            return null;
        }
        return grounds.isEmpty() ? BigDecimal.ZERO : rate.amount();
    }
}
