package org.throughline.transitions.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.Export;
import org.throughline.shared.Listed;
import org.throughline.testing.PdfCheck;
import org.throughline.transitions.safeguarding.SafeguardingPointer.Exists;

/** The worklist on paper: counts, the list, tags for screen readers, and who took it out. */
class WorklistPaperTest {

    private static final LocalDate DUE = LocalDate.of(2027, 9, 7);

    private final SafeguardingPointers pointers = mock(SafeguardingPointers.class);
    private final AuditTrail audit = mock(AuditTrail.class);
    private final WorklistPaper paper = new WorklistPaper(
            pointers, new WorklistExport(audit), Clock.fixed(Instant.parse("2027-09-10T12:00:00Z"), ZoneOffset.UTC));

    private static SafeguardingRow row(
            String surname, boolean isIncoming, Exists exists, @Nullable LocalDate received) {
        UUID record = UUID.randomUUID();
        return new SafeguardingRow(
                record,
                "A801200001001",
                surname,
                "Ada",
                LocalDate.of(2016, 1, 5),
                "Alderbank",
                "Underhill High School",
                isIncoming,
                new SafeguardingPointer(
                        record,
                        1,
                        exists,
                        SafeguardingPointer.System.CPOMS,
                        received,
                        "Told in confidence",
                        received,
                        "A. Lead",
                        false),
                DUE,
                true,
                "Counted");
    }

    private void list(List<SafeguardingRow> rows) {
        when(pointers.worklist()).thenReturn(new Listed<>(rows, rows.size()));
    }

    @Test
    void counts_and_list_are_printed_without_how_a_file_was_sent() throws Exception {
        list(List.of(
                row("Late", true, Exists.YES, null),
                row("There", true, Exists.YES, LocalDate.of(2027, 9, 2)),
                row("Unsaid", false, Exists.UNKNOWN, null)));

        byte[] pdf = paper.summary();

        assertThat(PdfCheck.text(pdf).replaceAll("\\s+", " "))
                .contains("3 children", "All 2 1", "A file exists 2 0", "Overdue 1 1", "Received 1 0")
                .contains(
                        "Late, Ada",
                        "Comes from Alderbank",
                        "Overdue since 7 Sept 2027",
                        "Goes to Underhill High School")
                .doesNotContain("confidence");
        assertThat(PdfCheck.faults(pdf)).isEmpty();
    }

    @Test
    void an_empty_list_and_a_long_one_are_valid_too() throws Exception {
        list(List.of());
        assertThat(PdfCheck.faults(paper.summary())).isEmpty();

        list(Stream.concat(
                        Stream.of(row("O’Dell-Łaz", true, Exists.NO, null)),
                        IntStream.range(0, 120).mapToObj(number -> row("Many" + number, true, Exists.YES, null)))
                .toList());
        assertThat(PdfCheck.faults(paper.summary())).isEmpty();
    }

    @Test
    void what_it_is_for_is_noted_and_without_that_nothing_is_given() {
        list(List.of(row("Late", true, Exists.YES, null)));

        paper.summary("Meeting of the leads");

        verify(audit)
                .export(new Export(
                        "Summary of the safeguarding worklist (PDF)",
                        "Children of the own settings",
                        1,
                        "Meeting of the leads",
                        null));
        assertThat(refusalOf(() -> paper.summary(""))).isEqualTo(new SafeguardingRefusal.ListWithoutPurpose(300));
    }
}
