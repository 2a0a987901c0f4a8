package org.throughline.matching.problem;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.NeedType;

/**
 * A placement-matching problem: pupils, provisions, limits on places and costs of single pairs. Immutable; everything
 * is sorted by id, so that the order of the input changes nothing.
 */
public final class Problem {

    private final Map<String, Pupil> pupils;
    private final Map<String, Provision> provisions;
    private final List<PlaceLimit> limits;
    private final Map<String, List<PlaceLimit>> limitsByProvision;
    private final Map<PairCost.Key, PairCost> pairCosts;
    private final FurtherRules rules;
    private final Map<String, List<Pupil>> siblings;
    private final Map<Need, List<Provision>> designated = new ConcurrentHashMap<>();

    /** What narrows the provisions for a pupil most; pupils alike in it share the list that is looked through. */
    private record Need(int ncYear, NeedType primary) {}

    /**
     * A problem of these parts.
     *
     * @throws IllegalArgumentException when an id stands twice or a limit, cost or fixed place names something unknown
     */
    public Problem(
            Collection<Pupil> pupils,
            Collection<Provision> provisions,
            Collection<PlaceLimit> limits,
            Collection<PairCost> pairCosts) {
        this(pupils, provisions, limits, pairCosts, FurtherRules.NONE);
    }

    private Problem(
            Collection<Pupil> pupils,
            Collection<Provision> provisions,
            Collection<PlaceLimit> limits,
            Collection<PairCost> pairCosts,
            FurtherRules rules) {
        this.rules = rules;
        this.pupils = byId(pupils, Pupil::id);
        this.provisions = byId(provisions, Provision::id);
        this.limits = limits.stream()
                .sorted(Comparator.comparing(PlaceLimit::provisionId)
                        .thenComparingInt(PlaceLimit::academicYear)
                        .thenComparingInt(PlaceLimit::ncYearFrom)
                        .thenComparingInt(PlaceLimit::ncYearTo)
                        .thenComparingInt(PlaceLimit::places))
                .toList();
        this.limitsByProvision = this.limits.stream().collect(Collectors.groupingBy(PlaceLimit::provisionId));
        this.pairCosts = HashMap.newHashMap(pairCosts.size());
        pairCosts.forEach(cost -> this.pairCosts.put(cost.key(), cost));
        limitsByProvision.keySet().forEach(this::provision);
        this.pairCosts.keySet().forEach(this::requireKnown);
        this.pupils.values().stream().map(Pupil::keep).forEach(this::requireKnown);
        this.pupils.values().stream().map(Pupil::stayAt).forEach(this::requireKnown);
        this.siblings = pairs(Pupil::siblingWith);
    }

    /** The same problem with other rules beyond the pack. */
    public Problem with(FurtherRules others) {
        return new Problem(pupils.values(), provisions.values(), limits, pairCosts.values(), others);
    }

    /**
     * The same problem without some provisions: their limits and costs go with them, preferences for them count as not
     * made.
     *
     * @throws IllegalArgumentException when a pupil is kept at one of them or may stay there
     */
    public Problem without(Set<String> absent) {
        return new Problem(
                pupils.values(),
                provisions.values().stream()
                        .filter(provision -> !absent.contains(provision.id()))
                        .toList(),
                limits.stream()
                        .filter(limit -> !absent.contains(limit.provisionId()))
                        .toList(),
                pairCosts.values().stream()
                        .filter(cost -> !absent.contains(cost.key().provisionId()))
                        .toList(),
                rules);
    }

    /** The same problem as if every provision lay in the borough. */
    public Problem allInBorough() {
        return new Problem(
                pupils.values(),
                provisions.values().stream().map(Provision::asInBorough).toList(),
                limits,
                pairCosts.values(),
                rules);
    }

    /** The same problem with other pupils and limits. */
    public Problem with(Collection<Pupil> otherPupils, Collection<PlaceLimit> otherLimits) {
        return new Problem(otherPupils, provisions.values(), otherLimits, pairCosts.values(), rules);
    }

    /** What weighs on an answer beyond the pack. */
    public FurtherRules rules() {
        return rules;
    }

    /** The pupils, by id. */
    public Collection<Pupil> pupils() {
        return pupils.values();
    }

    /** The provisions, by id. */
    public Collection<Provision> provisions() {
        return provisions.values();
    }

    /** All limits, by provision, year and NC years. */
    public List<PlaceLimit> limits() {
        return limits;
    }

    /** The limits of one provision; empty when its places are not limited. */
    public List<PlaceLimit> limitsOf(Provision provision) {
        return limitsByProvision.getOrDefault(provision.id(), List.of());
    }

    /** Costs of single pairs, by pupil and provision. */
    public List<PairCost> pairCosts() {
        return pairCosts.values().stream()
                .sorted(Comparator.comparing((PairCost cost) -> cost.key().pupilId())
                        .thenComparing(cost -> cost.key().provisionId()))
                .toList();
    }

