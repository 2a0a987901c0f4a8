package org.throughline.matching.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.exact.Proof;
import org.throughline.matching.exact.Proof.ApartPrice;
import org.throughline.matching.exact.Proof.LevelProof;
import org.throughline.matching.exact.Proof.LimitPrice;
import org.throughline.matching.exact.Proof.TogetherPrice;
import org.throughline.matching.problem.Assessment;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.LimitUse;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Refusal;
import org.throughline.matching.problem.Weights;

/**
 * Checks a certificate by itself: whole-number sums over pupils and provisions, no solver, nothing of the exact core.
 *
 * <p>Why the sum is a bound: whoever is placed counts in limits. Charge a price for each place a pupil takes and give
 * the price of all places back. A plan that keeps the limits never takes more places than there are, so the charge
 * makes it no dearer; and no plan can be cheaper than each pupil at what is cheapest for that pupil alone.
 */
public final class CertificateCheck {

    private final Problem problem;
    private final Weights weights;
    private final List<Level> levels;
    private final Map<PlaceLimit, Integer> open = new HashMap<>();
    private final Map<String, List<Pupil>> keptApart;
    private final List<String> faults = new ArrayList<>();

    private CertificateCheck(Assessment assessment, Weights weights, List<Level> levels) {
        this.problem = assessment.problem();
        this.weights = weights;
        this.levels = levels;
        for (LimitUse use : assessment.limitUses()) {
            open.put(use.limit(), use.open());
        }
        keptApart = problem.keptApart();
    }

    /**
     * Everything that is wrong with a certificate, as sentences; empty when it proves what it says.
     *
     * @param assessment the answer that the certificate belongs to
     * @param weights the weights inside the points
     */
    public static List<String> faults(Assessment assessment, Weights weights, Proof proof) {
        List<Level> levels = proof.levels().stream().map(LevelProof::level).toList();
        CertificateCheck check = new CertificateCheck(assessment, weights, levels);
        for (int index = 0; index < levels.size(); index++) {
            check.check(proof.levels().get(index), index);
        }
        return List.copyOf(check.faults);
    }

    private void check(LevelProof proof, int target) {
        int before = faults.size();
        String name = proof.level().key();
        Map<PlaceLimit, Long> prices = new HashMap<>();
        for (LimitPrice price : proof.limits()) {
            require(price.price() >= 0, name + ": a price below 0 for " + price.limit());
            require(open.containsKey(price.limit()), name + ": the pack has no limit " + price.limit());
            prices.merge(price.limit(), price.price(), Long::sum);
        }
        for (ApartPrice price : proof.apart()) {
            require(
                    price.price() >= 0 && areApart(price.pupils(), price.provision()),
                    name + ": not a set to be kept apart: " + price);
        }
        for (TogetherPrice price : proof.together()) {
            require(
                    price.own() >= 0 && price.own() <= worthOfSiblings(proof),
                    name + ": more or less than brothers and sisters are worth: " + price);
        }
        require(
                proof.scale() >= 1
                        && proof.factors().size() == target
                        && proof.factors().stream().allMatch(factor -> factor >= 0),
                name + ": a scale below 1, or factors that are not one of 0 or more for each earlier level");
        if (faults.size() == before) {
            try {
                long sum = sum(proof, target, prices);
                require(sum == proof.sum(), name + ": the certificate says " + proof.sum() + ", the pack gives " + sum);
            } catch (ArithmeticException tooLarge) {
                faults.add(name + ": the numbers of the certificate are too large to be added up");
            }
        }
    }

    private void require(boolean isTrue, String otherwise) {
        if (!isTrue) {
            faults.add(otherwise);
        }
    }

    /** Whether any two of these must be kept apart at a provision; two who both hold places there need not. */
    private boolean areApart(List<String> ids, String provision) {
        return ids.stream().allMatch(id -> {
            List<String> others = keptApart.getOrDefault(id, List.of()).stream()
                    .filter(other -> !(provision.equals(other.stayAt())
                            && provision.equals(problem.pupil(id).stayAt())))
                    .map(Pupil::id)
                    .toList();
            return ids.stream().allMatch(other -> other.equals(id) || others.contains(other));
        });
    }

    /** What a pupil saves by being with a brother or sister, in parts of the level's scale. */
    private long worthOfSiblings(LevelProof proof) {
        return Math.multiplyExact(proof.scale(), (long) weights.sibling() * Points.SIBLING_APART);
    }

    /**
     * What the split of each pair of siblings takes off the costs, by pupil and provision. A pupil is worth something
     * to the others only where one of those whose place is to be found may be, too.
     */
    private Map<String, Map<String, Long>> discounts(LevelProof proof) {
        Map<String, Map<String, Long>> discounts = new HashMap<>();
        long worth = worthOfSiblings(proof);
        if (proof.level() != Level.POINTS || worth == 0) {
            return discounts;
        }
        Map<String, Map<String, Long>> own = new HashMap<>();
        proof.together()
                .forEach(price -> own.computeIfAbsent(price.pupil(), id -> new HashMap<>())
                        .put(price.provision(), price.own()));
        for (Pupil pupil : problem.pupils()) {
            List<Pupil> free = problem.siblings(pupil).stream()
                    .filter(sibling -> !sibling.isKept())
                    .toList();
            for (Provision provision : free.isEmpty() ? List.<Provision>of() : mayBeAt(pupil)) {
                List<Pupil> others = free.stream()
                        .filter(sibling -> isOpenTo(sibling, provision))
                        .toList();
                if (!others.isEmpty() && Points.alone(problem, pupil, provision).sibling() > 0) {
                    long part = own.getOrDefault(pupil.id(), Map.of()).getOrDefault(provision.id(), worth);
                    take(discounts, pupil, provision, part);
                    others.forEach(sibling -> take(discounts, sibling, provision, worth - part));
                }
            }
        }
        return discounts;
    }

