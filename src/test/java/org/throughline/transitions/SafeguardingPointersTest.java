package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.transitions.SafeguardingPointer.Exists;

/** Where a file is, for leads alone. */
class SafeguardingPointersTest extends TransitionTest {

    @Autowired
    private SafeguardingPointers pointers;

    @Autowired
    private JdbcTemplate jdbc;

    private SafeguardingRow incoming(int index) {
        return pointers.worklist().stream()
                .filter(row -> row.isIncoming() && row.pointer().exists() == Exists.UNKNOWN)
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    private static SafeguardingPointer with(
            SafeguardingPointer now, Exists exists, LocalDate sent, LocalDate received, boolean contact) {
        return new SafeguardingPointer(
                now.recordId(),
                now.version(),
                exists,
                SafeguardingPointer.System.CPOMS,
                sent,
                "CPOMS transfer",
                received,
                null,
                contact);
    }

    @Test
    void a_lead_records_and_a_senco_learns_only_whether_the_leads_are_in_contact() {
        be("dsl");
        SafeguardingRow row = incoming(0);
        SafeguardingPointer now = pointers.find(row.recordId()).orElseThrow();
        assertThat(now.exists()).isEqualTo(Exists.UNKNOWN);
        LocalDate today = LocalDate.now();
        pointers.record(with(now, Exists.YES, today.minusDays(1), null, true));
        assertThatThrownBy(() -> pointers.record(with(now, Exists.NO, null, null, false)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        SafeguardingPointer kept = pointers.find(row.recordId()).orElseThrow();
        assertThat(kept.sentOn()).isEqualTo(today.minusDays(1));
        assertThatThrownBy(() -> pointers.record(with(kept, Exists.NO, today, today.minusDays(3), true)))
                .hasMessageContaining("only where there is one")
                .hasMessageContaining("on or after the day it was sent");
        be("secondary");
        assertThat(pointers.isInContact(row.recordId())).isTrue();
        assertThatThrownBy(() -> pointers.find(row.recordId())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> pointers.worklist()).isInstanceOf(AccessDeniedException.class);
        be("secondary2");
        assertThat(pointers.isInContact(row.recordId())).isFalse();
        assertThat(jdbc.queryForList(
                        "select what from safeguarding_log where record_id = ?", String.class, row.recordId()))
                .contains("Opened the pointer", "Changed the pointer");
    }

    @Test
    void a_lead_sees_nobody_who_moves_elsewhere() {
        be("dsl");
        UUID foreign = jdbc.queryForObject(
                "select id from transition_record where destination_name like 'Valebrook%' limit 1", UUID.class);
        assertThat(pointers.find(foreign)).isEmpty();
        assertThatThrownBy(
                        () -> pointers.record(with(SafeguardingPointer.none(foreign), Exists.YES, null, null, false)))
                .hasMessageContaining("does not move to or from your setting");
    }

    @Test
    void the_worklist_goes_out_and_comes_back_all_or_nothing() {
        be("dsl");
        SafeguardingRow row = incoming(1);
        jdbc.update(
                "update child set upn = 'A801200001001', surname = '=cmd|calc' where id = (select child_id from"
                        + " transition_record where id = ?)",
                row.recordId());
        String file = pointers.worklistFile();
        assertThat(file.lines().findFirst()).hasValue(String.join(",", SafeguardingPointers.COLUMNS));
        String line = file.lines()
                .filter(each -> each.startsWith("A801200001001"))
                .findFirst()
                .orElseThrow();
        assertThat(line).contains("'=cmd|calc");
        String header = String.join(",", SafeguardingPointers.COLUMNS) + "\n";
        String back = "A801200001001,'=cmd|calc,X," + row.born() + ",,,,,,Yes,CPOMS,2/3/2026,3 March 2026\n";
        assertThat(pointers.readWorklist(header + back)).isEqualTo(1);
        assertThat(pointers.readWorklist(header + back)).isZero();
        SafeguardingPointer kept = pointers.find(row.recordId()).orElseThrow();
        assertThat(kept.receivedOn()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(kept.receivedBy()).contains("Demonstration Designated safeguarding lead");

        String wrong = back.replace("2/3/2026", "soon") + "A801200001002,Nobody,X,2015-01-01,,,,,,Yes,CPOMS,,\n"
                + back.replace("CPOMS", "Filofax");
        assertThatThrownBy(() -> pointers.readWorklist(header + wrong))
                .hasMessageContaining("Row 2, Sent: enter a day")
                .hasMessageContaining("Row 3: no child here")
                .hasMessageContaining("Row 4, System: enter CPOMS");
        assertThat(pointers.find(row.recordId()).orElseThrow()).isEqualTo(kept);
        assertThatThrownBy(() -> pointers.readWorklist("a,b\n1,2\n")).hasMessageContaining("must name the columns");
        assertThatThrownBy(() -> pointers.readWorklist("")).hasMessageContaining("no rows");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02,2026-03-09", "2026-03-06,2026-03-13", "2026-03-07,2026-03-13"})
    void five_weekdays_are_counted_from_the_day_after(LocalDate sent, LocalDate due) {
        assertThat(SafeguardingPointer.due(sent)).isEqualTo(due);
    }
}
