package org.throughline.matching.guarantees;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.PairCost;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;

/**
 * The matching pack's format read again, from its text: nothing that finds, scores or explains an answer is used. Kept
 * simple rather than quick.
 */
final class PlainReading {

    private static final int STEP = 100;
    private static final int UNLISTED = 200;
    private static final int UNLISTED_OWN = 100;
    private static final int SIBLINGS_APART = 50;
    private static final BigDecimal POUNDS_A_POINT = BigDecimal.valueOf(100);

    final Map<String, Pupil> pupils = new LinkedHashMap<>();
    final Map<String, Provision> provisions = new LinkedHashMap<>();
    final Map<String, Set<String>> apart;
    final Map<String, Set<String>> siblings;
    private final Map<PairCost.Key, BigDecimal> costs = new HashMap<>();

    PlainReading(Problem problem) {
        problem.pupils().forEach(pupil -> pupils.put(pupil.id(), pupil));
        problem.provisions().forEach(provision -> provisions.put(provision.id(), provision));
        problem.pairCosts().forEach(pair -> costs.put(pair.key(), pair.annualCost()));
        apart = bothWays(Pupil::keepApart);
        siblings = bothWays(Pupil::siblingWith);
    }

    /** Who is named by whom, whichever of the two names the other; nobody names himself. */
    private Map<String, Set<String>> bothWays(Function<Pupil, Set<String>> named) {
        Map<String, Set<String>> pairs = new HashMap<>();
        for (Pupil pupil : pupils.values()) {
            for (String other : named.apply(pupil)) {
                if (pupils.containsKey(other) && !other.equals(pupil.id())) {
                    pairs.computeIfAbsent(pupil.id(), id -> new HashSet<>()).add(other);
                    pairs.computeIfAbsent(other, id -> new HashSet<>()).add(pupil.id());
                }
            }
        }
        return pairs;
    }

    /** The rule that forbids a provision, evidence apart; null for none. The own place is asked about elsewhere. */
    static @Nullable String forbidding(Pupil pupil, Provision provision) {
        int year = pupil.startYear();
        Integer opens = provision.opens();
        Integer closes = provision.closes();
        if (pupil.ncYear() < provision.ncYearFrom() || provision.ncYearTo() < pupil.ncYear()) {
            return "the year group is outside its range";
        }
        if (!provision.needs().isEmpty()
                && !provision.needs().contains(pupil.needs().getFirst())) {
            return "it is not designated for the primary need";
        }
        if (provision.sex() != null && provision.sex() != pupil.sex()) {
            return "single-sex admission";
        }
        for (String feature : pupil.requires()) {
            if (!provision.features().contains(feature)) {
                return "it does not have what the place must have, " + feature;
            }
        }
        if (opens != null && year < opens || closes != null && closes <= year) {
            return "it is not open in the year of entry";
        }
        return null;
    }

    static boolean isOwn(Pupil pupil, String provisionId) {
        return provisionId.equals(pupil.stayAt());
    }

    /** The first listed provision that the rules, evidence and the own place allow; null for none. */
    @Nullable
    String firstAllowedChoice(Pupil pupil) {
        if (pupil.keep() != null) {
            return null;
        }
        for (String listed : pupil.preferences()) {
            Provision provision = provisions.get(listed);
            if (provision != null
                    && (isOwn(pupil, listed)
                            || forbidding(pupil, provision) == null
                                    && !pupil.excluded().contains(listed))) {
                return listed;
            }
        }
        return null;
    }

    /** Whether a pupil at a provision sits in a limit: in the first year whatever happens, later while it is needed. */
    static boolean sitsIn(PlaceLimit limit, Pupil pupil, Provision provision) {
        int years = limit.academicYear() - pupil.startYear();
        int then = pupil.ncYear() + years;
        Integer last = pupil.lastNcYear();
        boolean isThere = years == 0 || years > 0 && then <= provision.ncYearTo() && (last == null || then <= last);
        return isThere && limit.ncYearFrom() <= then && then <= limit.ncYearTo();
    }

    BigDecimal pounds(Pupil pupil, Provision provision) {
        BigDecimal own = costs.get(new PairCost.Key(pupil.id(), provision.id()));
        return own == null ? provision.annualCost() : own;
    }

    static long preferencePoints(Pupil pupil, Provision provision) {
        List<String> asked = pupil.preferences();
        if (asked.isEmpty()) {
            return 0;
        }
        int before = asked.indexOf(provision.id());
        if (before >= 0) {
            return (long) STEP * before;
        }
        return (long) STEP * asked.size() + (isOwn(pupil, provision.id()) ? UNLISTED_OWN : UNLISTED);
    }

    static long travelPoints(Pupil pupil, Provision provision) {
        var home = pupil.home();
        var there = provision.at();
        if (home == null || there == null) {
            return 0;
        }
        double east = home.easting() - there.easting();
        double north = home.northing() - there.northing();
        // 1.3 times the straight line, in hundreds of metres; half rounds up
        return (long) Math.floor(13 * Math.sqrt(east * east + north * north) / 1_000 + 0.5);
    }

    long costPoints(Pupil pupil, Provision provision) {
        return pounds(pupil, provision)
                .divide(POUNDS_A_POINT, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    long siblingPoints(Pupil pupil, Provision provision, Map<String, String> places) {
        Set<String> together = siblings.getOrDefault(pupil.id(), Set.of());
        boolean isAlone = pupil.siblingAt().isEmpty() && together.isEmpty();
        boolean isWithOne = pupil.siblingAt().contains(provision.id())
                || together.stream().anyMatch(other -> provision.id().equals(places.get(other)));
        return isAlone || isWithOne ? 0 : SIBLINGS_APART;
    }
}