    private static void take(Map<String, Map<String, Long>> discounts, Pupil pupil, Provision provision, long part) {
        discounts.computeIfAbsent(pupil.id(), id -> new HashMap<>()).merge(provision.id(), part, Math::addExact);
    }

    private List<Provision> mayBeAt(Pupil pupil) {
        String keep = pupil.keep();
        return keep != null
                ? List.of(problem.provision(keep))
                : problem.eligible(pupil).stream()
                        .filter(provision -> hasRoom(pupil, provision))
                        .toList();
    }

    private boolean isOpenTo(Pupil pupil, Provision provision) {
        return Refusal.of(pupil, provision) == null && hasRoom(pupil, provision);
    }

    /** Whether the limits and the kept pupils leave a provision open to a pupil whom its rules allow. */
    private boolean hasRoom(Pupil pupil, Provision provision) {
        return pupil.mayStayAt(provision)
                || (!isTaken(pupil, provision)
                        && counted(pupil, provision).stream().allMatch(limit -> open.getOrDefault(limit, 0) > 0));
    }

    /** The limits that count a pupil at a provision; one without an open place does not count those who stay. */
    private List<PlaceLimit> counted(Pupil pupil, Provision provision) {
        return problem.limitsOf(provision).stream()
                .filter(limit -> limit.counts(pupil, provision))
                .filter(limit -> !pupil.mayStayAt(provision) || open.getOrDefault(limit, 0) > 0)
                .distinct()
                .toList();
    }

    private long sum(LevelProof proof, int target, Map<PlaceLimit, Long> prices) {
        long[] factors = new long[target + 1];
        for (int index = 0; index < target; index++) {
            factors[index] = proof.factors().get(index);
        }
        factors[target] = proof.scale();
        Map<String, Map<String, Long>> apart = new HashMap<>();
        long sum = 0;
        for (ApartPrice price : proof.apart()) {
            sum = Math.subtractExact(sum, price.price());
            price.pupils()
                    .forEach(id -> apart.computeIfAbsent(id, unknown -> new HashMap<>())
                            .merge(price.provision(), price.price(), Long::sum));
        }
        for (Map.Entry<PlaceLimit, Long> price : prices.entrySet()) {
            sum = Math.subtractExact(
                    sum, Math.multiplyExact(price.getValue(), (long) open.getOrDefault(price.getKey(), 0)));
        }
        Map<String, Map<String, Long>> discounts = discounts(proof);
        for (Pupil pupil : problem.pupils()) {
            Map<String, Long> extra = new HashMap<>(apart.getOrDefault(pupil.id(), Map.of()));
            discounts
                    .getOrDefault(pupil.id(), Map.of())
                    .forEach((provision, part) -> extra.merge(provision, -part, Math::addExact));
            sum = Math.addExact(sum, least(pupil, factors, prices, extra));
        }
        return sum;
    }

    /**
     * The least a pupil alone can cost, prices included; a kept pupil costs what it costs where it is kept, and one who
     * may stay is never without a place.
     *
     * @param extra what is added or taken off at single provisions
     */
    private long least(Pupil pupil, long[] factors, Map<PlaceLimit, Long> prices, Map<String, Long> extra) {
        String keep = pupil.keep();
        String first = problem.firstEligiblePreference(pupil);
        if (keep != null) {
            return Math.addExact(cost(pupil, problem.provision(keep), null, factors), extra.getOrDefault(keep, 0L));
        }
        long least = pupil.isSafe() ? Long.MAX_VALUE : cost(pupil, null, first, factors);
        for (Provision provision : mayBeAt(pupil)) {
            long cost = Math.addExact(cost(pupil, provision, first, factors), extra.getOrDefault(provision.id(), 0L));
            for (PlaceLimit limit : counted(pupil, provision)) {
                cost = Math.addExact(cost, prices.getOrDefault(limit, 0L));
            }
            least = Math.min(least, cost);
        }
        return least;
    }

    private boolean isTaken(Pupil pupil, Provision provision) {
        return keptApart.getOrDefault(pupil.id(), List.of()).stream()
                .anyMatch(other -> provision.id().equals(other.keep()));
    }

    private long cost(Pupil pupil, @Nullable Provision provision, @Nullable String first, long[] factors) {
        long cost = 0;
        for (int index = 0; index < factors.length; index++) {
            long counted = switch (levels.get(index)) {
                case UNPLACED -> provision == null ? 1 : 0;
                case PREFERENCE_NOT_MET ->
                    first != null && (provision == null || !first.equals(provision.id())) ? 1 : 0;
                case OUT_OF_BOROUGH -> provision != null && !provision.inBorough() ? 1 : 0;
                case POINTS -> provision == null ? 0 : weights.of(Points.alone(problem, pupil, provision));
            };
            cost = Math.addExact(cost, Math.multiplyExact(factors[index], counted));
        }
        return cost;
    }
}
