package org.throughline.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Pupil;

/**
 * Changes to a problem that an officer tries out. Nothing of it touches the records or the run.
 *
 * @param changes in the order in which they were made
 */
public record WhatIf(List<Change> changes) {

    private static final String BETWEEN = "~";

    /** Copies the list. */
    public WhatIf {
        changes = List.copyOf(changes);
    }

    /** One change, which can be written as a word and read again. */
    public sealed interface Change {

        /** The change as a word of ids and numbers. */
        String word();
    }

    /**
     * A pupil is put at a provision, whatever else the plan says.
     *
     * @param pupilId the pupil
     * @param provisionId the provision
     */
    public record Pin(String pupilId, String provisionId) implements Change {

        @Override
        public String word() {
            return String.join(BETWEEN, "pin", pupilId, provisionId);
        }
    }

    /**
     * A provision may not be proposed for a pupil.
     *
     * @param pupilId the pupil
     * @param provisionId the provision
     */
    public record Exclude(String pupilId, String provisionId) implements Change {

        @Override
        public String word() {
            return String.join(BETWEEN, "exclude", pupilId, provisionId);
        }
    }

    /**
     * A provision has more places, or fewer, in each of its limits and years.
     *
     * @param provisionId the provision
     * @param by places added; below 0 for places taken away
     */
    public record Places(String provisionId, int by) implements Change {

        @Override
        public String word() {
            return String.join(BETWEEN, "places", provisionId, Integer.toString(by));
        }
    }

    /** The change that a word stands for; empty when it stands for none. */
    public static Optional<Change> read(String word) {
        String[] parts = word.split(BETWEEN, -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        return switch (parts[0]) {
            case "pin" -> Optional.of(new Pin(parts[1], parts[2]));
            case "exclude" -> Optional.of(new Exclude(parts[1], parts[2]));
            case "places" ->
                parts[2].matches("-?\\d{1,4}")
                        ? Optional.of(new Places(parts[1], Integer.parseInt(parts[2])))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** These changes and one more. */
    public WhatIf and(Change change) {
        List<Change> more = new ArrayList<>(changes);
        more.add(change);
        return new WhatIf(more);
    }

    /** These changes and all of others after them. */
    public WhatIf and(WhatIf others) {
        List<Change> more = new ArrayList<>(changes);
        more.addAll(others.changes());
        return new WhatIf(more);
    }

    /** Whether a pupil is put at a provision by one of these changes, and so is there as a trial. */
    public boolean pins(String pupilId, String provisionId) {
        return changes.contains(new Pin(pupilId, provisionId));
    }

    /** Whether a provision is ruled out for a pupil by one of these changes, and not by recorded evidence. */
    public boolean excludes(String pupilId, String provisionId) {
        return changes.contains(new Exclude(pupilId, provisionId));
    }

    /** These changes without the last one; the same when there is none. */
    public WhatIf undone() {
        return changes.isEmpty() ? this : new WhatIf(changes.subList(0, changes.size() - 1));
    }

    /** Those changes that a problem knows the pupils and provisions of. */
    public WhatIf knownTo(Problem problem) {
        return new WhatIf(changes.stream()
                .filter(change -> switch (change) {
                    case Pin pin -> isKnown(problem, pin.pupilId(), pin.provisionId());
                    case Exclude exclude -> isKnown(problem, exclude.pupilId(), exclude.provisionId());
                    case Places places -> isKnown(problem, null, places.provisionId());
                })
                .toList());
    }

    private static boolean isKnown(Problem problem, @Nullable String pupilId, String provisionId) {
        return (pupilId == null || problem.findPupil(pupilId) != null)
                && problem.provisions().stream()
                        .anyMatch(provision -> provision.id().equals(provisionId));
    }

    /** The problem with the changes: pinned pupils are fixed where they are pinned. */
    public Problem applyTo(Problem problem) {
        return changed(problem, true);
    }

    /**
     * The problem with the changes by which an answer is judged: a pinned pupil is still one for whom a place is
     * sought.
     */
    public Problem judging(Problem problem) {
        return changed(problem, false);
    }

    private Problem changed(Problem problem, boolean withPins) {
        List<Pupil> pupils =
                problem.pupils().stream().map(pupil -> changed(pupil, withPins)).toList();
        List<PlaceLimit> limits = problem.limits().stream().map(this::changed).toList();
        return problem.with(pupils, limits);
    }

    private Pupil changed(Pupil pupil, boolean withPins) {
        Pupil now = pupil;
        for (Change change : changes) {
            if (change instanceof Exclude exclude && exclude.pupilId().equals(pupil.id())) {
                // a place that is tried without does not go on
                now = (exclude.provisionId().equals(now.stayAt()) ? now.notStaying() : now)
                        .excludedFrom(exclude.provisionId());
            } else if (change instanceof Pin pin && pin.pupilId().equals(pupil.id())) {
                boolean staysThere = pin.provisionId().equals(now.stayAt());
                now = withPins ? now.keptAt(pin.provisionId()) : staysThere ? now : now.notStaying();
            }
        }
        return now;
    }

    private PlaceLimit changed(PlaceLimit limit) {
        int places = limit.places();
        for (Change change : changes) {
            if (change instanceof Places more && more.provisionId().equals(limit.provisionId())) {
                places = Math.max(0, places + more.by());
            }
        }
        return limit.withPlaces(places);
    }
}
