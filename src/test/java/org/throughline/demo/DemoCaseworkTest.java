package org.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.calendar.Calendars;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cases;
import org.throughline.casework.consult.ConsultationState;
import org.throughline.casework.consult.OfficerReplies;
import org.throughline.casework.consult.reply.ConsultationReply;
import org.throughline.casework.consult.reply.ConsulteeKind;
import org.throughline.casework.consult.reply.ReplyKind;
import org.throughline.casework.consult.reply.ReplyQuestion;
import org.throughline.casework.papers.PanelRecord;
import org.throughline.casework.papers.Panels;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;
import org.throughline.testing.ServiceTest;

/** The demonstration holds every state of casework, and an officer would believe it. */
class DemoCaseworkTest extends ServiceTest {

    /** What was done for the demonstration and not by another test. */
    private static final String DEMONSTRATION = " exists (select 1 from audit_event a where a.through = 'demonstration'"
            + " and a.subject_id = c.child_id)";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Panels panels;

    @Autowired
    private OfficerReplies replies;

    @Autowired
    private Cases cases;

    @Autowired
    private Calendars calendars;

    private final LocalDate today = LocalDate.now(Instants.LONDON);
    private final AcademicYear year = AcademicYear.of(today);

    private record Consulted(UUID id, ConsultationState state, LocalDate served, LocalDate replied, String kind) {}

