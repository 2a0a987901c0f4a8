package org.throughline.sufficiency.capital;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A project of the capital programme.
 *
 * @param id its id
 * @param name its name
 * @param budget pounds approved
 * @param funding where the money comes from; may be blank
 * @param note what else is to be known; may be blank
 * @param milestones its milestones by the planned day
 * @param spend its years, the earliest first
 * @param changedBy who changed it last
 * @param changedAt when
 */
public record CapitalProject(
        UUID id,
        String name,
        BigDecimal budget,
        String funding,
        String note,
        List<Milestone> milestones,
        List<YearSpend> spend,
        String changedBy,
        Instant changedAt) {

    /** Puts milestones and years in order. */
    public CapitalProject {
        milestones = milestones.stream()
                .sorted(Comparator.comparing(Milestone::planned).thenComparing(Milestone::name))
                .toList();
        spend = spend.stream().sorted(Comparator.comparing(YearSpend::year)).toList();
    }

    /** What it is taken to cost: what was spent in closed years, and what is planned in the others. */
    public BigDecimal expected() {
        return spend.stream().map(YearSpend::expected).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is left of the budget; below 0 where it does not suffice. */
    public BigDecimal left() {
        return budget.subtract(expected());
    }

    /** The milestone it is to reach next; empty where all are reached. */
    public Optional<Milestone> next() {
        return milestones.stream()
                .filter(milestone -> milestone.reached() == null)
                .min(Comparator.comparing(Milestone::expected));
    }

    /** Days by which its last milestone comes later than first planned; empty without milestones. */
    public Optional<Long> slippage() {
        return milestones.stream().max(Comparator.comparing(Milestone::planned)).map(Milestone::slippage);
    }
}
