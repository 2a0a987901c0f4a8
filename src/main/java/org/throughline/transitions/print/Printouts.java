package org.throughline.transitions.print;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.Audited;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.Listed;
import org.throughline.shared.pdf.PdfDocument;
import org.throughline.transitions.Answer;
import org.throughline.transitions.FamilyRequests;
import org.throughline.transitions.ReceivedPage;
import org.throughline.transitions.ReceivedRecords;
import org.throughline.transitions.RecordDetails;
import org.throughline.transitions.RecordFilter;
import org.throughline.transitions.RecordList;
import org.throughline.transitions.RecordRow;
import org.throughline.transitions.Transitions;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Block;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogues;

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
        return transitions.page(id).map(page -> pdf(paper, page.details(), page.catalogue(), page.entries()));
    }

    /** A paper of a record as its receiver has it; empty when there is none that the person may open. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
    @Audited(value = AuditAction.PRINT, what = "Transition record, by its receiver")
    public Optional<byte[]> ofReceived(UUID id, Printout paper) {
        return received.receivedForPaper(id)
                .map(page -> pdf(
                        paper,
                        page.details(),
                        page.catalogue(),
                        page.answers().stream()
                                .map(ReceivedPage.SentAnswer::entry)
                                .toList()));
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
        return new PdfDocument("Transfer list", SUBJECT)
                .heading(1, "Transfer list")
                .facts("Children who come to us, as of " + today() + " · " + first.said("first", "child", "children"))
                .table(List.of("Child", "Born", "From", "Move", "Level of support", "State"), rows)
                .bytes();
    }

    private byte[] pdf(Printout paper, RecordDetails details, Catalogue catalogue, List<Answer> entries) {
        List<Answer> shown = entries.stream()
                .filter(paper::holds)
                // what the family asked is for the sender alone, on paper too
                .filter(entry -> !FamilyRequests.NEVER_SHARED.contains(entry.field()))
                .toList();
        PdfDocument document = new PdfDocument(paper.label() + ": " + details.childName(), SUBJECT)
                .heading(1, details.childName())
                .facts(paper.label() + " · born " + DAY.format(details.born()) + " · "
                        + catalogue.phase(details.phase()).label() + " · " + details.sender() + " to "
                        + details.destination().label() + " · " + details.tier().label()
                        + (details.tierBy() == null ? " (suggested)" : " (decided by " + details.tierBy() + ")")
                        + (details.tierReason() == null ? "" : ": " + details.tierReason()));
        if (paper != Printout.PROFILE) {
            section(
                    document,
                    "Safety",
                    catalogue,
                    shown.stream()
                            .filter(entry -> Printout.Safety.FIELDS.contains(entry.field()))
                            .toList());
        }
        for (Block block : catalogue.blocks(catalogue.phase(details.phase()))) {
            section(
                    document,
                    block.title(),
                    catalogue,
                    shown.stream()
                            .filter(entry -> entry.block().equals(block.key()))
                            .filter(entry ->
                                    paper == Printout.PROFILE || !Printout.Safety.FIELDS.contains(entry.field()))
                            .sorted(Comparator.comparingInt(Answer::item)
                                    .thenComparingInt(entry -> block.fields().stream()
                                            .map(Field::key)
                                            .toList()
                                            .indexOf(entry.field())))
                            .toList());
        }
        if (shown.isEmpty()) {
            document.paragraph("Nothing is written that belongs here.");
        }
        return document.small("Printed " + today()
                        + ". Holds personal data of a child: keep it safe and shred it when it is no longer needed.")
                .bytes();
    }

    private static void section(PdfDocument document, String title, Catalogue catalogue, List<Answer> entries) {
        if (entries.isEmpty()) {
            return;
        }
        document.heading(2, title);
        for (Answer entry : entries) {
            String question = catalogue.field(entry.field()).map(Field::label).orElse(entry.field());
            document.heading(
                            3,
                            entry.isComment()
                                    ? question + " (comment by staff)"
                                    : question
                                            + (entry.item() == 0 ? "" : " (" + entry.item() + ")")
                                            + (entry.isOfFamily() ? " (their own words)" : ""))
                    .written(entry.text());
        }
    }

    private String today() {
        return DAY.format(clock.instant().atZone(Instants.LONDON));
    }
}
