package org.throughline.casework.travel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.ehcp.policies.TravelEligibility.Ground;

/** Eligibility for help with travel in words. */
final class TravelWords {

    private TravelWords() {}

    /**
     * Whether help is likely, and why.
     *
     * @param unknown what is not recorded and could change it; said only where no ground applies
     */
    static String of(Set<Ground> grounds, int age, long metres, List<String> unknown) {
        List<String> why = new ArrayList<>();
        if (grounds.contains(Ground.DISTANCE)) {
            why.add("by distance at age " + age);
        }
        if (grounds.contains(Ground.CANNOT_WALK)) {
            why.add("by need, whatever the distance");
        }
        if (grounds.contains(Ground.UNSAFE_ROUTE)) {
            why.add("no safe route to walk");
        }
        if (grounds.contains(Ground.LOW_INCOME)) {
            why.add("by low income (not yet checked by legal)");
        }
        if (!why.isEmpty()) {
            return "Likely: " + String.join("; ", why);
        }
        String known = metres < 0 ? "Distance not known" : "Not by distance at age " + age;
        return unknown.isEmpty() ? known : known + ". Not recorded: " + String.join(", ", unknown);
    }

    static String pounds(BigDecimal amount) {
        return String.format(Locale.UK, "£%,.0f", amount);
    }
}
