package org.throughline.casework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases will be late: a case is expected to take from its stage to the final plan as many days as the middle one
 * of the finished cases took from there. Where that leads past the last lawful day, it is a predicted breach. Looks
 * eight weeks ahead and no further. Plain Java.
 */
final class BreachForecast {

    /** How many weeks ahead it looks. */
    static final int WEEKS = 8;

    /** Fewer finished cases than this say nothing about a stage. */
    private static final int FEWEST = 5;

    /**
     * How a case went.
     *
     * @param id the case
     * @param owner sign-in name of the officer; null for nobody
     * @param lastLawfulDay the last day on which the final plan is in time
     * @param entered the day on which each stage was reached first
     * @param finalPlan the day of the final plan; null while there is none
     */
    record Course(
            UUID id,
            @Nullable String owner,
            LocalDate lastLawfulDay,
            Map<CaseStage, LocalDate> entered,
            @Nullable LocalDate finalPlan) {

        /** The stage at which the case was at the end of a day; empty where it was not open yet. */
        Optional<CaseStage> stageOn(LocalDate day) {
            return entered.entrySet().stream()
                    .filter(each -> !each.getValue().isAfter(day))
                    .max(Map.Entry.<CaseStage, LocalDate>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey);
        }

        boolean isLate() {
            return finalPlan != null && finalPlan.isAfter(lastLawfulDay);
        }
    }

    /**
     * How often it was right on finished cases, each predicted from the others eight weeks before its last lawful day.
     *
     * @param late finished cases that were late
     * @param foreseen of these, those that were predicted
     * @param predicted finished cases that were predicted to be late
     */
    record HitRate(int late, int foreseen, int predicted) {}

    private final List<Course> finished;

    BreachForecast(Collection<Course> finished) {
        this.finished =
                finished.stream().filter(course -> course.finalPlan() != null).toList();
    }

    /** Whether a case is predicted to be late, as it stands at the end of a day. */
    boolean isPredicted(Course open, LocalDate day) {
        if (open.finalPlan() != null && !open.finalPlan().isAfter(day)
                || day.plusWeeks(WEEKS).isBefore(open.lastLawfulDay())) {
            return false;
        }
        return open.stageOn(day)
                .map(stage -> {
                    LocalDate since = Objects.requireNonNull(open.entered().get(stage));
                    OptionalInt days = middle(stage, open.id());
                    // a stage that has lasted longer than usual ends today at the earliest
                    return days.isPresent()
                            && later(since.plusDays(days.getAsInt()), day).isAfter(open.lastLawfulDay());
                })
                .orElse(false);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The middle number of days from reaching a stage to the final plan, over the finished cases but one. */
    private OptionalInt middle(CaseStage stage, UUID without) {
        int[] days = finished.stream()
                .filter(course -> !course.id().equals(without))
                .filter(course -> course.entered().containsKey(stage))
                .mapToInt(course -> (int) ChronoUnit.DAYS.between(
                        Objects.requireNonNull(course.entered().get(stage)),
                        Objects.requireNonNull(course.finalPlan())))
                .filter(taken -> taken >= 0)
                .sorted()
                .toArray();
        return days.length < FEWEST ? OptionalInt.empty() : OptionalInt.of(days[days.length / 2]);
    }

    /** How often it would have been right on the finished cases. */
    HitRate hitRate() {
        int late = 0;
        int foreseen = 0;
        int predicted = 0;
        for (Course course : finished) {
            boolean isPredicted = isPredicted(course, course.lastLawfulDay().minusWeeks(WEEKS));
            predicted += isPredicted ? 1 : 0;
            late += course.isLate() ? 1 : 0;
            foreseen += isPredicted && course.isLate() ? 1 : 0;
        }
        return new HitRate(late, foreseen, predicted);
    }

    /** An empty course, to be filled step by step. */
    static Map<CaseStage, LocalDate> noSteps() {
        return new EnumMap<>(CaseStage.class);
    }
}
