package org.throughline.sufficiency.highneeds;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * New bands from a day on, tried out: every child of a band has another one then, or the same at another value. Nothing
 * is changed by it.
 *
 * @param id its id
 * @param title its name
 * @param from the first day, a 1 April
 * @param lines what becomes of each band; a band without a line stays as it is
 * @param owner who made it
 * @param changedAt when
 */
public record BandProposal(UUID id, String title, LocalDate from, List<Line> lines, String owner, Instant changedAt) {

    /** Copies the list. */
    public BandProposal {
        lines = List.copyOf(lines);
    }

    /**
     * What becomes of a band.
     *
     * @param band its code now
     * @param becomes code of the band that its children have then
     * @param annual pounds a year that this is worth then
     */
    public record Line(String band, String becomes, BigDecimal annual) {}

    /** Top-ups if it came to this. */
    TopUps applied(List<BandChange> changes, List<FundingBand> bands) {
        Map<String, Line> byBand = lines.stream().collect(Collectors.toMap(Line::band, Function.identity()));
        return new TopUps(moderated(changes, byBand), revalued(bands));
    }

    private List<BandChange> moderated(List<BandChange> changes, Map<String, Line> byBand) {
        List<BandChange> all = new ArrayList<>();
        Map<UUID, List<BandChange>> children = changes.stream()
                .filter(change -> !change.isTakenBack())
                .sorted(Comparator.comparing(BandChange::from))
                .collect(Collectors.groupingBy(BandChange::childId));
        for (List<BandChange> child : children.values()) {
            BandChange before = null;
            for (BandChange change : child) {
                if (change.from().isBefore(from)) {
                    before = change;
                    all.add(change);
                } else {
                    all.add(with(change, change.from(), byBand));
                }
            }
            if (before != null
                    && child.stream().noneMatch(change -> change.from().equals(from))) {
                all.add(with(before, from, byBand));
            }
        }
        return all;
    }

    private static BandChange with(BandChange change, LocalDate from, Map<String, Line> byBand) {
        return new BandChange(
                change.id(),
                change.childId(),
                then(change.band(), byBand),
                from,
                change.reason(),
                change.recordedBy(),
                change.recordedAt(),
                false);
    }

    private static @Nullable String then(@Nullable String band, Map<String, Line> byBand) {
        Line line = band == null ? null : byBand.get(band);
        return line == null ? band : line.becomes();
    }

    private List<FundingBand> revalued(List<FundingBand> bands) {
        List<String> codes = lines.stream().map(Line::becomes).toList();
        return Stream.concat(
                        bands.stream().filter(band -> band.from().isBefore(from) || !codes.contains(band.code())),
                        lines.stream()
                                .map(line -> new FundingBand(
                                        line.becomes(), line.becomes(), line.annual(), from, title, owner, changedAt)))
                .toList();
    }
}
