package org.throughline.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.people.ChildNumbers;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.people.NhsMatch;
import org.throughline.people.NhsMatches;
import org.throughline.people.NumberKind;
import org.throughline.people.NumberSource;
import org.throughline.people.NumberStatus;
import org.throughline.people.schooling.Activity;
import org.throughline.people.schooling.AttendanceRecords;
import org.throughline.people.schooling.Participations;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.shared.Refused;

/** Tables of children on record: attendance, participation and NHS numbers; in, in again, and taken back. */
class ChildTablesTest extends PeopleImportTest {

    private static final String NHS_NUMBER = "9434765919";
    private static final String OTHER_NUMBER = "9434765870";

    @Autowired
    private Children children;

    @Autowired
    private ChildNumbers numbers;

    @Autowired
    private NhsMatches matches;

    @Autowired
    private AttendanceRecords attendance;

    @Autowired
    private Participations participations;

    private UUID ada = new UUID(0, 0);
    private UUID bea = new UUID(0, 0);

    private static <T> T officer(Supplier<T> work) {
        return SystemIdentity.as("test", work, Roles.PLACEMENT_OFFICER);
    }

    private static <T> T healthOfficer(Supplier<T> work) {
        return SystemIdentity.as("test", work, Roles.PLACEMENT_OFFICER, Roles.HEALTH);
    }

    @BeforeEach
    void twins_are_on_record() {
        ada = officer(() -> children.record(twin("TABLE-1", "Ada")));
        bea = officer(() -> children.record(twin("TABLE-2", "Bea")));
    }

    private static ChildRecord twin(String reference, String forename) {
        return new ChildRecord(
                null,
                null,
                reference,
                null,
                "Tabled",
                forename,
                LocalDate.of(2008, 3, 4),
                null,
                "BL9 0SW",
                null,
                Set.of());
    }

    @AfterEach
    void the_twins_go() {
        for (UUID child : List.of(ada, bea)) {
            for (String table : List.of("record_change", "attendance_term", "participation", "child_nhs_match")) {
                jdbc.update("delete from " + table + " where child_id = ?", child);
            }
            jdbc.update("delete from imported_record where root = ?", child);
            jdbc.update("delete from child where id = ?", child);
        }
    }

    private List<String> rules() {
        return refused.stream()
                .flatMap(line -> line.line().faults().stream())
                .map(ImportFault::rule)
                .toList();
    }

    @Test
    void terms_of_attendance_are_kept_a_child_and_a_term() {
        String file =
                "Reference,Academic year,Term,Sessions possible,Attended,Authorised,Unauthorised,Suspensions,Days\n"
                        + "TABLE-1,2025/26,Autumn,140,120,15,5,2,2.5\n"
                        + "TABLE-2,2025-26,,380,380,0,0,,\n"
                        + "TABLE-1,2025/26,Spring term,120,120,,,,\n"
                        + "TABLE-9,2025/26,Spring,120,120,,,,\n";
        ImportBatch first = officer(() -> brought("attendance", "a.csv", file));
        assertThat(first.counts()).isEqualTo("0 added, 2 changed, 0 left alone, 1 refused");
        assertThat(rules()).containsExactly("ATT-01");
        assertThat(officer(() -> attendance.of(List.of(ada))).get(ada))
                .extracting(term -> term.term().label() + " " + term.possible() + " " + term.attended() + " "
                        + term.suspensions() + " " + term.suspendedSessions())
                .containsExactly("autumn 140 120 2 5", "spring 120 120 0 0");
        assertThat(officer(() -> brought("attendance", "a.csv", file)).counts())
                .isEqualTo("0 added, 0 changed, 2 left alone, 1 refused");
    }

    @Test
    void what_cannot_be_true_is_refused_with_its_rule() {
        officer(
                () -> rehearsed(
                        "attendance",
                        "a.csv",
                        "Reference,Year,Term,Possible,Attended\nTABLE-1,2025/27,Autumn,140,120\nTABLE-1,2025/26,Winter,140,120\n"
                                + "TABLE-1,2025/26,Autumn,140,141\nTABLE-1,2024/25,Autumn,140,1\nTABLE-1,2024/25,Autumn,140,2\n"));
        assertThat(rules()).containsExactly("ATT-02", "ATT-03", "ATT-04", "ATT-05");
        ImportBatch other = officer(() -> rehearsed("attendance", "a.csv", "Pupil,Marks\nA,1\n"));
        assertThat(other.message()).contains("year, possible, attended");
    }

