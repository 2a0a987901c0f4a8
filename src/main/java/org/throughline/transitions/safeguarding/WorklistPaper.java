package org.throughline.transitions.safeguarding;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.Audited;
import org.throughline.security.Roles;
import org.throughline.shared.Listed;
import org.throughline.shared.Names;
import org.throughline.shared.pdf.Paper;
import org.throughline.transitions.safeguarding.SafeguardingPointer.Exists;

/**
 * The safeguarding worklist as a summary on paper (PDF/UA): counts, then the list, overdue files first. Nothing of a
 * file itself is in it.
 */
@Service
@Transactional
public class WorklistPaper {

    private static final Paper PAPER = new Paper("safeguarding-worklist");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final List<String> HEADINGS =
            List.of("Child", "Born", "Move", "File exists", "Kept in", "Sent", "Received", "Due");

    /**
     * A summary that was taken out for a purpose.
     *
     * @param name of the file
     * @param content its bytes, PDF/UA
     */
    public record Summary(String name, byte[] content) {}

    private final SafeguardingPointers pointers;
    private final WorklistExport export;
    private final Clock clock;

    WorklistPaper(SafeguardingPointers pointers, WorklistExport export, Clock clock) {
        this.pointers = pointers;
        this.export = export;
        this.clock = clock;
    }

    /** The summary of the children who move to or from the settings of the lead. */
    @RolesAllowed(Roles.DSL)
    @Audited(value = AuditAction.PRINT, what = "Summary of the safeguarding worklist")
    public byte[] summary() {
        return pdf(pointers.worklist());
    }

    /**
     * As above, for a purpose that is noted with the number of children.
     *
     * @param purpose what it is for; up to 300 characters
     * @throws org.throughline.shared.Refused as {@link SafeguardingRefusal} where nobody says what it is for
     */
    @RolesAllowed(Roles.DSL)
    public Summary summary(String purpose) {
        Listed<SafeguardingRow> worklist = pointers.worklist();
        export.note(
                "Summary of the safeguarding worklist (PDF)", worklist.rows().size(), purpose);
        return new Summary("safeguarding-files.pdf", pdf(worklist));
    }

    private byte[] pdf(Listed<SafeguardingRow> worklist) {
        LocalDate today = LocalDate.now(clock);
        List<SafeguardingRow> rows = worklist.rows();
        return PAPER.pdf(
                "Safeguarding files",
                "Safeguarding worklist",
                Map.of(
                        "facts",
                        "Children who move to or from our setting, as of " + DAY.format(today) + " · "
                                + worklist.said("first", "child", "children"),
                        "countHeadings",
                        List.of("What", "#Children coming to us", "#Children leaving us"),
                        "counts",
                        List.of(
                                count("All", rows, row -> true),
                                count(
                                        "A file exists",
                                        rows,
                                        row -> row.pointer().exists() == Exists.YES),
                                count(
                                        "There is no file",
                                        rows,
                                        row -> row.pointer().exists() == Exists.NO),
                                count(
                                        "Nobody has said whether there is one",
                                        rows,
                                        row -> row.pointer().exists() == Exists.UNKNOWN),
                                count("Sent", rows, row -> row.pointer().sentOn() != null),
                                count("Received", rows, row -> row.pointer().receivedOn() != null),
                                count("Overdue", rows, row -> row.isOverdue(today)),
                                count(
                                        "The two leads are in contact",
                                        rows,
                                        row -> row.pointer().inContact())),
                        "headings",
                        HEADINGS,
                        "rows",
                        rows.stream().map(row -> cells(row, today)).toList()));
    }

    private static List<String> count(String what, List<SafeguardingRow> rows, Predicate<SafeguardingRow> counted) {
        long coming = rows.stream()
                .filter(SafeguardingRow::isIncoming)
                .filter(counted)
                .count();
        long leaving = rows.stream().filter(counted).count() - coming;
        return List.of(what, String.format(Locale.UK, "%,d", coming), String.format(Locale.UK, "%,d", leaving));
    }

    private static List<String> cells(SafeguardingRow row, LocalDate today) {
        return List.of(
                Names.sorted(row.forename(), row.surname()),
                DAY.format(row.born()),
                row.isIncoming() ? "Comes from " + row.sender() : "Goes to " + row.destination(),
                row.pointer().exists().label(),
                row.pointer().system().label(),
                day(row.pointer().sentOn()),
                day(row.pointer().receivedOn()),
                (row.isOverdue(today) ? "Overdue since " : "")
                        + day(row.due())
                        + (row.isEstimated() ? " (estimated)" : ""));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
