package org.throughline.sufficiency.options;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.sites.CandidateSite;
import org.throughline.sufficiency.sites.CandidateSites;
import org.throughline.sufficiency.sites.SiteDetails;

/** Candidate sites of tests. */
public final class SiteFixture {

    private SiteFixture() {}

    /** What is said about an invented base for autism and communication, decided and ready when it is said. */
    public static SiteDetails details(LocalDate decided, int leadMonths) {
        return new SiteDetails(
                "A base by the library",
                null,
                3,
                NewProvision.Kind.BASE,
                Set.of(NeedType.ASD, NeedType.SLCN),
                7,
                11,
                List.of(6, 12),
                new BigDecimal("450000.50"),
                new BigDecimal("21000"),
                leadMonths,
                decided,
                "Feasibility study, May 2026");
    }

    /** Deletes what other tests left, for a planner. */
    public static boolean noneIsLeft(CandidateSites sites) {
        sites.all().forEach(site -> sites.delete(site.id()));
        return sites.all().isEmpty();
    }

    static CandidateSite aSite(LocalDate decided, int leadMonths) {
        return new CandidateSite(
                UUID.randomUUID(), 1, details(decided, leadMonths), "", null, "A planner", Instant.EPOCH);
    }

    /** The same candidate from another year on. */
    static Candidate from(Candidate of, int year) {
        return new Candidate(
                of.name(),
                of.kind(),
                of.needs(),
                of.ncYearFrom(),
                of.ncYearTo(),
                of.ramp(),
                of.at(),
                of.host(),
                of.capital(),
                of.annual(),
                year,
                of.siteId());
    }
}
