package org.throughline.ehcp.caseclock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditTrail;
import org.throughline.calendar.Calendars;
import org.throughline.calendar.CountedDate;
import org.throughline.ehcp.PlanRequests;
import org.throughline.ehcp.RequestRecord;
import org.throughline.people.ChildMerging;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.testing.InventedChild;
import org.throughline.testing.ServiceTest;

/** The clocks of a child in the database, with exceptions. */
@Transactional
class ChildClocksTest extends ServiceTest {

    @Autowired
    private ChildClocks clocks;

    @Autowired
    private ClockExceptions exceptions;

    @Autowired
    private RequestTargets targets;

    @Autowired
    private Calendars calendars;

    @Autowired
    private PlanRequests requests;

    @Autowired
    private Children children;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Clock clock;

    private LocalDate today = LocalDate.EPOCH;
    private LocalDate received = LocalDate.EPOCH;
    private UUID child = new UUID(0, 0);

    @BeforeEach
    void a_child_whose_request_is_43_days_old() {
        today = LocalDate.now(clock);
        received = today.minusDays(43);
        child = as(Roles.PLACEMENT_OFFICER, () -> children.record(InventedChild.born(today.minusYears(7))));
        as(Roles.PLACEMENT_OFFICER, () -> {
            requests.record(new RequestRecord(child, received, "1", false, "", null, false, false, false, List.of()));
            return true;
        });
    }

    private ClocksOfChild read() {
        return as(Roles.PLACEMENT_OFFICER, () -> clocks.of(children.find(child).orElseThrow()));
    }

    private ChildClock decision() {
        return read().clocks().stream()
                .filter(each -> each.due().rule().id().equals("R01"))
                .findFirst()
                .orElseThrow();
    }

    private void record(String reason, LocalDate from, @Nullable LocalDate until, String evidence) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            exceptions.record(new ExceptionEntry(child, received, reason, from, until, evidence));
            return true;
        });
    }

    private ClockException recorded() {
        return read().exceptions().getFirst();
    }

    private void change(Runnable work) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            work.run();
            return true;
        });
    }

    @Test
    void the_clocks_of_a_request_are_counted_by_the_rules_on_record() {
        assertThat(read().clocks())
                .extracting(each -> each.due().rule().id() + " " + each.state())
                .containsExactly("R01 OVERDUE", "R03 AHEAD", "R05 AHEAD");
        assertThat(decision().due().due()).isEqualTo(received.plusDays(42));
        assertThat(read().transfer()).isEmpty();
    }

    @Test
    void an_exception_is_recorded_with_evidence_ended_and_withdrawn() {
        record("SCHOOL_CLOSED", received.plusDays(5), null, "Term dates of the school");
        assertThat(decision().state()).isEqualTo(ClockState.EXCEPTED);
        assertThat(decision().due().dueWithException()).isNull();
        ClockException open = recorded();
        change(() -> exceptions.end(open, received.plusDays(14)));
        assertThat(decision().due().dueWithException()).isEqualTo(received.plusDays(52));
        assertThat(decision().due().due()).isEqualTo(received.plusDays(42));
        assertThat(refusalOf(() -> change(() -> exceptions.end(open, received.plusDays(20)))))
                .isEqualTo(new ExceptionRefusal.ExceptionNotThere());
        ClockException ended = recorded();
        assertThat(refusalOf(() -> change(() -> exceptions.withdraw(ended, " "))))
                .isInstanceOf(ExceptionRefusal.ExceptionToPutRight.class);
        change(() -> exceptions.withdraw(ended, "Entered for another child"));
        assertThat(recorded().withdrawnWhy()).isEqualTo("Entered for another child");
        assertThat(decision().state()).isEqualTo(ClockState.OVERDUE);
        assertThat(jdbc.queryForList(
                        "select what from audit_event where subject_id = ? order by id", String.class, child))
                .contains(
                        "Recorded an exception to the time limits of the request of " + received + ": SCHOOL_CLOSED",
                        "Withdrew an exception to a time limit");
    }

    @Test
    void an_exception_without_evidence_request_or_reason_is_refused() {
        assertThat(refusalOf(() -> record("SCHOOL_CLOSED", received, received.minusDays(1), " ")))
                .isInstanceOfSatisfying(
                        ExceptionRefusal.ExceptionToPutRight.class,
                        refusal -> assertThat(refusal.problems()).hasSize(2));
        assertThat(refusalOf(() -> record("TOO_BUSY", received, received, "None")))
                .isEqualTo(new ExceptionRefusal.NoSuchReason());
        assertThat(refusalOf(() -> change(() -> exceptions.record(new ExceptionEntry(
                        child, received.minusDays(1), "SCHOOL_CLOSED", received, received, "Letter")))))
                .isEqualTo(new ExceptionRefusal.NoSuchRequest());
        record("SCHOOL_CLOSED", received, received.plusDays(30), "Letter");
        assertThat(refusalOf(() -> change(() -> exceptions.end(recorded(), received.minusDays(1)))))
                .isInstanceOf(ExceptionRefusal.ExceptionToPutRight.class);
    }

    @Test
    void reasons_say_to_which_rules_they_are_exceptions_and_what_is_not_checked() {
        List<ExceptionReason> reasons = as(Roles.PLACEMENT_OFFICER, () -> exceptions.reasons(received));
        assertThat(reasons)
                .filteredOn(reason -> reason.code().equals("SCHOOL_CLOSED"))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.rules()).containsExactlyInAnyOrder("R01", "R03", "R05");
                    assertThat(reason.unverified()).isNull();
                });
        assertThat(reasons).filteredOn(reason -> reason.unverified() != null).isNotEmpty();
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> exceptions.reasons(LocalDate.of(2014, 8, 31))))
                .isEmpty();
    }

    @Test
    void targets_of_requests_that_are_not_decided_are_counted_for_a_change_of_the_calendar() {
        assertThat(as(Roles.ADMINISTRATOR, () -> targets.counted(calendars.reading())))
                .filteredOn(date -> date.key().contains(child.toString()))
                .extracting(CountedDate::due)
                .hasSize(2)
                .allMatch(due -> due.getDayOfWeek().getValue() <= 5);
    }

    @Test
    void a_merged_child_takes_its_exceptions_along() {
        record("SCHOOL_CLOSED", received, received.plusDays(30), "Letter");
        UUID stays = as(Roles.PLACEMENT_OFFICER, () -> children.record(InventedChild.born(LocalDate.of(2018, 10, 1))));
        exceptions.merged(new ChildMerging(child, stays));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> exceptions.ofChild(stays))).hasSize(1);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> exceptions.ofChild(child))).isEmpty();
    }

    @Test
    void schools_do_not_read_clocks() {
        assertThatThrownBy(() -> as(Roles.SENCO, () -> exceptions.ofChild(child)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