    private List<Consulted> consulted() {
        return jdbc.sql(
                        "select * from casework_consultation c where exists (select 1 from casework_consultation_step s where"
                                + " s.consultation_id = c.id and s.at < current_date)")
                .query((row, number) -> new Consulted(
                        row.getObject("id", UUID.class),
                        ConsultationState.valueOf(row.getString("state")),
                        row.getObject("served_on", LocalDate.class),
                        row.getObject("replied_on", LocalDate.class),
                        row.getString("kind")))
                .list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    @Test
    void every_state_of_a_consultation_occurs() {
        assertThat(consulted()).extracting(Consulted::state).contains(ConsultationState.values());
        assertThat(consulted()).extracting(Consulted::kind).contains(ConsulteeKind.AUTHORITY.name());
    }

    @Test
    void every_stage_of_the_law_in_force_was_reached_by_a_case() {
        Set<CaseStage> reached =
                jdbc.sql("select distinct stage_to from casework_step").query(String.class).list().stream()
                        .map(CaseStage::valueOf)
                        .collect(Collectors.toSet());
        Set<CaseStage> inForce = EnumSet.complementOf(EnumSet.of(CaseStage.RECONSIDERATION));
        if (today.isBefore(LocalDate.of(year.start(), 11, 15))) {
            // in the first weeks of a year nobody has moved away, ceased or settled in yet
            inForce.removeAll(EnumSet.of(CaseStage.MOVED_LA, CaseStage.CEASED, CaseStage.ENDED));
        }
        assertThat(reached).containsAll(inForce);
    }

    @Test
    void schools_have_given_every_kind_of_reply_with_what_the_law_wants() {
        Map<ReplyKind, ConsultationReply> last = as(
                Roles.PLACEMENT_OFFICER,
                () -> consulted().stream()
                        .flatMap(each -> replies.of(each.id()).stream())
                        .collect(Collectors.toMap(ConsultationReply::kind, each -> each, (one, other) -> one)));
        assertThat(last).containsOnlyKeys(ReplyKind.values());
        int withPounds = count("select count(*) from casework_consultation_answer where question = '"
                + ReplyQuestion.CONDITION_MONEY + "' and words like '£%'");
        assertThat(withPounds).isPositive();
    }

    @Test
    void there_is_a_panel_with_minutes_and_one_to_come_with_an_agenda() {
        List<PanelRecord> all = as(Roles.PLACEMENT_OFFICER, panels::all);
        PanelRecord past = all.stream()
                .filter(panel -> panel.title().equals("Placement panel, Year 7"))
                .findFirst()
                .orElseThrow();
        assertThat(past.isIssued()).isTrue();
        assertThat(past.items())
                .hasSizeGreaterThan(10)
                .allSatisfy(item -> assertThat(item.minutes()).isNotBlank());
        PanelRecord next = all.stream()
                .filter(panel -> panel.title().equals("Placement panel"))
                .findFirst()
                .orElseThrow();
        assertThat(next.heldOn()).isAfter(today);
        assertThat(next.isIssued()).isFalse();
    }

    @Test
    void most_first_preferences_were_granted_some_were_not_and_some_cases_were_put_off() {
        Map<String, Integer> kinds = jdbc
                .sql("select c.kind, count(*) n from casework_decision c where c.entry_year = ? and" + DEMONSTRATION
                        + " group by c.kind")
                .param(year.start())
                .query((row, number) -> Map.entry(row.getString("kind"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(kinds).containsKeys("GRANTED", "CHOSEN", "OTHER_NAMED", "TYPE_ONLY", "DEFERRED");
        int others = kinds.get("OTHER_NAMED") + kinds.get("TYPE_ONLY");
        assertThat(kinds.get("GRANTED")).isGreaterThan(others);
        assertThat(kinds.get("GRANTED")).isGreaterThan(2 * kinds.get("DEFERRED"));
    }

    @Test
    void nobody_decides_asks_or_judges_at_a_weekend() {
        List<LocalDate> days = jdbc
                // what other tests did is recorded as of today
                .sql("select on_day from casework_step where at < current_date union all"
                        + " select on_day from casework_consultation_step where at < current_date")
                .query(LocalDate.class)
                .list();
        List<String> weekend = List.of(DayOfWeek.SATURDAY.name(), DayOfWeek.SUNDAY.name());
        assertThat(days).hasSizeGreaterThan(1_000);
        assertThat(days.stream().map(day -> day.getDayOfWeek().name())).doesNotContainAnyElementsOf(weekend);
    }

    @Test
    void replies_come_after_service_and_decisions_after_every_reply_that_was_waited_for() {
        assertThat(consulted())
                .filteredOn(each -> each.replied() != null)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.replied()).isAfter(each.served()));
        int early =
                count("select count(*) from casework_decision c join casework_consultation k on k.case_id = c.case_id"
                        + " where k.replied_on > date(c.decided_at) and c.decided_at < current_date");
        assertThat(early).isZero();
        int unasked = count("select count(*) from casework_decision c join casework_case f on f.id = c.case_id where"
                + " c.decided_at < current_date and (f.preference_received_on is null or f.preference_received_on > date(c.decided_at)"
                + " or not exists (select 1 from casework_consultation k where k.case_id = c.case_id))");
        assertThat(unasked).isZero();
    }

    @Test
    void about_three_in_a_hundred_decisions_are_appealed_and_every_end_of_an_appeal_occurs() {
        int all = count("select count(*) from casework_case where entry_year = " + year.start());
        int appealed = count("select count(*) from casework_appeal a join casework_case c on c.id = a.case_id where"
                + " a.registered_on is not null and c.entry_year = " + year.start());
        assertThat(100.0 * appealed / all).isBetween(2.0, 6.0);
        Set<String> ends = Set.copyOf(jdbc.sql("select stage_to from casework_step where stage_from = 'APPEALED'")
                .query(String.class)
                .list());
        assertThat(ends).contains("CONCEDED", "ORDERED", "DISMISSED", "WITHDRAWN");
        assertThat(count("select count(*) from casework_appeal where certificate_on is not null"))
                .isPositive();
        assertThat(count("select count(*) from casework_order where done_on is not null"))
                .isPositive();
    }

    @Test
    void what_people_did_stands_in_the_audit_in_their_names_and_on_their_days() {
        List<String> names = jdbc.sql("select distinct by_name from audit_event where through = 'demonstration'")
                .query(String.class)
                .list();
        assertThat(names)
                .contains("Demonstration Placement officer", "Demonstration lead officer")
                .allMatch(name -> name.startsWith("Demonstration"));
        assertThat(count("select count(*) from casework_decision c where"
                        + " c.decided_at < current_date and not exists (select 1 from audit_event a where a.subject_id = c.child_id"
                        + " and a.action = 'DECISION' and date(a.at) = date(c.decided_at))"))
                .isZero();
    }

    @Test
    void the_former_officers_tray_was_handed_over() {
        assertThat(count("select count(*) from casework_case where owner_login = 'leaver' and entry_year = "
                        + year.next().start() + " and stage not in ('ENDED', 'MOVED_LA', 'CEASED')"))
                .isZero();
        assertThat(jdbc.sql(
                                "select distinct reason from casework_owner where from_name = 'Demonstration former officer'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("left");
    }

    @Test
    void an_exception_to_a_time_limit_is_on_record_with_its_evidence() {
        assertThat(count("select count(*) from ehcp_clock_exception where reason = 'PERSONAL' and evidence like"
                        + " 'Bereavement%' and recorded_by like 'Demonstration%'"))
                .isEqualTo(1);
    }

    @Test
    void terms_of_the_authority_are_on_record_for_three_years() {
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> calendars.spansOf(null)))
                .extracting(span -> span.name())
                .contains(
                        "Autumn term " + (year.start() - 1) + " first half",
                        "Spring term " + (year.start() + 1) + " second half",
                        "Summer term " + (year.start() + 2) + " second half",
                        "Training day");
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> cases.ofEntry(year))).isNotEmpty();
    }
}
