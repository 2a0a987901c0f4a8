package org.throughline.casework.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.casework.CaseFixture;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.Cases;
import org.throughline.casework.decide.Choice;
import org.throughline.casework.decide.Decisions;
import org.throughline.casework.prefer.AnswerGiven;
import org.throughline.casework.prefer.AnswerKind;
import org.throughline.casework.prefer.AnsweredBy;
import org.throughline.casework.prefer.AnsweredWay;
import org.throughline.casework.prefer.PreferenceAnswers;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;
import org.throughline.testing.PdfCheck;
import org.throughline.testing.ServiceTest;

/** The bundle for disclosure: everything on record about one child, and no other child in it. */
class DisclosureBundlesTest extends ServiceTest {

    /** A year that the demonstration does not know. */
    private static final AcademicYear ENTRY = new AcademicYear(2046);

    @Autowired
    private DisclosureBundles bundles;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Cases cases;

    @Autowired
    private PreferenceAnswers answers;

    @Autowired
    private TransactionTemplate transaction;

    private CaseFixture fixture;

    @Autowired
    void cases_are_made_by(Children children, ApplicationContext context) {
        fixture = CaseFixture.of(children, context);
    }

    @Test
    void it_has_every_step_and_decision_and_no_other_child() throws Exception {
        byte[] pdf = as(
                Roles.PLACEMENT_OFFICER,
                () -> transaction.execute(status -> {
                    status.setRollbackOnly();
                    CaseRecord opened = fixture.opened(ENTRY, "Disclosed");
                    fixture.opened(ENTRY, "Neighbour");
                    fixture.allAtPanel(ENTRY);
                    CaseRecord atPanel = cases.find(opened.id()).orElseThrow();
                    answers.record(
                            atPanel,
                            answers.today(atPanel),
                            new AnswerGiven(
                                    AnswerKind.NO_PREFERENCE,
                                    LocalDate.now(Instants.LONDON),
                                    AnsweredBy.PARENT,
                                    "An invented mother",
                                    "Not the school of Invented Neighbour",
                                    List.of()),
                            AnsweredWay.LETTER);
                    CaseRecord known = cases.find(opened.id()).orElseThrow();
                    decisions.opened(known);
                    decisions.decide(
                            known,
                            new Choice(
                                    null,
                                    "Special school",
                                    null,
                                    false,
                                    null,
                                    Map.of(),
                                    "Invented Neighbour is in the only group that would fit"));
                    return bundles.of(known.id()).orElseThrow();
                }));
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf))
                .contains("Disclosure bundle: Invented Disclosed")
                .contains("A type of setting: Special school")
                .contains("Has no preference. By letter, from An invented mother")
                .contains("Not the school of [another child]")
                .contains("Nobody has been consulted")
                .contains("No panel has looked at this case")
                .contains("[another child] is in the only group that would fit")
                .doesNotContain("Neighbour");
    }

    @Test
    void a_case_that_nobody_knows_has_none() {
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> bundles.of(UUID.randomUUID())))
                .isEmpty();
    }
}
