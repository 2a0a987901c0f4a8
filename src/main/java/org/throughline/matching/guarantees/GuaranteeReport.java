package org.throughline.matching.guarantees;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a check of an answer found.
 *
 * @param broken where it breaks a promise, by promise; at most {@value #MOST_EACH} for each promise
 * @param total how many such places there are
 */
public record GuaranteeReport(List<BrokenGuarantee> broken, int total) {

    /** Places listed at most for each promise. */
    public static final int MOST_EACH = 20;

    /** Copies the list, the first of each promise. */
    public GuaranteeReport {
        List<BrokenGuarantee> all = broken;
        broken = Stream.of(Guarantee.values())
                .flatMap(guarantee -> all.stream()
                        .filter(each -> each.guarantee() == guarantee)
                        .limit(MOST_EACH))
                .toList();
    }

    /** Whether every promise holds. */
    public boolean holds() {
        return total == 0;
    }

    /** Whether one promise holds. */
    public boolean holds(Guarantee guarantee) {
        return broken.stream().noneMatch(each -> each.guarantee() == guarantee);
    }

    /** What is said of the whole: how many promises were checked and hold, or that the answer is withheld. */
    public String verdict() {
        int all = Guarantee.values().length;
        if (holds()) {
            return "Checked: " + all + " guarantees hold.";
        }
        long kept = Stream.of(Guarantee.values()).filter(this::holds).count();
        return "Withheld: " + (all - kept) + " of " + all + " guarantees " + (all - kept == 1 ? "does" : "do")
                + " not hold.";
    }
}
