package org.throughline.casework.decide;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often officers decide otherwise than the plan proposes. None at all suggests that proposals are waved through: UK
 * GDPR articles 22A to 22D want meaningful human involvement.
 *
 * @param decided decisions made one by one that stand, deferrals left out
 * @param otherwise those that are not what the plan proposed
 * @param granted first preferences granted in one act
 * @param dwell time between opening the alternatives and deciding, the middle one; null where none was decided
 */
public record OverrideRate(
        int decided, int otherwise, int granted, @Nullable Duration dwell) {

    static OverrideRate of(List<Decision> all) {
        List<Decision> standing = all.stream()
                .filter(each -> each.undone() == null && each.kind() != DecisionKind.DEFERRED)
                .toList();
        List<Decision> single = standing.stream()
                .filter(each -> each.alternativesOpenedAt() != null)
                .toList();
        List<Duration> looked = single.stream()
                .map(each -> Duration.between(Objects.requireNonNull(each.alternativesOpenedAt()), each.at()))
                .sorted()
                .toList();
        return new OverrideRate(
                single.size(),
                (int) single.stream().filter(each -> !each.isProposal()).count(),
                standing.size() - single.size(),
                looked.isEmpty() ? null : looked.get(looked.size() / 2));
    }
}
