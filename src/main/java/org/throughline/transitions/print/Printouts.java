package org.throughline.transitions.print;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.Audited;
import org.throughline.audit.ExportNote;
import org.throughline.security.Roles;
import org.throughline.shared.FileNames;
import org.throughline.shared.Instants;
import org.throughline.shared.Listed;
import org.throughline.shared.pdf.Paper;
import org.throughline.transitions.ReceivedPage;
import org.throughline.transitions.ReceivedRecords;
import org.throughline.transitions.RecordDetails;
import org.throughline.transitions.RecordFilter;
import org.throughline.transitions.RecordList;
import org.throughline.transitions.RecordRow;
import org.throughline.transitions.Transitions;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.picture.RecordPicture;
import org.throughline.transitions.picture.Section;

/**
 * Records as PDF files with tags, headings and embedded fonts (PDF/UA), for printing and for settings without the
 * program.
 */
@Service
@Transactional
public class Printouts {

    private static final int MOST_OF_A_LIST = 2_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final String SUBJECT = "Transition record";
    private static final Paper RECORD = new Paper("record");
    private static final Paper TRANSFER_LIST = new Paper("transfer-list");

    private final Transitions transitions;
    private final ReceivedRecords received;
    private final RecordList list;
    private final Catalogues catalogues;
    private final Clock clock;

    Printouts(Transitions transitions, ReceivedRecords received, RecordList list, Catalogues catalogues, Clock clock) {
        this.transitions = transitions;
        this.received = received;
        this.list = list;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** A paper of a record as its sender has it; empty when there is none that the person may open. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER})
    @Audited(value = AuditAction.PRINT, what = "Transition record, by its sender")
    public Optional<byte[]> ofOurs(UUID id, Printout paper) {
        return transitions.page(id).map(page -> pdf(paper, page.details(), RecordPicture.of(page)));
    }

    /** A paper of a record as its receiver has it; empty when there is none that the person may open. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
    @Audited(value = AuditAction.PRINT, what = "Transition record, by its receiver")
    public Optional<byte[]> ofReceived(UUID id, Printout paper) {
        return received.receivedForPaper(id).map(page -> pdf(paper, page.details(), RecordPicture.of(page)));
    }

    /** A paper of a record that somebody without an account has read by a link; whoever read it may print it. */
    @PermitAll
    @Audited(value = AuditAction.PRINT, what = "Transition record, by a link without an account")
    public byte[] ofRead(ReceivedPage page, Printout paper) {
        return pdf(paper, page.details(), RecordPicture.of(page));
    }

    /** The children who come to the own setting, with tier and sender, as a list to type into another system. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
    @Audited(value = AuditAction.PRINT, what = "Transfer list of the children who come")
    public byte[] transferList(RecordFilter filter) {
        List<List<String>> rows = new ArrayList<>();
        Listed<RecordRow> first = Listed.upTo(
                MOST_OF_A_LIST, list.receiving(filter, 0, MOST_OF_A_LIST), () -> list.countReceiving(filter));
        for (RecordRow row : first.rows()) {
            rows.add(List.of(
                    row.childName(),
                    DAY.format(row.born()),
                    row.sender(),
                    catalogues.newest().phase(row.phase()).label(),
                    row.tier().label(),
                    row.state().label()));
        }
        ExportNote.of("", rows.size());
        return TRANSFER_LIST.pdf(
                "Transfer list",
                SUBJECT,
                Map.of(
                        "facts",
                        "Children who come to us, as of " + today() + " · " + first.said("first", "child", "children"),
                        "headings",
                        List.of("Child", "Born", "From", "Move", "Level of support", "State"),
                        "rows",
                        rows));
    }

    /** The name of the file of a paper, with the child's name and the day. */
    @PermitAll
    @Transactional(readOnly = true)
    public String fileName(Printout printout, String child) {
        return FileNames.of(
                "transition-" + printout.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                child,
                LocalDate.now(clock),
                "pdf");
    }

    /** The name of the file of the transfer list. */
    @PermitAll
    @Transactional(readOnly = true)
    public String transferListName() {
        return FileNames.of("transfer-list", null, LocalDate.now(clock), "pdf");
    }

    private byte[] pdf(Printout printout, RecordDetails details, RecordPicture picture) {
        ExportNote.of(printout.label(), 1);
        List<Section> sections = printout.sections(picture);
        return RECORD.pdf(
                printout.label() + ": " + picture.child(),
                SUBJECT,
                Map.of(
                        "child",
                        picture.child(),
                        "facts",
                        String.join(
                                " · ",
                                printout.label(),
                                "born " + DAY.format(details.born()),
                                picture.move(),
                                picture.way(),
                                picture.level()),
                        "sections",
                        sections,
                        "written",
                        sections.stream().anyMatch(Section::isWritten),
                        "unwritten",
                        printout == Printout.WHOLE ? String.join(", ", picture.unwritten()) : "",
                        "today",
                        today()));
    }

    private String today() {
        return DAY.format(clock.instant().atZone(Instants.LONDON));
    }
}
