package org.throughline.transitions.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.throughline.testing.Refusals.refusalOf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.transaction.support.TransactionOperations;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.Export;
import org.throughline.shared.Listed;

/** The worklist of safeguarding files as CSV: out, marked by hand, and back. */
class WorklistFilesTest {

    private static final String HEADER = String.join(",", WorklistFiles.COLUMNS) + "\n";
    private static final LocalDate BORN = LocalDate.of(2016, 1, 5);

    private final SafeguardingPointers pointers = mock(SafeguardingPointers.class);
    private final AuditTrail audit = mock(AuditTrail.class);
    private final WorklistFiles files = new WorklistFiles(
            pointers,
            TransactionOperations.withoutTransaction(),
            new WorklistExport(audit),
            Clock.fixed(Instant.parse("2027-09-10T12:00:00Z"), ZoneOffset.UTC));
    private final SafeguardingRow ada = row("A801200001001", "O’Dell", "Ada");
    private final SafeguardingRow bea = row("A801200001002", "=Sum", "Bea");

    private static SafeguardingRow row(@Nullable String upn, String surname, String forename) {
        UUID record = UUID.randomUUID();
        return new SafeguardingRow(
                record,
                upn,
                surname,
                forename,
                BORN,
                "Alderbank",
                "Underhill High School",
                true,
                SafeguardingPointer.none(record),
                LocalDate.of(2027, 9, 7),
                false,
                "Counted");
    }

    @BeforeEach
    void two_children_are_on_the_list() {
        when(pointers.worklist()).thenReturn(new Listed<>(List.of(ada, bea), 2));
    }

    private int read(String lines) {
        return files.read((HEADER + lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_list_for_a_purpose_is_noted_with_its_number_of_children() {
        assertThat(files.write("Worked through in CPOMS")).startsWith("UPN,LegalSurname");

        verify(audit)
                .export(new Export(
                        "Safeguarding worklist (CSV)",
                        "Children of the own settings",
                        2,
                        "Worked through in CPOMS",
                        null));
        assertThat(refusalOf(() -> files.write(" "))).isEqualTo(new SafeguardingRefusal.ListWithoutPurpose(300));
    }

    @Test
    void every_child_stands_in_a_row_and_no_cell_is_a_formula() {
        List<String> lines = files.write().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).isEqualTo("A801200001001,O’Dell,Ada,2016-01-05,,,Underhill High School,,,,,,");
        assertThat(lines.get(2)).startsWith("A801200001002,'=Sum,Bea");
    }

    @Test
    void what_goes_out_comes_back_as_no_change() {
        String file = files.write();
        assertThat(files.read(file.getBytes(StandardCharsets.UTF_8))).isZero();
        verify(pointers, never()).record(any());
    }

    @Test
    void what_was_marked_is_recorded_for_the_child_of_the_row() {
        assertThat(read("A801200001001,O'Dell,Ada,2016-01-05,,,,,,Yes,CPOMS,2/9/2027,\n"))
                .isEqualTo(1);
        ArgumentCaptor<SafeguardingPointer> written = ArgumentCaptor.forClass(SafeguardingPointer.class);
        verify(pointers).record(written.capture());
        assertThat(written.getValue().recordId()).isEqualTo(ada.recordId());
        assertThat(written.getValue().exists()).isEqualTo(SafeguardingPointer.Exists.YES);
        assertThat(written.getValue().sentOn()).isEqualTo(LocalDate.of(2027, 9, 2));
        assertThat(written.getValue().receivedOn()).isNull();
    }

    @Test
    void the_number_the_surname_and_the_birthday_must_fit_together() {
        for (String wrong : List.of(
                "A801200001002,O'Dell,Ada,2016-01-05", "A801200001001,Other,Ada,2016-01-05",
                "A801200001001,O'Dell,Ada,2016-01-06", ",O'Dell,Ada,2016-01-05")) {
            assertThatThrownBy(() -> read(wrong + ",,,,,,Yes,CPOMS,,\n"))
                    .as(wrong)
                    .hasMessageContaining("Row 2: no child here");
        }
    }

    @Test
    void one_wrong_row_lets_none_in() {
        assertThatThrownBy(() -> read("A801200001001,O'Dell,Ada,2016-01-05,,,,,,Yes,CPOMS,,\n"
                        + "A801200001009,Nobody,X,2016-01-05,,,,,,Yes,CPOMS,,\n"))
                .hasMessageContaining("Row 3");
        verify(pointers, never()).record(any());
    }

    @Test
    void a_day_that_is_still_to_come_is_refused_with_its_row() {
        assertThatThrownBy(() -> read("A801200001001,O'Dell,Ada,2016-01-05,,,,,,Yes,CPOMS,11/9/2027,\n"))
                .hasMessageContaining("Row 2");
        assertThat(read("A801200001001,O'Dell,Ada,2016-01-05,,,,,,Yes,CPOMS,10/9/2027,\n"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Ada, Ada",
                "=1+1, '=1+1",
                "+44, '+44",
                "-5, '-5",
                "@x, '@x",
                "O'Dell, O'Dell",
                "a=b, a=b",
                "'=x, ''=x"
            })
    void a_cell_that_a_spreadsheet_would_run_is_made_text(String text, String cell) {
        assertThat(WorklistFiles.cell(text)).isEqualTo(cell);
    }

    @Test
    void nothing_recorded_is_an_empty_cell() {
        assertThat(WorklistFiles.cell(null)).isEmpty();
        assertThat(WorklistFiles.cell("")).isEmpty();
    }
}
