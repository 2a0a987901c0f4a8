package org.throughline.matching.ui;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.RunResult;
import org.throughline.matching.RunSummary;
import org.throughline.matching.engine.WhatIf;
import org.throughline.matching.problem.Level;
import org.throughline.matching.problem.LimitUse;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Reason;
import org.throughline.matching.problem.Refusal;
import org.throughline.matching.questions.RunQuestion;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.ui.Tag;

/** How the screens of matching put things into words. */
final class RunWords {

    private static final double METRES_A_KILOMETRE = 1_000.0;

    private RunWords() {}

    static String status(RunSummary run) {
        return switch (run.status()) {
            case WAITING -> "Waiting for its turn: two runs go on at once";
            case RUNNING -> running(run);
            case FAILED -> "Failed: " + run.failure();
            case WITHHELD -> "Withheld: the answer breaks a guarantee and is not shown";
            case ENDED ->
                switch (Objects.requireNonNullElse(run.endedBy(), "")) {
                    case "proven" -> "Ended: proven to be the best plan";
                    case "time" -> "Ended at its time limit";
                    case "steps" -> "Ended at its step limit";
                    case "interrupted" -> "Stopped by an officer";
                    default -> "Ended";
                };
        };
    }

    private static String running(RunSummary run) {
        if (run.isStopRequested()) {
            return "Stopping";
        }
        return run.endedBy() == null ? "Running" : "Plan found. Working out what one more place would change";
    }

    static String entry(RunSummary run) {
        Integer year = run.entryYear();
        return year == null ? run.origin().label() : "Entry in " + new AcademicYear(year).label();
    }

    /** Which weights and rules a run was started with. */
    static String rules(RunSummary run) {
        Integer version = run.ruleVersion();
        if (version == null) {
            return "The matching pack's own";
        }
        return "Version " + version + (run.isSigned() ? ", signed off" : ", a draft that was not signed off");
    }

    static String travel(Placement placement) {
        Long metres = placement.travelMetres();
        return kilometres(metres == null ? -1 : metres);
    }

    /** A distance in kilometres; a negative one is unknown. */
    static String kilometres(long metres) {
        return metres < 0 ? "unknown" : String.format(Locale.UK, "%.1f km", metres / METRES_A_KILOMETRE);
    }

    static String cost(Placement placement) {
        BigDecimal cost = placement.annualCost();
        return cost == null ? "" : pounds(cost);
    }

    static String pounds(BigDecimal pounds) {
        return "£" + String.format(Locale.UK, "%,.0f", pounds);
    }

    /** Which preference is met. */
    static String preference(Placement placement) {
        @Nullable Integer rank = placement.preferenceRank();
        if (placement.pupil().preferences().isEmpty()) {
            return "none made";
        }
        if (rank == null || rank == 0) {
            return "not met";
        }
        return rank == 1 ? "first" : rank == 2 ? "second" : rank == 3 ? "third" : "rank " + rank;
    }

    static Tag place(Placement placement) {
        if (placement.provision() == null) {
            return new Tag("No place", Tag.Kind.DANGER);
        }
        return placement.isOutOfBorough()
                ? new Tag("Out of the borough", Tag.Kind.WARNING)
                : new Tag("In the borough", Tag.Kind.INFO);
    }

    /** How a place came about; what is tried out is never called a fact. */
    static String outcome(RunResult result, Placement placement) {
        return result.isTrial(placement)
                ? "Put there as a trial"
                : placement.outcome().label();
    }

    /** Why a provision is not possible by its rules, with what is missing by name. */
    static String refusal(RunResult result, Pupil pupil, Provision provision, Refusal refusal) {
        return switch (refusal) {
            case FEATURE -> {
                Set<String> missing = new TreeSet<>(pupil.requires());
                missing.removeAll(provision.features());
                yield "It does not have what the place must have: " + String.join(", ", missing);
            }
            case EXCLUDED ->
                result.trial().excludes(pupil.id(), provision.id())
                        ? "Ruled out as a trial; no evidence is recorded"
                        : provision.kind() == ProvisionType.ALTERNATIVE_PROVISION
                                ? "Alternative provision is not proposed unless the plan allows it, or it is excluded for"
                                        + " this child"
                                : refusal.label();
            case FULL ->
                provision.inBorough() ? refusal.label() : "Every place that the authority has bought there is taken";
            default -> refusal.label();
        };
    }

    static String reason(RunResult result, Reason reason) {
        var level = reason.level();
        Long amount = reason.amount();
        if (level == null || amount == null) {
            return refusal(result, reason.pupil(), reason.provision(), reason.refusal());
        }
        if (level == Level.POINTS) {
            Provision now = result.assessment()
                    .placement(reason.pupil().id())
                    .map(Placement::provision)
                    .orElse(null);
            return "Possible, but the plan as a whole is better as it is. For this child alone: "
                    + Journeys.move(result, reason.pupil(), now, reason.provision());
        }
        return reason.refusal().label() + ": " + level.label().toLowerCase(Locale.UK) + " up by "
                + String.format(Locale.UK, "%,d", amount);
    }

    /** A change that is tried out, in words. */
    static String change(RunResult result, WhatIf.Change change) {
        Problem problem = result.assessment().problem();
        return switch (change) {
            case WhatIf.Pin pin ->
                result.nameOf(pin.pupilId()) + " is at "
                        + problem.provision(pin.provisionId()).label();
            case WhatIf.Exclude exclude ->
                result.nameOf(exclude.pupilId()) + " may not be at "
                        + problem.provision(exclude.provisionId()).label();
            case WhatIf.Places places ->
                problem.provision(places.provisionId()).label() + " has " + Math.abs(places.by())
                        + (places.by() < 0 ? " fewer" : " more")
                        + (Math.abs(places.by()) == 1 ? " place" : " places")
                        + " in every year and limit";
        };
    }

    /** A sentence for each provision that changes take above its places. */
    static List<String> overNumbers(RunQuestion.Outcome outcome) {
        Map<String, List<LimitUse>> byProvision = outcome.overCapacity().stream()
                .collect(Collectors.groupingBy(
                        use -> use.limit().provisionId(), LinkedHashMap::new, Collectors.toList()));
        return byProvision.entrySet().stream()
                .map(entry -> "Over capacity: "
                        + outcome.after()
                                .assessment()
                                .problem()
                                .provision(entry.getKey())
                                .label()
                        + " would have "
                        + entry.getValue().stream()
                                .mapToInt(use -> -use.free())
                                .max()
                                .orElse(0)
                        + " more than its places in "
                        + entry.getValue().stream()
                                .map(use -> String.valueOf(use.limit().academicYear()))
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + ".")
                .toList();
    }
}
