package org.throughline.matching.flow;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Provision;

/**
 * The children of a run from where they live to where it proposes that they go. The areas and provisions with the most
 * children stand alone, the others together; out of the borough and no place are lanes of their own.
 *
 * @param streams children of one area who go to one end, the most first
 * @param isExact whether every count is shown; otherwise counts from 1 to 4 are not
 */
public record RunFlow(List<Stream> streams, boolean isExact) {

    /** Counts below this are hidden from people who see counts only. */
    public static final int FEWEST_SHOWN = 5;

    private static final int MOST_AREAS = 12;
    private static final int MOST_PROVISIONS = 14;
    private static final String OTHER_AREAS = "Other areas";
    private static final End OTHERS = new End(Lane.IN_BOROUGH, "Other provisions in the borough", null);

    /** What kind of end a stream has, in the order in which they are drawn. */
    public enum Lane {
        /** A provision of the borough. */
        IN_BOROUGH,
        /** Any provision out of the borough. */
        OUT_OF_BOROUGH,
        /** No place. */
        NONE
    }

    /**
     * Where a stream goes.
     *
     * @param lane what kind of end
     * @param name shown to people
     * @param provisionId the provision in the run; null where it is not one alone
     */
    public record End(Lane lane, String name, @Nullable String provisionId) {}

    /**
     * Children of one area who go to one end.
     *
     * @param area where they live
     * @param end where they go
     * @param children how many; 0 where the count is hidden
     */
    public record Stream(String area, End end, int children) {

        /** Whether the count is hidden: from 1 to 4. */
        public boolean isHidden() {
            return children == 0;
        }
    }

    /**
     * The flow of a run.
     *
     * @param areaOf the area in which a pupil lives, by the pupil's id
     * @param isExact whether every count may be shown
     */
    public static RunFlow of(Collection<Placement> placements, Function<String, String> areaOf, boolean isExact) {
        Map<String, Long> areas = placements.stream()
                .collect(Collectors.groupingBy(each -> areaOf.apply(each.pupil().id()), Collectors.counting()));
        Map<End, Long> ends = placements.stream().collect(Collectors.groupingBy(RunFlow::end, Collectors.counting()));
        Set<String> alone = most(areas, MOST_AREAS, area -> area);
        Set<End> shown = most(
                ends.entrySet().stream()
                        .filter(each -> each.getKey().lane() == Lane.IN_BOROUGH)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                MOST_PROVISIONS,
                End::name);
        Map<Stream, Integer> counts = new LinkedHashMap<>();
        for (Placement placement : placements) {
            String area = areaOf.apply(placement.pupil().id());
            End end = end(placement);
            boolean isAlone = end.lane() != Lane.IN_BOROUGH || shown.contains(end);
            counts.merge(
                    new Stream(alone.contains(area) ? area : OTHER_AREAS, isAlone ? end : OTHERS, 0), 1, Integer::sum);
        }
        return new RunFlow(
                counts.entrySet().stream()
                        .map(each -> new Stream(
                                each.getKey().area(),
                                each.getKey().end(),
                                isExact || each.getValue() >= FEWEST_SHOWN ? each.getValue() : 0))
                        .sorted(Comparator.comparing(Stream::children)
                                .reversed()
                                .thenComparing(Stream::area)
                                .thenComparing(stream -> stream.end().name()))
                        .toList(),
                isExact);
    }

    private static End end(Placement placement) {
        Provision provision = placement.provision();
        if (provision == null) {
            return new End(Lane.NONE, "No place", null);
        }
        return provision.inBorough()
                ? new End(Lane.IN_BOROUGH, provision.label(), provision.id())
                : new End(Lane.OUT_OF_BOROUGH, "Out of the borough", null);
    }

    /** The most frequent ones; one more than may stand alone is let be where it would be the only other one. */
    private static <K> Set<K> most(Map<K, Long> counts, int most, Function<K, String> name) {
        int alone = counts.size() == most + 1 ? counts.size() : most;
        return counts.entrySet().stream()
                .sorted(Map.Entry.<K, Long>comparingByValue()
                        .reversed()
                        .thenComparing(each -> name.apply(each.getKey())))
                .limit(alone)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The areas with the children of each whose count is shown, the most first and those put together last. */
    public Map<String, Integer> areas() {
        return sums(Stream::area, Comparator.comparing((String area) -> area.equals(OTHER_AREAS)));
    }

    /** The ends with the children of each whose count is shown: the borough's provisions, then the two other lanes. */
    public Map<End, Integer> ends() {
        return sums(Stream::end, Comparator.comparing(End::lane).thenComparing(end -> end.equals(OTHERS)));
    }

    private <K> Map<K, Integer> sums(Function<Stream, K> part, Comparator<K> first) {
        Map<K, Integer> sums = new LinkedHashMap<>();
        streams.forEach(stream -> sums.merge(part.apply(stream), stream.children(), Integer::sum));
        Map<K, Integer> sorted = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<K, Integer>comparingByKey(first)
                        .thenComparing(Map.Entry.<K, Integer>comparingByValue().reversed()))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    /** A sum in words: "or more" where a part of it is hidden. */
    public String said(int sum, Predicate<Stream> isPart) {
        boolean isWhole = streams.stream().noneMatch(isPart.and(Stream::isHidden));
        return isWhole
                ? String.format(Locale.UK, "%,d", sum)
                : sum == 0 ? "under " + FEWEST_SHOWN + " each" : String.format(Locale.UK, "%,d or more", sum);
    }
}