    /**
     * The pupil with this id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Pupil pupil(String id) {
        return known(pupils.get(id), id);
    }

    /** The pupil with this id, or null. */
    public @Nullable Pupil findPupil(String id) {
        return pupils.get(id);
    }

    /**
     * The provision with this id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Provision provision(String id) {
        return known(provisions.get(id), id);
    }

    /** The provision with this id, or empty. */
    public Optional<Provision> findProvision(String id) {
        return Optional.ofNullable(provisions.get(id));
    }

    /** Pounds a year for a pupil at a provision: the pair's own cost, else the provision's. */
    public BigDecimal annualCost(Pupil pupil, Provision provision) {
        PairCost own = pairCosts.isEmpty() ? null : pairCosts.get(new PairCost.Key(pupil.id(), provision.id()));
        return own == null ? provision.annualCost() : own.annualCost();
    }

    /** The provisions whose fixed rules allow this pupil, by id; limits and keep-apart are left out. */
    public List<Provision> eligible(Pupil pupil) {
        if (pupil.isSafe()) {
            return eligibleToWhoMayStay(pupil);
        }
        return designated.computeIfAbsent(new Need(pupil.ncYear(), pupil.primaryNeed()), this::designatedFor).stream()
                .filter(provision -> Refusal.of(pupil, provision) == null)
                .toList();
    }

    /** The place that goes on and those asked for, by id. */
    private List<Provision> eligibleToWhoMayStay(Pupil pupil) {
        return Stream.concat(Stream.of(Objects.requireNonNull(pupil.stayAt())), pupil.preferences().stream())
                .distinct()
                .map(provisions::get)
                .filter(Objects::nonNull)
                .filter(provision -> Refusal.of(pupil, provision) == null)
                .sorted(Comparator.comparing(Provision::id))
                .toList();
    }

    private List<Provision> designatedFor(Need need) {
        return provisions.values().stream()
                .filter(provision -> provision.ncYearFrom() <= need.ncYear() && need.ncYear() <= provision.ncYearTo())
                .filter(provision ->
                        provision.needs().isEmpty() || provision.needs().contains(need.primary()))
                .toList();
    }

    /** The first preference whose fixed rules allow this pupil; null for none and for a pupil already fixed. */
    public @Nullable String firstEligiblePreference(Pupil pupil) {
        if (pupil.isKept()) {
            return null;
        }
        return pupil.preferences().stream()
                .filter(provisions::containsKey)
                .filter(id -> Refusal.of(pupil, provision(id)) == null)
                .findFirst()
                .orElse(null);
    }

    /**
     * The pupils of this problem who must be kept apart from each pupil, whichever of the two names the other. A pupil
     * naming itself or somebody unknown is ignored.
     */
    public Map<String, List<Pupil>> keptApart() {
        return pairs(Pupil::keepApart);
    }

    /** The brothers and sisters of a pupil in this problem, whichever of two names the other. */
    public List<Pupil> siblings(Pupil pupil) {
        return siblings.getOrDefault(pupil.id(), List.of());
    }

    /** Whether two pupils hold places at the same provision that go on: nothing parts them there. */
    public static boolean mayStayTogether(Pupil some, Pupil other) {
        return some.stayAt() != null && some.stayAt().equals(other.stayAt());
    }

    private Map<String, List<Pupil>> pairs(Function<Pupil, Set<String>> named) {
        Map<String, Map<String, Pupil>> found = new LinkedHashMap<>();
        for (Pupil pupil : pupils()) {
            for (String id : named.apply(pupil)) {
                Pupil other = findPupil(id);
                if (other != null && !id.equals(pupil.id())) {
                    found.computeIfAbsent(pupil.id(), key -> new LinkedHashMap<>())
                            .put(id, other);
                    found.computeIfAbsent(id, key -> new LinkedHashMap<>()).put(pupil.id(), pupil);
                }
            }
        }
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> List.copyOf(entry.getValue().values())));
    }

    private void requireKnown(@Nullable String provisionId) {
        if (provisionId != null) {
            provision(provisionId);
        }
    }

    private void requireKnown(PairCost.Key key) {
        pupil(key.pupilId());
        provision(key.provisionId());
    }

    private static <T> Map<String, T> byId(Collection<T> things, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        things.stream().sorted(Comparator.comparing(id)).forEach(thing -> {
            if (map.put(id.apply(thing), thing) != null) {
                throw new IllegalArgumentException("The id " + id.apply(thing) + " stands twice");
            }
        });
        return map;
    }

    private static <T> T known(@Nullable T thing, String id) {
        if (thing == null) {
            throw new IllegalArgumentException("The id " + id + " is unknown");
        }
        return thing;
    }
}
