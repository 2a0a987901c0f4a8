package org.throughline.casework.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.casework.CaseFixture;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.Cases;
import org.throughline.casework.decide.Choice;
import org.throughline.casework.decide.Decision;
import org.throughline.casework.decide.DecisionGround;
import org.throughline.casework.decide.Decisions;
import org.throughline.people.Children;
import org.throughline.placement.Placements;
import org.throughline.placement.PreferencesRecord;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.testing.PdfCheck;
import org.throughline.testing.ServiceTest;

/** Panels with frozen papers, and letters to families; everything is taken back. */
class PanelsTest extends ServiceTest {

    /** A year that the demonstration does not know. */
    private static final AcademicYear ENTRY = new AcademicYear(2045);

    private static final LocalDate DAY = LocalDate.of(2026, 12, 9);

    @Autowired
    private Panels panels;

    @Autowired
    private OutcomeLetters letters;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Cases cases;

    @Autowired
    private Placements placements;

    @Autowired
    private Provisions provisions;

    @Autowired
    private TransactionTemplate transaction;

    private CaseFixture fixture;

    @Autowired
    void cases_are_made_by(Children children, ApplicationContext context) {
        fixture = CaseFixture.of(children, context);
    }

    /** A piece of work that reads PDF files. */
    private interface Work {
        void run() throws Exception;
    }

    private void undone(Work work) {
        as(
                Roles.PLACEMENT_OFFICER,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        work.run();
                    } catch (Exception failure) {
                        throw new AssertionError(failure);
                    }
                    return true;
                }));
    }

    private CaseRecord atPanel(String surname) {
        CaseRecord opened = fixture.opened(ENTRY, surname);
        fixture.allAtPanel(ENTRY);
        return cases.find(opened.id()).orElseThrow();
    }

    @Test
    void a_panel_has_the_cases_that_are_ready_and_each_on_one_agenda() {
        undone(() -> {
            CaseRecord first = atPanel("Agenda");
            fixture.opened(ENTRY, "Early");
            UUID panel = panels.add(ENTRY.start(), DAY, "Secondary panel", "An invented chair");
            assertThat(panels.find(panel).orElseThrow().items())
                    .extracting(PanelRecord.Item::caseId)
                    .containsExactly(first.id());
            UUID next = panels.add(ENTRY.start(), DAY.plusDays(7), "The next panel", "An invented chair");
            assertThat(panels.find(next).orElseThrow().items()).isEmpty();
            assertThat(refusalOf(() -> panels.issue(next))).isInstanceOf(PanelRefusal.PanelAgendaEmpty.class);
            panels.remove(panel, first.id());
            assertThat(panels.find(panel).orElseThrow().items()).isEmpty();
            assertThat(refusalOf(() -> panels.add(ENTRY.start(), DAY, " ", "Chair")))
                    .isInstanceOf(PanelRefusal.PanelDetailsMissing.class);
        });
    }

    @Test
    void papers_stay_as_the_panel_saw_them_whatever_changes_after() {
        undone(() -> {
            CaseRecord known = atPanel("Frozen");
            UUID panel = panels.add(ENTRY.start(), DAY, "Secondary panel", "An invented chair");
            assertThat(refusalOf(() -> panels.minute(panel, known.id(), "Too early")))
                    .isInstanceOf(PanelRefusal.PanelPapersNotIssued.class);
            assertThat(panels.papers(panel)).isEmpty();
            panels.issue(panel);
            byte[] issued = panels.papers(panel).orElseThrow();
            assertThat(PdfCheck.faults(issued)).isEmpty();
            assertThat(PdfCheck.text(issued))
                    .contains("Invented Frozen")
                    .contains("Review meeting: by")
                    .doesNotContain("Written after");
            cases.note(cases.find(known.id()).orElseThrow(), "Written after the papers were issued");
            assertThat(panels.papers(panel).orElseThrow()).isEqualTo(issued);
            assertThat(refusalOf(() -> panels.remove(panel, known.id())))
                    .isInstanceOf(PanelRefusal.PanelPapersIssued.class);
            assertThat(refusalOf(() -> panels.issue(panel))).isInstanceOf(PanelRefusal.PanelPapersIssued.class);
            panels.minute(panel, known.id(), "The panel advises the first preference");
            assertThat(panels.ofCase(known.id()).getFirst().items().getFirst().minutes())
                    .isEqualTo("The panel advises the first preference");
            assertThat(refusalOf(() -> panels.minute(panel, known.id(), "x".repeat(4_001))))
                    .isInstanceOf(PanelRefusal.PanelMinutesTooLong.class);
        });
    }

    @Test
    void a_letter_says_what_was_decided_why_and_how_to_appeal() {
        undone(() -> {
            CaseRecord known = atPanel("Letter");
            List<ProvisionRecord> register = provisions.all();
            ProvisionRecord asked = register.get(0);
            ProvisionRecord named = register.get(1);
            placements.record(PreferencesRecord.of(known.childId(), List.of(asked.id()), Map.of(), Set.of()));
            assertThat(letters.of(known.id())).isEmpty();
            decisions.opened(known);
            Map<String, String> evidence = Map.of(
                    "which", "Aptitude", "planSection", "Section F", "evidence", "Report", "dated", "1 May 2026");
            decisions.decide(
                    known,
                    new Choice(
                            named.id(),
                            "",
                            null,
                            true,
                            DecisionGround.UNSUITABLE,
                            evidence,
                            "The school cannot make the provision of Section F"));
            byte[] letter = letters.of(known.id()).orElseThrow();
            assertThat(PdfCheck.faults(letter)).isEmpty();
            assertThat(PdfCheck.text(letter).replaceAll("\\s+", " "))
                    .contains("We have decided that Invented Letter should go to " + named.name())
                    .contains("You asked for " + asked.name() + " first. We have not named it")
                    .contains("Unsuitable for the child, s.39(4)(a)")
                    .contains("The school cannot make the provision of Section F")
                    .contains("Part of the plan that this relies on: Section F")
                    .contains("14 February 2045")
                    .contains("2 months from the date of the letter")
                    .contains("made by a named officer");
        });
    }

    @Test
    void an_undone_decision_has_no_letter() {
        undone(() -> {
            CaseRecord known = atPanel("Undone");
            decisions.opened(known);
            Decision decided = decisions.decide(
                    known, new Choice(null, "Special school", null, false, null, Map.of(), "No preference was given"));
            assertThat(letters.of(known.id())).isPresent();
            decisions.undo(decided.id(), "Too early");
            assertThat(letters.of(known.id())).isEmpty();
        });
    }
}
