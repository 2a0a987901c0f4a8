package org.throughline.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.casework.CaseBefore;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cases;
import org.throughline.casework.consult.choose.Chosen;
import org.throughline.casework.consult.choose.ConsultationSubject;
import org.throughline.casework.consult.reply.ReplyKind;
import org.throughline.casework.decide.Choice;
import org.throughline.placement.Placements;
import org.throughline.placement.Preference;

/**
 * Tells of the children whom last winter's panel looked at: asked for, consulted, decided, started or before the
 * Tribunal.
 */
@Component
class DemoLastPanel {

    private static final String WISH = "The family's preference: it must be consulted (section 39(2))";
    private static final String NEAR = "Nearest school with a place that the rules allow";
    private static final List<String> WANTED = List.of("OUT-I2", "ELDER", "S05", "BRACK");

    private final DemoConsultations consultations;
    private final DemoPanels panels;
    private final DemoAppeals appeals;
    private final Placements placements;
    private final Cases cases;

    DemoLastPanel(
            DemoConsultations consultations,
            DemoPanels panels,
            DemoAppeals appeals,
            Placements placements,
            Cases cases) {
        this.consultations = consultations;
        this.panels = panels;
        this.appeals = appeals;
        this.placements = placements;
        this.cases = cases;
    }

    /** Tells of last September's cases. */
    void tell(DemoTeam team, DemoStory story, SplittableRandom random, List<CaseBefore> brought) {
        List<DemoPanels.ToDecide> decided = new ArrayList<>();
        int number = 0;
        int contested = 0;
        for (CaseBefore each : brought) {
            UUID caseId = team.caseOf(each);
            if (each.steps().getLast().to() != CaseStage.AMENDMENT_NOTICE_ISSUED) {
                appeals.tell(story, team.lead(), each, caseId);
                continue;
            }
            UUID place = team.toDecide().get(each.open().childId());
            boolean isContested = place == null || number % WANTED.size() == 3;
            Told told = new Told(
                    each,
                    caseId,
                    place,
                    isContested ? contested++ : -1,
                    number++,
                    team.officerOf(each),
                    random.split());
            DemoPanels.ToDecide choice = told(team.codes(), story, told);
            decided.add(choice);
            after(story, told, choice);
        }
        if (!brought.isEmpty()) {
            panels.past(story, team.lead(), brought.getFirst().open().entry(), decided);
        }
    }

    /** A child whom the panel looked at. */
    private record Told(
            CaseBefore known,
            UUID caseId,
            @Nullable UUID place,
            int contested,
            int number,
            DemoStory.Person by,
            SplittableRandom random) {

        UUID childId() {
            return known.open().childId();
        }

        /** Nothing was asked for. */
        boolean isWithoutWish() {
            return number == 5;
        }

        LocalDate day(CaseStage stage) {
            return known.steps().stream()
                    .filter(step -> step.to() == stage)
                    .findFirst()
                    .orElseThrow()
                    .on();
        }
    }

    private DemoPanels.ToDecide told(Map<String, UUID> codes, DemoStory story, Told told) {
        UUID wanted = told.contested() < 0 ? told.place() : codes.get(WANTED.get(told.contested() % WANTED.size()));
        List<Chosen> chosen = new ArrayList<>();
        if (wanted != null) {
            chosen.add(new Chosen(wanted, !told.isWithoutWish(), told.isWithoutWish() ? NEAR : WISH));
        }
        if (told.place() != null && !told.place().equals(wanted)) {
            chosen.add(new Chosen(told.place(), false, NEAR));
        }
        if (!told.isWithoutWish()) {
            story.on(
                    told.day(CaseStage.PREFERENCE_RECEIVED),
                    told.by(),
                    () -> ask(
                            told.childId(),
                            chosen.stream()
                                    .<Preference>map(each -> new Preference.Listed(each.provisionId()))
                                    .toList()));
        }
        LocalDate served = DemoDays.working(told.day(CaseStage.AMENDMENT_NOTICE_ISSUED)
                .plusDays(1 + told.random().nextInt(3)));
        LocalDate closed = DemoDays.working(
                DemoPanels.Days.before(told.known().open().entry()).later().plusDays(5));
        DemoFates fates = new DemoFates(told.random());
        consultations.tell(
                story,
                told.random(),
                new DemoConsultations.Asked(
                        new ConsultationSubject(
                                told.caseId(),
                                told.childId(),
                                told.known().open().entry()),
                        told.by(),
                        served,
                        chosen,
                        provision -> fates.answered(
                                        served, provision.equals(told.place()) ? ReplyKind.OFFER : ReplyKind.DECLINED)
                                .closed(closed),
                        Map.of()));
        return new DemoPanels.ToDecide(told.caseId(), choice(told), told.number() % 9 == 4, told.by());
    }

