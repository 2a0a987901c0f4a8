package org.throughline.sufficiency.highneeds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Top-ups of a financial year by band: each child's band counts by its days, at what the band is worth on each of them.
 * Pounds of a band are rounded to the penny once, and the total is their sum.
 */
public final class TopUps {

    private static final int PENCE = 2;

    private final Map<UUID, List<BandChange>> children;
    private final Map<String, NavigableMap<LocalDate, BigDecimal>> values;

    /**
     * Top-ups.
     *
     * @param changes the bands of children; what was taken back is left out
     * @param bands what bands are worth
     */
    public TopUps(List<BandChange> changes, List<FundingBand> bands) {
        children = changes.stream()
                .filter(change -> !change.isTakenBack())
                .sorted(Comparator.comparing(BandChange::from))
                .collect(Collectors.groupingBy(BandChange::childId));
        values = bands.stream()
                .collect(Collectors.groupingBy(
                        FundingBand::code,
                        Collectors.toMap(FundingBand::from, FundingBand::annual, (one, other) -> other, TreeMap::new)));
    }

    /** A band for some days, as long as it is worth the same. */
    private record Stretch(String band, LocalDate from, LocalDate until) {}

    /** Pounds by code of the band; a band that nobody has is not there. */
    public SortedMap<String, BigDecimal> of(FinancialYear year) {
        SortedMap<String, BigDecimal> poundDays = new TreeMap<>();
        children.values().stream()
                .flatMap(changes -> stretches(changes, year).stream())
                .forEach(stretch -> poundDays.merge(stretch.band(), poundDays(stretch), BigDecimal::add));
        poundDays.replaceAll((band, sum) -> sum.divide(BigDecimal.valueOf(year.days()), PENCE, RoundingMode.HALF_UP));
        return poundDays;
    }

    /** Children by code of the band they have on a day. */
    public SortedMap<String, Integer> childrenOn(LocalDate day) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        children.values()
                .forEach(changes -> changes.stream()
                        .filter(change -> !change.from().isAfter(day))
                        .reduce((first, later) -> later)
                        .flatMap(change -> Optional.ofNullable(change.band()))
                        .ifPresent(band -> counts.merge(band, 1, Integer::sum)));
        return counts;
    }

    private static List<Stretch> stretches(List<BandChange> changes, FinancialYear year) {
        List<Stretch> stretches = new ArrayList<>();
        for (int index = 0; index < changes.size(); index++) {
            String band = changes.get(index).band();
            LocalDate from = latest(changes.get(index).from(), year.firstDay());
            LocalDate end = year.next().firstDay();
            LocalDate until =
                    index + 1 < changes.size() ? earliest(changes.get(index + 1).from(), end) : end;
            if (band != null && from.isBefore(until)) {
                stretches.add(new Stretch(band, from, until));
            }
        }
        return stretches;
    }

    private BigDecimal poundDays(Stretch stretch) {
        BigDecimal sum = BigDecimal.ZERO;
        NavigableMap<LocalDate, BigDecimal> worth = values.getOrDefault(stretch.band(), new TreeMap<>());
        for (Map.Entry<LocalDate, BigDecimal> value : worth.entrySet()) {
            LocalDate next = worth.higherKey(value.getKey());
            LocalDate from = latest(value.getKey(), stretch.from());
            LocalDate until = next == null ? stretch.until() : earliest(next, stretch.until());
            if (from.isBefore(until)) {
                sum = sum.add(value.getValue().multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until))));
            }
        }
        return sum;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
