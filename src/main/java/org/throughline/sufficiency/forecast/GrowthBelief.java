package org.throughline.sufficiency.forecast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the total may do, and how likely each of it is: grow as it is known to grow elsewhere, stand still, or do what
 * its own flows say. Each is weighed by how well it would have foretold the growth of every year that is known; a year
 * counts less the longer it is ago.
 */
final class GrowthBelief {

    /** The chance, before a year is seen, that a history grows as others do. */
    static final double LIKE_OTHERS = 0.5;
    /** The same that it stands still. */
    static final double STILL = 0.15;
    /** What a year's evidence counts beside that of the year after it. */
    static final double FORGETS = 0.85;

    private static final double STILL_VARIANCE = 0.03 * 0.03;
    private static final double STILL_SPREADS = 1.8;
    private static final double FIRST_GROWTH = 0.03;
    private static final double FIRST_VARIANCE = 0.08 * 0.08;
    private static final double OWN_VARIANCE = 0.03 * 0.03;
    private static final double OWN_STAYS = 0.8;
    /** Degrees of freedom of Student's t: growth elsewhere is now and then far off. */
    static final int TAILS = 4;

    private final @Nullable GrowthOutlook elsewhere;
    private final GrowthOutlook still;
    private final double likeOthers;
    private final double standsStill;

    private GrowthBelief(
            @Nullable GrowthOutlook elsewhere, GrowthOutlook still, double likeOthers, double standsStill) {
        this.elsewhere = elsewhere;
        this.still = still;
        this.likeOthers = likeOthers;
        this.standsStill = standsStill;
    }

    static GrowthBelief of(History history, GrowthSource source) {
        double others = Math.log(LIKE_OTHERS);
        double stands = Math.log(STILL);
        double own = Math.log(1 - LIKE_OTHERS - STILL);
        double before = FIRST_GROWTH;
        double ownVariance = FIRST_VARIANCE;
        double chance = 0;
        int last = history.lastJanuary();
        for (int year : history.years()) {
            OptionalInt began = history.known(year);
            OptionalInt ended = history.known(year + 1);
            if (began.orElse(0) == 0 || ended.orElse(0) == 0) {
                continue;
            }
            double growth = Math.log((double) ended.getAsInt() / began.getAsInt());
            chance = (double) history.changed(year) / began.getAsInt() / ended.getAsInt();
            double counts = Math.pow(FORGETS, last - year - 1);
            Optional<GrowthOutlook> known = source.known(history, year);
            others += counts
                    * known.map(one -> student(growth - one.step(0), one.added(0)))
                            .orElseGet(() -> normal(growth - FIRST_GROWTH, FIRST_VARIANCE));
            stands += counts * normal(growth, STILL_VARIANCE + chance);
            own += counts * normal(growth - before, ownVariance + chance);
            before = OWN_STAYS * growth;
            ownVariance = OWN_VARIANCE;
        }
        @Nullable GrowthOutlook elsewhere = source.known(history, last).orElse(null);
        double most = Math.max(others, Math.max(stands, own));
        others = elsewhere == null ? 0 : Math.exp(others - most);
        stands = Math.exp(stands - most);
        own = Math.exp(own - most);
        double sum = others + stands + own;
        return new GrowthBelief(elsewhere, still(chance), others / sum, stands / sum);
    }

    private static GrowthOutlook still(double chance) {
        double[] variance = new double[ForecastRequest.MOST_YEARS];
        Arrays.setAll(variance, year -> (STILL_VARIANCE + chance) * Math.pow(year + 1, STILL_SPREADS));
        return new GrowthOutlook(new double[variance.length], variance);
    }

    private static double normal(double off, double variance) {
        return -0.5 * (Math.log(2 * Math.PI * variance) + off * off / variance);
    }

    /** The density of Student's t with four degrees of freedom and this variance, as a logarithm. */
    private static double student(double off, double variance) {
        double scale = variance * (TAILS - 2) / TAILS;
        return Math.log(0.375) - 0.5 * Math.log(scale) - (TAILS + 1) / 2.0 * Math.log1p(off * off / scale / TAILS);
    }

    /** What a future follows beside its flows, by a number from 0 to 1; null where it follows its flows alone. */
    @Nullable
    GrowthOutlook drawn(double point) {
        if (point < likeOthers) {
            return elsewhere;
        }
        return point < likeOthers + standsStill ? still : null;
    }

    double likeOthers() {
        return likeOthers;
    }

    double standsStill() {
        return standsStill;
    }

    /** What was taken from the history, by name. */
    Map<String, Object> assumptions() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("chance_that_it_grows_as_others_do", likeOthers);
        all.put("chance_that_it_stands_still", standsStill);
        all.put("chance_that_it_follows_its_own_flows", 1 - likeOthers - standsStill);
        return all;
    }
}
