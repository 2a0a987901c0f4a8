package org.throughline.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.casework.CaseBefore;
import org.throughline.casework.CaseOpening;
import org.throughline.casework.CaseStage;
import org.throughline.casework.CaseToOpen;
import org.throughline.casework.CasesFromElsewhere;
import org.throughline.ehcp.clocks.PhaseTransferKind;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.placement.PreferencesRecord;
import org.throughline.security.Officers;
import org.throughline.shared.AcademicYear;

/**
 * The cases of the demonstration: those of last September, which have started or are before the Tribunal, and those of
 * next September, as far as they would be today. What is decided for next September is for the person to do.
 */
@Component
class DemoCases {

    /** Of so many children one has no case yet: somebody has just moved in, or the plan is new. */
    private static final int WITHOUT = 40;

    /** The login of an officer who has left. */
    static final String FORMER = "leaver";

    /** One case in so many was the former officer's. */
    private static final int LEAVERS = 30;
    /**
     * One in so many went to mediation, and to each end of an appeal: about 3 in 100 of the decisions that can be
     * appealed are (Ministry of Justice, SEND appeal rate of England).
     */
    private static final int OUTCOMES = 160;
    /** One in so many was on hold for a while. */
    private static final int WAITED = 83;

    /** So many of those for whom no setting was found were at the panel. */
    private static final int TYPES_AT_PANEL = 2;

    static final String TYPE = "Maintained special school for autism";

    private final CaseOpening opening;
    private final CasesFromElsewhere cases;
    private final Officers officers;
    private final Placements placements;

    DemoCases(CaseOpening opening, CasesFromElsewhere cases, Officers officers, Placements placements) {
        this.opening = opening;
        this.cases = cases;
        this.officers = officers;
        this.placements = placements;
    }

    /**
     * Adds them.
     *
     * @param toDecide children whose place of last September is left for a panel to decide
     * @return what was added
     */
    List<CaseBefore> add(LocalDate today, long seed, Set<UUID> toDecide) {
        AcademicYear year = AcademicYear.of(today);
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Officers.Officer> team =
                officers.all().stream().collect(Collectors.toMap(Officers.Officer::login, Function.identity()));
        List<CaseBefore> all = new ArrayList<>();
        int number = 0;
        int types = 0;
        List<CaseToOpen> before = opening.missing(year);
        Map<UUID, List<PlacementRecord>> places =
                placements.byChild(before.stream().map(CaseToOpen::childId).toList());
        for (CaseToOpen open : before) {
            UUID place = placeFrom(open, places.getOrDefault(open.childId(), List.of()));
            number++;
            boolean isTypeAtPanel = place == null
                    && !toDecide.contains(open.childId())
                    && open.kind() == PhaseTransferKind.PRIMARY_TO_SECONDARY
                    && types++ < TYPES_AT_PANEL;
            all.add(
                    toDecide.contains(open.childId()) || isTypeAtPanel
                            ? toDecide(open, today, random.split(), owner(team, number))
                            : started(open, today, number, random.split(), owner(team, number), place));
        }
        Set<UUID> asking = placements.allPreferences().stream()
                .filter(asked -> !asked.asked().isEmpty())
                .map(PreferencesRecord::childId)
                .collect(Collectors.toSet());
        for (CaseToOpen open : opening.missing(year.next())) {
            if (++number % WITHOUT != 0) {
                Officers.Officer owner = number % 11 == 0 ? null : owner(team, number);
                all.add(underWay(open, today, number, random.split(), owner, asking.contains(open.childId())));
            }
        }
        cases.add(all);
        return all;
    }

    private static Officers.Officer owner(Map<String, Officers.Officer> team, int number) {
        String login = number % LEAVERS == 1 ? FORMER : number % 3 == 0 ? "lead" : "officer";
        return Objects.requireNonNull(team.get(login));
    }

    /** Steps on planned days, of which those up to today have happened. */
    private static final class Steps {

        private final LocalDate today;
        private final List<CaseBefore.Step> done = new ArrayList<>();
        private LocalDate day;
        private boolean isAhead;

        Steps(LocalDate first, LocalDate today) {
            this.day = first;
            this.today = today;
        }

        Steps then(CaseStage to, int days) {
            return then(to, days, "");
        }

        Steps onDay(CaseStage to, LocalDate on) {
            return then(to, (int) Math.max(0, on.toEpochDay() - day.toEpochDay()));
        }

        Steps then(CaseStage to, int days, String reason) {
            day = DemoDays.working(day.plusDays(days));
            isAhead = isAhead || day.isAfter(today);
            if (!isAhead) {
                done.add(new CaseBefore.Step(to, day, reason));
            }
            return this;
        }
    }

