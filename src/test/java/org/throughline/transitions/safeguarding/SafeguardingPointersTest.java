package org.throughline.transitions.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.shared.FileText;
import org.throughline.shared.Refusal;
import org.throughline.transitions.TransitionTest;
import org.throughline.transitions.safeguarding.SafeguardingPointer.Exists;

/** Where a file is, for leads alone. */
class SafeguardingPointersTest extends TransitionTest {

    @Autowired
    private SafeguardingPointers pointers;

    @Autowired
    private WorklistFiles files;

    @Autowired
    private JdbcTemplate jdbc;

    private SafeguardingRow incoming(int index) {
        return pointers.worklist().rows().stream()
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
        assertThat(refusalOf(() -> pointers.record(with(kept, Exists.NO, today, today.minusDays(3), true))))
                .isInstanceOf(SafeguardingRefusal.PointerToPutRight.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("only where there is one", "on or after the day it was sent");
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
        assertThat(refusalOf(
                        () -> pointers.record(with(SafeguardingPointer.none(foreign), Exists.YES, null, null, false))))
                .isEqualTo(new SafeguardingRefusal.NotOfYourSetting());
    }

    @Test
    void the_worklist_goes_out_and_comes_back_all_or_nothing() {
        be("dsl");
        SafeguardingRow row = incoming(1);
        jdbc.update(
                "update child set upn = 'A801200001001', surname = '=cmd|calc' where id = (select child_id from"
                        + " transition_record where id = ?)",
                row.recordId());
        String file = files.write();
        assertThat(file.lines().findFirst()).hasValue(String.join(",", WorklistFiles.COLUMNS));
        String line = file.lines()
                .filter(each -> each.startsWith("A801200001001"))
                .findFirst()
                .orElseThrow();
        assertThat(line).contains("'=cmd|calc");
        String header = String.join(",", WorklistFiles.COLUMNS) + "\n";
        String back = "A801200001001,'=cmd|calc,X," + row.born() + ",,,,,,Yes,CPOMS,2/3/2026,3 March 2026\n";
        assertThat(read(header + back)).isEqualTo(1);
        assertThat(read(header + back)).isZero();
        SafeguardingPointer kept = pointers.find(row.recordId()).orElseThrow();
        assertThat(kept.receivedOn()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(kept.receivedBy()).contains("Demonstration Designated safeguarding lead");

        String wrong = back.replace("2/3/2026", "soon") + "A801200001002,Nobody,X,2015-01-01,,,,,,Yes,CPOMS,,\n"
                + back.replace("CPOMS", "Filofax");
        assertThat(refusalOf(() -> read(header + wrong)))
                .isInstanceOf(SafeguardingRefusal.WorklistToPutRight.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("Row 2, Sent: enter a day", "Row 3: no child here", "Row 4, System: enter CPOMS");
        assertThat(pointers.find(row.recordId()).orElseThrow()).isEqualTo(kept);
        assertThat(refusalOf(() -> read("a,b\n1,2\n")))
                .isInstanceOf(SafeguardingRefusal.WorklistToPutRight.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("must name the columns");
        assertThat(refusalOf(() -> read("")))
                .isEqualTo(new SafeguardingRefusal.WorklistToPutRight(List.of("The file has no rows")));
    }

    private int read(String file) {
        return files.read(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_row_that_lost_its_last_comma_an_empty_row_and_an_old_encoding_are_all_read_or_named() {
        be("dsl");
        SafeguardingRow row = incoming(2);
        jdbc.update(
                "update child set upn = 'A801200001003', surname = 'Nu\u00f1ez-O\u2019Dell' where id = (select child_id"
                        + " from transition_record where id = ?)",
                row.recordId());
        String header = String.join(",", WorklistFiles.COLUMNS) + "\n";
        String line = "A801200001003,Nu\u00f1ez-O\u2019Dell,X," + row.born() + ",,,,,,Yes,CPOMS,2/3/2026,";
        assertThat(refusalOf(() -> read(header + line.substring(0, line.length() - 1))))
                .isInstanceOf(SafeguardingRefusal.WorklistToPutRight.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("Row 2: it has 12 cells of 13");
        Charset windows = Charset.forName("windows-1252");
        String ghosts = ",,,,,,,,,,,,\n";
        assertThat(files.read((header + line + "\n" + ghosts.repeat(3)).getBytes(windows)))
                .isEqualTo(1);
        assertThat(pointers.find(row.recordId()).orElseThrow().sentOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(refusalOf(() -> files.read((header + line).getBytes(StandardCharsets.UTF_16))))
                .isEqualTo(new FileText.FileInOtherEncoding());
    }

    @Test
    void twins_without_a_number_are_told_apart_by_their_forenames() {
        be("dsl");
        SafeguardingRow ada = incoming(3);
        SafeguardingRow bea = incoming(4);
        for (SafeguardingRow twin : List.of(ada, bea)) {
            jdbc.update(
                    "update child set upn = null, surname = 'Twin\u2019s', forename = ?, date_of_birth = ? where id ="
                            + " (select child_id from transition_record where id = ?)",
                    twin == ada ? "Ada" : "Bea",
                    ada.born(),
                    twin.recordId());
        }
        String header = String.join(",", WorklistFiles.COLUMNS) + "\n";
        // the apostrophe as a keyboard types it
        assertThat(read(header + ",Twin's,Ada," + ada.born() + ",,,,,,Yes,CPOMS,2026-03-02,\n,Twin's,Bea," + ada.born()
                        + ",,,,,,No,,,\n"))
                .isEqualTo(2);
        assertThat(pointers.find(ada.recordId()).orElseThrow().exists()).isEqualTo(Exists.YES);
        assertThat(pointers.find(bea.recordId()).orElseThrow().exists()).isEqualTo(Exists.NO);
    }

    @Test
    void a_file_of_commas_is_refused_in_a_moment_with_one_sentence() {
        List<String> problems = new ArrayList<>();
        WorklistCsv.rows((",".repeat(12) + "\n").repeat(500_000).getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems).singleElement().asString().contains("5 MB");
        problems.clear();
        WorklistCsv.rows((",".repeat(12) + "\n").repeat(400_000).getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems).singleElement().asString().contains("more than 20,000 lines");
        problems.clear();
        String header = String.join(",", WorklistFiles.COLUMNS) + "\n";
        WorklistCsv.rows((header + "short,row\n".repeat(5_000)).getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems).hasSizeLessThanOrEqualTo(21);
    }
}
