package org.throughline.casework.consult;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.Audited;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.pdf.Paper;

/** Reminding schools that have not answered: when and how it was done, and the letter. */
@Service
@Transactional
public class ConsultationChases {

    /** The longest note, in characters. */
    public static final int LONGEST = 1_000;

    private static final Paper LETTER = new Paper("consultation-chase");

    private final JdbcClient jdbc;
    private final ConsultationRepository consultations;
    private final DocumentStore documents;
    private final ConsultationNotes notes;
    private final Children children;
    private final Clock clock;

    ConsultationChases(
            JdbcClient jdbc,
            ConsultationRepository consultations,
            DocumentStore documents,
            ConsultationNotes notes,
            Children children,
            Clock clock) {
        this.jdbc = jdbc;
        this.consultations = consultations;
        this.documents = documents;
        this.notes = notes;
        this.children = children;
        this.clock = clock;
    }

    /** When and how a school was reminded, latest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<ChaseNote> of(UUID consultationId) {
        return jdbc.sql(
                        "select * from casework_consultation_chase where consultation_id = ? order by on_day desc, at desc")
                .param(consultationId)
                .query((row, number) -> new ChaseNote(
                        row.getObject("on_day", LocalDate.class),
                        ChaseNote.Way.valueOf(row.getString("way")),
                        row.getString("note"),
                        row.getString("by_name"),
                        Instants.fromDatabase(row, "at")))
                .list();
    }

    /**
     * Records that a school was reminded.
     *
     * @param on the day, from the day of service to today
     * @param note what was said, up to 1,000 characters; may be blank
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} where no reply is awaited, or something
     *     must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(UUID consultationId, LocalDate on, ChaseNote.Way way, String note) {
        ConsultationRecord about = awaited(consultationId);
        if (on.isAfter(LocalDate.now(clock))) {
            throw new ConsultationRefusal.ConsultationDayInTheFuture(on).refused();
        }
        LocalDate served = about.servedOn();
        if (served != null && on.isBefore(served)) {
            throw new ConsultationRefusal.ConsultationDayBeforeService(on, served).refused();
        }
        if (note.length() > LONGEST) {
            throw new ConsultationRefusal.ReplyTooLong(LONGEST).refused();
        }
        jdbc.sql("insert into casework_consultation_chase (id, consultation_id, on_day, way, note, by_name, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        consultationId,
                        on,
                        way.name(),
                        note.strip(),
                        notes.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
        notes.audit(AuditAction.CHANGE, "Chased a consultation", about.childId());
    }

    /**
     * The letter that reminds a school, as a PDF file; nothing of the child but the name stands in it.
     *
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} where no reply is awaited
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Audited(value = AuditAction.PRINT, what = "Letter that reminds of a consultation")
    public byte[] letter(UUID consultationId) {
        ConsultationRecord about = awaited(consultationId);
        LocalDate served = Objects.requireNonNull(about.servedOn());
        LocalDate due = Objects.requireNonNull(about.due());
        LocalDate today = LocalDate.now(clock);
        return LETTER.pdf(
                "Reminder of a consultation",
                "Consultation under section 39 of the Children and Families Act 2014",
                Map.of(
                        "today", LetterDays.day(today),
                        "consultee", about.consultee(),
                        "child",
                                children.find(about.childId())
                                        .map(ChildRecord::name)
                                        .orElse(""),
                        "year", about.entry().label(),
                        "served", LetterDays.day(served),
                        "due", LetterDays.day(due),
                        "isOver", due.isBefore(today),
                        "document",
                                documents
                                        .find(about.documentId())
                                        .map(ServedDocument::label)
                                        .orElse("the plan"),
                        "officer", about.ownerName()));
    }

    private ConsultationRecord awaited(UUID id) {
        return consultations
                .findById(id)
                .map(Consultation::asRecord)
                .filter(about -> ConsultationState.AWAITED.contains(about.state()))
                .orElseThrow(() -> new ConsultationRefusal.ConsultationNotToAnswer().refused());
    }
}