    /** A case of the September to come, as far as it is today. */
    private static CaseBefore underWay(
            CaseToOpen open,
            LocalDate today,
            int number,
            SplittableRandom random,
            Officers.@Nullable Officer owner,
            boolean isAsking) {
        LocalDate autumn = LocalDate.of(open.entry().start() - 1, 9, 7);
        boolean isLater = open.kind() == PhaseTransferKind.SECONDARY_TO_POST16
                || open.kind() == PhaseTransferKind.POST16_TO_POST16;
        Steps steps = new Steps(autumn, today).then(CaseStage.PREFERENCE_REQUESTED, random.nextInt(9));
        if (number % 67 == 0) {
            steps.then(CaseStage.MOVED_LA, 30, "The family has moved to Bolton");
        } else if (number % 71 == 0) {
            steps.then(CaseStage.CEASED, 40, "The plan ceased after the review");
        } else {
            int answer = 14 + random.nextInt(25);
            if (isAsking) {
                steps.then(CaseStage.PREFERENCE_RECEIVED, answer);
            }
            steps.then(CaseStage.REVIEW_HELD, (isAsking ? 0 : answer) + (isLater ? 35 : 6) + random.nextInt(40));
            if (number % 53 == 0) {
                steps.then(CaseStage.ON_HOLD, 3, "The child is in hospital; the family asked to wait");
            } else {
                steps.then(CaseStage.AMENDMENT_NOTICE_ISSUED, 7 + random.nextInt(24))
                        .then(CaseStage.CONSULTING, 1 + random.nextInt(6))
                        .then(CaseStage.PANEL_READY, 16 + random.nextInt(9));
            }
        }
        return new CaseBefore(open, steps.done, owner, null, null);
    }

    /** A case of last September up to the draft plan: what follows is told day by day. */
    private static CaseBefore toDecide(
            CaseToOpen open, LocalDate today, SplittableRandom random, Officers.Officer owner) {
        LocalDate autumn = LocalDate.of(open.entry().start() - 1, 9, 8);
        Steps steps = new Steps(autumn, today)
                .then(CaseStage.PREFERENCE_REQUESTED, random.nextInt(5))
                .then(CaseStage.PREFERENCE_RECEIVED, 10 + random.nextInt(10))
                .then(CaseStage.REVIEW_HELD, 6 + random.nextInt(8))
                .then(CaseStage.AMENDMENT_NOTICE_ISSUED, 10 + random.nextInt(7));
        return new CaseBefore(open, steps.done, owner, null, null);
    }

    /** A case of last September: named in time or late, started, a few before the Tribunal. */
    private static CaseBefore started(
            CaseToOpen open,
            LocalDate today,
            int number,
            SplittableRandom random,
            Officers.Officer owner,
            @Nullable UUID place) {
        LocalDate autumn = LocalDate.of(open.entry().start() - 1, 9, 8);
        boolean isType = place == null;
        boolean isLate = number % 14 == 0;
        boolean isVeryLate = isType && number % 20 == 0;
        Steps steps = new Steps(autumn, today)
                .then(CaseStage.PREFERENCE_REQUESTED, random.nextInt(9))
                .then(CaseStage.PREFERENCE_RECEIVED, 14 + random.nextInt(14))
                .then(CaseStage.REVIEW_HELD, 5 + random.nextInt(20));
        if (number % WAITED == 0) {
            steps.then(CaseStage.ON_HOLD, 2, "The family asked to wait for a hospital appointment")
                    .then(CaseStage.REVIEW_HELD, 15);
        }
        steps.then(CaseStage.AMENDMENT_NOTICE_ISSUED, 8 + random.nextInt(14))
                .then(CaseStage.CONSULTING, 1 + random.nextInt(4))
                .then(CaseStage.PANEL_READY, 16 + random.nextInt(6))
                .then(CaseStage.PANEL_DECIDED, 3 + random.nextInt(7));
        if (isVeryLate) {
            steps.onDay(CaseStage.FINAL_TYPE_ONLY, today.minusDays(28)).then(CaseStage.APPEAL_WINDOW, 1);
        } else {
            steps.then(isType ? CaseStage.FINAL_TYPE_ONLY : CaseStage.FINAL_NAMED, isLate ? 75 : 4 + random.nextInt(8));
            afterwards(steps, open, number, isType);
        }
        return new CaseBefore(open, steps.done, owner, place, isType ? TYPE : null);
    }

    private static void afterwards(Steps steps, CaseToOpen open, int number, boolean isType) {
        switch (number % OUTCOMES) {
            case 1 -> steps.then(CaseStage.MEDIATION, 30);
            case 2 -> steps.then(CaseStage.APPEALED, 41);
            case 3 -> steps.then(CaseStage.APPEALED, 38).then(CaseStage.CONCEDED, 70, "Conceded on new advice");
            case 4 -> steps.then(CaseStage.APPEALED, 44).then(CaseStage.ORDERED, 150, "Ordered at the hearing");
            case 5 -> steps.then(CaseStage.APPEALED, 35).then(CaseStage.DISMISSED, 150);
            case 6 -> steps.then(CaseStage.APPEALED, 29).then(CaseStage.WITHDRAWN, 60, "The family withdrew");
            default -> start(steps, open, number, isType);
        }
    }

    private static void start(Steps steps, CaseToOpen open, int number, boolean isType) {
        steps.then(CaseStage.APPEAL_WINDOW, 1);
        if (!isType) {
            steps.onDay(CaseStage.STARTED, LocalDate.of(open.entry().start(), 9, 3));
            if (number % 5 == 0) {
                steps.then(CaseStage.ENDED, 21);
            }
        }
    }

    private static @Nullable UUID placeFrom(CaseToOpen open, List<PlacementRecord> places) {
        return places.stream()
                .filter(place -> place.isHeldIn(open.entry().start(), open.ncYear(), open.ncYear()))
                .findFirst()
                .map(PlacementRecord::provisionId)
                .orElse(null);
    }
}
