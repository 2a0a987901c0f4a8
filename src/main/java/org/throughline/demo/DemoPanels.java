package org.throughline.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cases;
import org.throughline.casework.decide.Choice;
import org.throughline.casework.decide.DecisionGround;
import org.throughline.casework.decide.Decisions;
import org.throughline.casework.papers.OutcomeLetters;
import org.throughline.casework.papers.PanelRecord;
import org.throughline.casework.papers.Panels;
import org.throughline.shared.AcademicYear;

/** Tells of two panels of the demonstration: last December's, on whose advice officers decided, and the next one. */
@Component
class DemoPanels {

    private static final String CHAIR = "Demonstration lead officer";
    private static final int MOST = 20;
    private static final int LETTERS = 3;

    private final Panels panels;
    private final Cases cases;
    private final Decisions decisions;
    private final OutcomeLetters letters;

    DemoPanels(Panels panels, Cases cases, Decisions decisions, OutcomeLetters letters) {
        this.panels = panels;
        this.cases = cases;
        this.decisions = decisions;
        this.letters = letters;
    }

    /**
     * What is decided for a child after the panel.
     *
     * @param caseId the case
     * @param choice the choice
     * @param isDeferred whether it is put off first
     * @param by the officer who decides
     */
    record ToDecide(UUID caseId, Choice choice, boolean isDeferred, DemoStory.Person by) {

        boolean isContested() {
            return choice.ground() != null;
        }
    }

    /** The days of last winter's panel. */
    record Days(LocalDate ready, LocalDate issued, LocalDate held, LocalDate decided, LocalDate later) {

        static Days before(AcademicYear entry) {
            int year = entry.start() - 1;
            LocalDate held = DemoDays.working(LocalDate.of(year, Month.DECEMBER, 9));
            return new Days(
                    DemoDays.working(LocalDate.of(year, Month.DECEMBER, 1)),
                    DemoDays.working(LocalDate.of(year, Month.DECEMBER, 3)),
                    held,
                    DemoDays.working(held.plusDays(1)),
                    DemoDays.working(LocalDate.of(year + 1, Month.JANUARY, 14)));
        }
    }

    /** The panel of last December: its papers, its minutes, and what officers decided. */
    void past(DemoStory story, DemoStory.Person lead, AcademicYear entry, List<ToDecide> all) {
        Days days = Days.before(entry);
        List<UUID> panel = new ArrayList<>();
        all.forEach(each ->
                story.on(days.ready(), each.by(), () -> move(each.caseId(), CaseStage.PANEL_READY, days.ready())));
        story.on(
                days.ready(),
                lead,
                () -> panel.add(panels.add(entry.start(), days.held(), "Placement panel, Year 7", CHAIR)));
        story.on(days.issued(), lead, () -> panels.issue(panel.getFirst()));
        story.on(days.held(), lead, () -> minutes(panel.getFirst(), all));
        int letter = 0;
        for (ToDecide each : all) {
            if (each.isDeferred()) {
                story.on(
                        days.decided(),
                        each.by(),
                        () -> decisions.decide(
                                now(each.caseId()),
                                Choice.defer("The panel asked for the new report of the speech therapist first")));
            }
            LocalDate on = each.isDeferred() ? days.later() : days.decided();
            story.on(on, each.by(), () -> decisions.opened(now(each.caseId())));
            story.on(on, each.by(), () -> decisions.decide(now(each.caseId()), each.choice()));
            if (letter++ < LETTERS) {
                story.on(on, each.by(), () -> letters.of(each.caseId()));
            }
        }
    }

    private void minutes(UUID panelId, List<ToDecide> all) {
        for (PanelRecord.Item item : panels.find(panelId).orElseThrow().items()) {
            all.stream()
                    .filter(each -> each.caseId().equals(item.caseId()))
                    .findFirst()
                    .ifPresent(each -> panels.minute(panelId, item.caseId(), advice(each)));
        }
    }

    private static String advice(ToDecide each) {
        if (each.isDeferred()) {
            return "Put off until the report of the speech therapist is there. The officer brings it back in January.";
        }
        DecisionGround ground = each.choice().ground();
        return ground == null
                ? "The panel advises to name the school asked for. Replies and reports were read."
                : "The panel does not advise the school asked for. Ground put to the officer: " + ground.label()
                        + ". The officer decides and writes to the family.";
    }

    /** The panel to come, with the first cases that are ready for it. */
    void next(DemoStory story, DemoStory.Person lead, AcademicYear entry) {
        LocalDate held = DemoDays.working(story.today().plusDays(10));
        story.on(story.lastDay(), lead, () -> {
            UUID panel = panels.add(entry.start(), held, "Placement panel", CHAIR);
            List<PanelRecord.Item> ready = panels.find(panel).orElseThrow().items();
            // the others are for the panel after
            ready.stream()
                    .skip(Math.min(MOST, (ready.size() + 1) / 2))
                    .forEach(item -> panels.remove(panel, item.caseId()));
        });
    }

    /** Moves a case on a day. */
    void move(UUID caseId, CaseStage to, LocalDate on) {
        cases.move(now(caseId), to, on, "");
    }

    CaseRecord now(UUID caseId) {
        return cases.find(caseId).orElseThrow();
    }
}
