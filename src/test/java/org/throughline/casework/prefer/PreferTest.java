package org.throughline.casework.prefer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.casework.CaseFixture;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cases;
import org.throughline.people.Children;
import org.throughline.placement.Placements;
import org.throughline.placement.Preference;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ProvisionType;
import org.throughline.testing.ServiceTest;

/** A case of a child of its own whose family is asked. */
abstract class PreferTest extends ServiceTest {

    /** A year that the demonstration does not know. */
    static final AcademicYear ENTRY = new AcademicYear(2051);

    @Autowired
    Children children;

    @Autowired
    Cases cases;

    @Autowired
    Placements placements;

    @Autowired
    Provisions provisions;

    @Autowired
    PreferenceRequests requests;

    @Autowired
    PreferenceAnswers answers;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    CaseFixture fixture;
    CaseRecord known;

    @Autowired
    void cases_are_made_by(ApplicationContext context) {
        fixture = CaseFixture.of(children, context);
    }

    @BeforeEach
    void there_is_a_case() {
        known = opened("Preferring");
    }

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
        String own = " (select id from casework_preference_request where case_id in"
                + " (select id from casework_case where entry_year = " + ENTRY.start() + "))";
        String answered = " (select id from casework_preference_answer where case_id in"
                + " (select id from casework_case where entry_year = " + ENTRY.start() + "))";
        jdbc.update("delete from casework_preference_choice where answer_id in" + answered);
        jdbc.update("delete from casework_preference_answer where id in" + answered);
        jdbc.update("delete from casework_preference_opening where link_id in"
                + " (select id from casework_preference_link where request_id in" + own + ")");
        for (String part : List.of("link", "draft", "reminder")) {
            jdbc.update("delete from casework_preference_" + part + " where request_id in" + own);
        }
        jdbc.update("delete from casework_preference_request where id in" + own);
        jdbc.update("delete from casework_step where case_id in" + " (select id from casework_case where entry_year = "
                + ENTRY.start() + ")");
        jdbc.update("delete from casework_case where entry_year = " + ENTRY.start());
    }

    CaseRecord opened(String surname) {
        return as(Roles.PLACEMENT_OFFICER, () -> fixture.opened(ENTRY, surname));
    }

    CaseRecord now() {
        return as(Roles.PLACEMENT_OFFICER, () -> cases.find(known.id())).orElseThrow();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Brings the case to a stage by way of the review and the draft plan, today. */
    void goesTo(CaseStage... stages) {
        for (CaseStage stage : stages) {
            as(Roles.PLACEMENT_OFFICER, () -> cases.move(now(), stage, today(), "A test"));
        }
    }

    PreferenceRequest asked(int daysAgo, int days) {
        return as(
                Roles.PLACEMENT_OFFICER,
                () -> requests.ask(
                        now(),
                        new Asking(
                                today().minusDays(daysAgo),
                                AskedWay.LETTER,
                                today().minusDays(daysAgo).plusDays(days))));
    }

    PreferenceRequest current() {
        return as(Roles.PLACEMENT_OFFICER, () -> requests.current(known.id())).orElseThrow();
    }

    List<PreferenceAnswer> answered() {
        return as(Roles.PLACEMENT_OFFICER, () -> answers.ofCase(known.id()));
    }

    List<Preference> asked() {
        return as(Roles.PLACEMENT_OFFICER, () -> placements.preferencesOf(known.childId()))
                .asked();
    }

    /** A provision of a kind that has Year 7. */
    ProvisionRecord provision(ProvisionType type) {
        return as(Roles.PLACEMENT_OFFICER, () -> provisions.all()).stream()
                .filter(each -> each.type() == type && each.ncYearFrom() <= 7 && each.ncYearTo() >= 7)
                .findFirst()
                .orElseThrow();
    }

    static Preference listed(ProvisionRecord provision) {
        return new Preference.Listed(Objects.requireNonNull(provision.id()));
    }

    AnswerGiven given(Preference preference, String reasons) {
        return new AnswerGiven(
                AnswerKind.PREFERENCES,
                today(),
                AnsweredBy.PARENT,
                "An invented mother",
                "",
                List.of(new AnswerGiven.Wanted(preference, reasons)));
    }

    void record(AnswerGiven given) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            answers.record(now(), answers.today(now()), given, AnsweredWay.MEETING);
            return true;
        });
    }
}
