package org.throughline.tutorgroups;

import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.Audited;
import org.throughline.audit.ExportNote;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.PlainText;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.shared.pdf.Paper;

/** Tutor groups as files: names and schools, no needs and no reasons. */
@Service
@Transactional(readOnly = true)
public class TutorGroupFiles {

    private static final List<String> COLUMNS = List.of("Group", "Child", "From");
    private static final Paper PAPER = new Paper("tutor-groups");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final TutorProposals proposals;
    private final Clock clock;

    TutorGroupFiles(TutorProposals proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    /** As CSV, one line a child; empty where there is no such proposal that the person may open. */
    @RolesAllowed(Roles.SENCO)
    @Audited(value = AuditAction.EXPORT, what = "Tutor groups")
    public Optional<byte[]> csv(UUID id) {
        return proposals.page(id).map(page -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (SafeCsv csv = SafeCsv.to(bytes)) {
                csv.writeRecord(COLUMNS);
                rows(page).forEach(csv::writeRecord);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        });
    }

    /** As an Excel workbook of text cells; empty where there is no such proposal that the person may open. */
    @RolesAllowed(Roles.SENCO)
    @Audited(value = AuditAction.EXPORT, what = "Tutor groups")
    public Optional<byte[]> xlsx(UUID id) {
        return proposals.page(id).map(page -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Workbook book = new Workbook(bytes, "Throughline", "1.0")) {
                Worksheet sheet = book.newWorksheet("Tutor groups");
                List<List<String>> lines = new ArrayList<>(List.of(COLUMNS));
                lines.addAll(rows(page));
                for (int line = 0; line < lines.size(); line++) {
                    for (int column = 0; column < COLUMNS.size(); column++) {
                        sheet.value(line, column, PlainText.of(lines.get(line).get(column)));
                    }
                }
                sheet.finish();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        });
    }

    /** As a PDF file with a list for each group; empty where there is no such proposal that the person may open. */
    @RolesAllowed(Roles.SENCO)
    @Audited(value = AuditAction.PRINT, what = "Tutor groups")
    public Optional<byte[]> pdf(UUID id) {
        return proposals.page(id).map(page -> {
            ExportNote.of("", page.children().size());
            List<Map<String, Object>> groups = IntStream.range(
                            0, page.year().groups().size())
                    .mapToObj(group -> Map.<String, Object>of(
                            "name",
                            page.year().groups().get(group),
                            "count",
                            page.members(group).size(),
                            "rows",
                            page.members(group).stream()
                                    .map(child -> List.of(child.sorted(), child.school()))
                                    .toList()))
                    .toList();
            TutorProposal proposal = page.proposal();
            return PAPER.pdf(
                    "Tutor groups: " + page.year().label(),
                    "Tutor groups",
                    Map.of(
                            "heading",
                            "Tutor groups: " + page.year().label(),
                            "facts",
                            (proposal.takenBy() == null
                                            ? proposal.label() + ", not decided yet"
                                            : "Taken by " + proposal.takenBy())
                                    + " · " + page.children().size() + " children · printed on "
                                    + DAY.format(clock.instant().atZone(Instants.LONDON)),
                            "headings",
                            List.of("Child", "From"),
                            "groups",
                            groups));
        });
    }

    private static List<List<String>> rows(ProposalPage page) {
        List<List<String>> rows = new ArrayList<>();
        for (int group = 0; group < page.year().groups().size(); group++) {
            String name = page.year().groups().get(group);
            page.members(group).forEach(child -> rows.add(List.of(name, child.sorted(), child.school())));
        }
        ExportNote.of("", rows.size());
        return rows;
    }
}