    private static Choice choice(Told told) {
        if (told.contested() >= 0) {
            return DemoGrounds.choice(
                    told.place(), told.place() == null ? DemoCases.TYPE : "", DemoGrounds.of(told.contested()));
        }
        return new Choice(
                told.place(),
                "",
                null,
                true,
                null,
                Map.of(),
                told.isWithoutWish()
                        ? "The family asked for nothing. The school is near and can deliver Section F"
                        : "The family's first preference. The school offers the place and can deliver Section F");
    }

    private void ask(UUID childId, List<Preference> asked) {
        placements.record(placements.preferencesOf(childId).withAsked(asked));
    }

    private void after(DemoStory story, Told told, DemoPanels.ToDecide decision) {
        DemoPanels.Days days = DemoPanels.Days.before(told.known().open().entry());
        LocalDate day = DemoDays.working(
                (decision.isDeferred() ? days.later() : days.decided()).plusDays(6 + told.number() % 5));
        CaseStage plan = told.place() == null ? CaseStage.FINAL_TYPE_ONLY : CaseStage.FINAL_NAMED;
        move(story, told, plan, day, "");
        day = DemoDays.working(day.plusDays(1));
        move(story, told, CaseStage.APPEAL_WINDOW, day, "");
        if (told.contested() >= 0) {
            appeal(story, told, day);
        }
        if (told.place() != null) {
            start(story, told);
        }
    }

    private void start(DemoStory story, Told told) {
        LocalDate start =
                DemoDays.school(LocalDate.of(told.known().open().entry().start(), Month.SEPTEMBER, 3));
        move(story, told, CaseStage.STARTED, start, "");
        if (told.contested() < 0 && !told.isWithoutWish()) {
            story.on(start, told.by(), () -> ask(told.childId(), List.of()));
        }
        if (told.number() % 5 == 0) {
            move(story, told, CaseStage.ENDED, DemoDays.working(start.plusDays(21)), "");
        }
    }

    private void appeal(DemoStory story, Told told, LocalDate open) {
        LocalDate first = DemoDays.working(open.plusDays(25 + told.number() % 10));
        LocalDate end = DemoDays.working(first.plusDays(120));
        switch (told.contested() % 5) {
            case 0 -> {
                move(story, told, CaseStage.MEDIATION, first, "");
                LocalDate certificate = DemoDays.working(first.plusDays(20));
                story.on(certificate, told.by(), () -> appeals.record(told.caseId(), certificate, null));
            }
            case 1 -> {
                registered(story, told, first);
                move(story, told, CaseStage.DISMISSED, end, "");
            }
            case 2 -> {
                registered(story, told, first);
                move(story, told, CaseStage.WITHDRAWN, end, "The family visited the school and withdrew");
            }
            default -> {
                // the time to appeal went by
            }
        }
    }

    private void registered(DemoStory story, Told told, LocalDate day) {
        move(story, told, CaseStage.APPEALED, day, "");
        story.on(day, told.by(), () -> appeals.record(told.caseId(), null, day));
    }

    private void move(DemoStory story, Told told, CaseStage to, LocalDate on, String reason) {
        story.on(on, told.by(), () -> cases.move(panels.now(told.caseId()), to, on, reason));
    }
}
