package org.throughline.sufficiency.options;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.cost.UnitCostList;
import org.throughline.sufficiency.forecast.State;
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.sites.CandidateSite;
import org.throughline.sufficiency.sites.SiteDetails;

/**
 * Something that may be opened, in any year from its first.
 *
 * @param name what it is, in words
 * @param kind a base or a special school
 * @param needs the needs it is for
 * @param ncYearFrom the youngest NC year
 * @param ncYearTo the oldest one
 * @param ramp places in its first year, its second and so on; the last stays
 * @param at where; null where that is not known
 * @param host the setting it is part of; blank where that is not known
 * @param capital pounds to build it; null where the unit cost of a place counts
 * @param annual pounds a year for each place taken; null where the unit cost counts
 * @param from the first academic year in which it may open
 * @param siteId the candidate site it is of; null where it is none
 */
public record Candidate(
        String name,
        NewProvision.Kind kind,
        Set<NeedType> needs,
        int ncYearFrom,
        int ncYearTo,
        List<Integer> ramp,
        @Nullable GridReference at,
        String host,
        @Nullable BigDecimal capital,
        @Nullable BigDecimal annual,
        int from,
        @Nullable UUID siteId) {

    /** Copies the collections. */
    public Candidate {
        needs = Set.copyOf(needs);
        ramp = List.copyOf(ramp);
    }

    /** What a scenario or a template opens. */
    public static Candidate of(Change.Open open) {
        return new Candidate(
                open.name(),
                open.kind(),
                Set.of(open.need()),
                Math.max(open.phase().youngest(), State.YOUNGEST),
                open.phase().oldest(),
                open.ramp(),
                open.at(),
                open.host(),
                null,
                null,
                open.from(),
                null);
    }

    /** What a candidate site opens, not before its lead time is over nor before a year. */
    public static Candidate of(CandidateSite site, int notBefore) {
        SiteDetails details = site.details();
        return new Candidate(
                details.name(),
                details.kind(),
                details.needs(),
                details.ncYearFrom(),
                details.ncYearTo(),
                details.places(),
                site.at(),
                site.setting(),
                details.capital(),
                details.annual(),
                Math.max(notBefore, details.opensFrom().start()),
                site.id());
    }

    /** Places in an academic year when it opens in another one. */
    public int places(int year, int opens) {
        return year < opens ? 0 : ramp.get(Math.min(year - opens, ramp.size() - 1));
    }

    /** Pounds to build it. */
    public BigDecimal capital(UnitCostList prices) {
        return capital == null ? prices.of(kind.capital()).multiply(BigDecimal.valueOf(ramp.getLast())) : capital;
    }

    /** Pounds a year for each place that is taken. */
    public BigDecimal annual(UnitCostList prices) {
        return annual == null ? prices.of(kind.annual()) : annual;
    }
}
