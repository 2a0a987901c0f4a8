package org.throughline.interchange.sen2;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.episodes.Episode;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.Period;
import org.throughline.episodes.Timeline;
import org.throughline.placement.PlacementRecord;
import org.throughline.shared.NeedType;
import org.throughline.shared.Refused;

/**
 * What a return says of plans and places, fitted to those on record: which of them is meant, what would change, and
 * whether the episodes allow it. Nothing is stored.
 *
 * @param <E> the kind of episode
 */
final class Sen2Fit<E extends Episode<E>> {

    private final boolean isOneAfterAnother;
    private List<E> known;

    private Sen2Fit(List<E> known, boolean isOneAfterAnother) {
        this.known = known;
        this.isOneAfterAnother = isOneAfterAnother;
    }

    static Sen2Fit<PlanRecord> plans(List<PlanRecord> known) {
        return new Sen2Fit<>(known, false);
    }

    static Sen2Fit<PlacementRecord> places(List<PlacementRecord> known) {
        return new Sen2Fit<>(known, true);
    }

    /** The episodes as they are once what was applied is done. */
    List<E> known() {
        return known;
    }

    /** Takes a change as done; false, and nothing changes, where the episodes do not allow it. */
    boolean apply(EpisodeChange<E> change) {
        List<E> after = new ArrayList<>(known);
        try {
            new Timeline<>(known, isOneAfterAnother).steps(change).forEach(step -> {
                after.removeIf(each -> each.equals(step.before()));
                E next = step.after();
                if (next != null) {
                    after.add(next);
                }
            });
        } catch (Refused notAllowed) {
            return false;
        }
        known = List.copyOf(after);
        return true;
    }

    /** The plan on record that a return means: the one that meets it in time; empty where none or several do. */
    static Optional<PlanRecord> meant(List<PlanRecord> known, Sen2Claims.Plan claim) {
        List<PlanRecord> met = meeting(known, claim);
        return met.size() == 1 ? Optional.of(met.getFirst()) : Optional.empty();
    }

    /** The plans on record that meet it in time. */
    static List<PlanRecord> meeting(List<PlanRecord> known, Sen2Claims.Plan claim) {
        Period period = new Period(claim.start(), claim.ceased());
        return known.stream().filter(plan -> plan.period().overlaps(period)).toList();
    }

    /**
     * The place on record that a return means: at the same provision at that time, else one that begins on that day.
     */
    static Optional<PlacementRecord> meant(List<PlacementRecord> known, UUID provision, Period period) {
        return known.stream()
                .filter(place ->
                        place.provisionId().equals(provision) && place.period().overlaps(period))
                .findFirst()
                .or(() -> known.stream()
                        .filter(place -> place.period().from().equals(period.from()))
                        .findFirst());
    }

    /** A plan that goes on by the return and ends after the census on record says nothing else. */
    static Sen2Claims.Plan settled(Sen2Claims.Plan claim, PlanRecord meant, LocalDate census) {
        LocalDate ceases = meant.ceases();
        return claim.ceased() == null && ceases != null && ceases.isAfter(census)
                ? new Sen2Claims.Plan(claim.start(), ceases, Sen2Held.reason(meant), claim.isTransferred())
                : claim;
    }

    /** The same for a place. */
    static Period settled(Period claim, PlacementRecord meant, UUID provision, LocalDate census) {
        LocalDate until = meant.period().until();
        return meant.provisionId().equals(provision) && claim.until() == null && until != null && until.isAfter(census)
                ? claim.until(until)
                : claim;
    }

    /** What is still to be done for a plan to be as a return says; empty where it is. */
    static Optional<EpisodeChange<PlanRecord>> next(
            List<PlanRecord> known, UUID child, Sen2Claims.Plan claim, List<NeedType> needs) {
        List<PlanRecord> met = meeting(known, claim);
        Period period = new Period(claim.start(), claim.ceased());
        if (met.isEmpty()) {
            return Optional.of(new EpisodeChange.Begin<>(new PlanRecord(
                    null,
                    null,
                    child,
                    PlanRecord.Status.MAINTAINED,
                    claim.start(),
                    needs,
                    Set.of(),
                    Support.NONE,
                    claim.ceased(),
                    false)));
        }
        PlanRecord meant = met.getFirst();
        if (!meant.started().equals(claim.start())) {
            return Optional.of(new EpisodeChange.Replace<>(meant, meant.during(period)));
        }
        LocalDate ceased = claim.ceased();
        if (ceased == null) {
            return meant.ceases() == null ? Optional.empty() : Optional.of(new EpisodeChange.GoOn<>(meant));
        }
        boolean isSaid = claim.reason().isEmpty() || claim.reason().equals(Sen2Held.reason(meant));
        return ceased.equals(meant.ceases()) && isSaid
                ? Optional.empty()
                : Optional.of(new EpisodeChange.End<>(meant, ceased));
    }

    /** What is still to be done for a place to be as a return says; empty where it is. */
    static Optional<EpisodeChange<PlacementRecord>> next(
            List<PlacementRecord> known, UUID child, UUID provision, Period period) {
        PlacementRecord meant = meant(known, provision, period).orElse(null);
        if (meant == null) {
            return Optional.of(new EpisodeChange.Begin<>(new PlacementRecord(child, provision, period)));
        }
        boolean isThere = meant.provisionId().equals(provision);
        if (!isThere || !meant.period().from().equals(period.from())) {
            return Optional.of(
                    new EpisodeChange.Replace<>(meant, meant.at(provision).during(period)));
        }
        if (Objects.equals(meant.period().until(), period.until())) {
            return Optional.empty();
        }
        LocalDate until = period.until();
        return Optional.of(until == null ? new EpisodeChange.GoOn<>(meant) : new EpisodeChange.End<>(meant, until));
    }
}