    @Test
    void what_young_people_do_is_counted_by_day() {
        String file = "UPN,Surname,Forename,DOB,Postcode,ActivityCode,StartDate\n"
                + ",Tabled,Ada,04/03/2008,BL9 0SW,210,01/09/2025\n,Tabled,Ada,04/03/2008,BL9 0SW,NEET,2026-07-01\n"
                + ",Tabled,Bea,4/3/2008,bl90sw,Not known,2026-07-01\n,Tabled,Bea,4/3/2008,bl90sw,Holiday,2026-08-01\n";
        ImportBatch first = officer(() -> brought("nccis", "n.csv", file));
        assertThat(rules()).containsExactly("NCCIS-03");
        assertThat(first.counts()).isEqualTo("0 added, 1 changed, 0 left alone, 1 refused");
        assertThat(officer(() -> brought("nccis", "n.csv", file)).counts())
                .isEqualTo("0 added, 0 changed, 1 left alone, 1 refused");
        Map<LocalDate, Map<Activity, Integer>> counts =
                List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 8, 1), LocalDate.of(2025, 1, 1)).stream()
                        .collect(Collectors.toMap(
                                day -> day, day -> officer(() -> participations.counts(day, List.of(ada, bea)))));
        assertThat(counts)
                .containsEntry(LocalDate.of(2026, 1, 1), Map.of(Activity.EDUCATION, 1))
                .containsEntry(LocalDate.of(2026, 8, 1), Map.of(Activity.NEET, 1))
                .containsEntry(LocalDate.of(2025, 1, 1), Map.of());
    }

    private static String sui(String... rows) {
        return "Reference,NHS Number,SUI_MatchStatus,SUI_Differences,SUI_MissingLocalFields\n" + String.join("\n", rows)
                + "\n";
    }

    @Test
    void a_sure_number_is_entered_and_matched_and_one_on_record_is_never_replaced() {
        String file = sui(
                "TABLE-1," + NHS_NUMBER + ",Match,Surname,", "TABLE-2," + OTHER_NUMBER + ",LowConfidence,,Postcode");
        assertThat(healthOfficer(() -> brought("sui", "s.csv", file)).counts())
                .isEqualTo("0 added, 2 changed, 0 left alone, 0 refused");
        assertThat(healthOfficer(() -> numbers.of(ada)))
                .filteredOn(number -> number.kind() == NumberKind.NHS)
                .singleElement()
                .satisfies(number -> {
                    assertThat(number.value()).isEqualTo(NHS_NUMBER);
                    assertThat(number.source()).isEqualTo(NumberSource.NHS);
                    assertThat(number.status()).isEqualTo(NumberStatus.MATCHED);
                });
        assertThat(healthOfficer(() -> numbers.of(bea))).isEmpty();
        assertThat(healthOfficer(() -> matches.of(List.of(ada, bea))))
                .containsEntry(ada, new NhsMatch(NhsMatch.Status.MATCH, "Surname", ""))
                .containsEntry(bea, new NhsMatch(NhsMatch.Status.LOW_CONFIDENCE, "", "Postcode"));
        assertThat(healthOfficer(() -> brought("sui", "s.csv", file)).counts())
                .isEqualTo("0 added, 0 changed, 2 left alone, 0 refused");

        healthOfficer(() -> rehearsed(
                "sui",
                "s.csv",
                sui(
                        "TABLE-1," + OTHER_NUMBER + ",Match,,",
                        "TABLE-2," + NHS_NUMBER + ",Match,,",
                        "TABLE-3," + NHS_NUMBER + ",Perhaps,,")));
        assertThat(rules()).containsExactly("SUI-04", "SUI-05", "SUI-02", "SUI-01");
    }

    @Test
    void nhs_numbers_are_for_those_with_health_information_only() {
        assertThatThrownBy(() -> officer(() -> rehearsed("sui", "s.csv", sui("TABLE-1," + NHS_NUMBER + ",Match,,"))))
                .isInstanceOf(Refused.class);
        assertThat(officer(() -> imports.kinds())).noneMatch(kind -> kind.code().equals("sui"));
    }
}
