package org.throughline.transitions.documents;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Fingerprints;
import org.throughline.shared.Instants;
import org.throughline.shared.documents.DocumentCheck;
import org.throughline.transitions.AccessRules;
import org.throughline.transitions.HandoverCopyStore;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.catalogue.Visibility;
import org.throughline.transitions.documents.TransitionDocument.Kind;

/**
 * The documents of transition records, each with a visibility of its own. The receiving setting has those that were
 * there when the record or its changes were sent. Files are not scanned for viruses here; the screen says so.
 */
@Service
@Transactional
public class Documents {

    private static final int MOST_OF_A_RECORD = 40;

    private final JdbcClient jdbc;
    private final SentDocuments rows;
    private final RecordAccess door;
    private final HandoverCopyStore sendings;
    private final CurrentUser user;
    private final Clock clock;

    Documents(
            JdbcClient jdbc,
            SentDocuments rows,
            RecordAccess door,
            HandoverCopyStore sendings,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.door = door;
        this.sendings = sendings;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A document with its content.
     *
     * @param document the document
     * @param content the file
     */
    public record WithContent(TransitionDocument document, byte[] content) {}

    /** The documents that the person may open, newest first; none for a record that the person may not open. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<TransitionDocument> of(UUID recordId) {
        return door.handover(recordId)
                .map(handover -> rows.read("record_id = ?", recordId).stream()
                        .filter(document -> mayOpen(handover, document))
                        .toList())
                .orElse(List.of());
    }

    /** One document with its content; empty where the person may not open it. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER})
    public Optional<WithContent> open(UUID recordId, UUID documentId) {
        return of(recordId).stream()
                .filter(document -> document.id().equals(documentId))
                .findFirst()
                .map(document -> {
                    sendings.event(
                            recordId,
                            clock.instant(),
                            user.name(),
                            "Opened a document: " + document.kind().label());
                    return rows.withContent(document);
                });
    }

    /**
     * Adds a document.
     *
     * @throws org.throughline.shared.Refused as {@link DocumentRefusal} or as
     *     {@link org.throughline.shared.documents.DocumentCheckRefusal} when it is not accepted
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void add(
            UUID recordId,
            Kind kind,
            @Nullable LocalDate dated,
            @Nullable LocalDate expires,
            Visibility visibility,
            String fileName,
            byte[] content) {
        door.requireWritable(recordId, Visibility.B);
        if (visibility == Visibility.C) {
            throw new DocumentRefusal.SafeguardingFile().refused();
        }
        if (dated != null && expires != null && expires.isBefore(dated)) {
            throw new DocumentRefusal.DocumentExpiresBeforeItsDay(dated, expires).refused();
        }
        if (rows.read("record_id = ?", recordId).size() >= MOST_OF_A_RECORD) {
            throw new DocumentRefusal.TooManyDocuments(MOST_OF_A_RECORD).refused();
        }
        String mediaType = DocumentCheck.mediaType(fileName, content);
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into transition_document (id, record_id, kind, dated_on, expires_on, visibility, file_name,"
                        + " media_type, size_bytes, sha256, sent, removed, added_by, added_at) values (?, ?, ?, ?, ?, ?, ?,"
                        + " ?, ?, ?, false, false, ?, ?)")
                .param(id)
                .param(recordId)
                .param(kind.name())
                .param(dated)
                .param(expires)
                .param(visibility.name())
                .param(DocumentCheck.safeName(fileName))
                .param(mediaType)
                .param(content.length)
                .param(Fingerprints.hex(content))
                .param(user.name())
                .param(Instants.toDatabase(clock.instant()))
                .update();
        jdbc.sql("insert into transition_document_file (document_id, content) values (?, ?)")
                .params(id, content)
                .update();
        sendings.event(recordId, clock.instant(), user.name(), "Added a document: " + kind.label());
    }

    /** Removes a document; both sides lose it. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void remove(UUID recordId, UUID documentId) {
        door.requireWritable(recordId, Visibility.B);
        jdbc.sql("update transition_document set removed = true where id = ? and record_id = ?")
                .params(documentId, recordId)
                .update();
        jdbc.sql("delete from transition_document_file where document_id = ?")
                .param(documentId)
                .update();
        sendings.event(recordId, clock.instant(), user.name(), "Removed a document");
    }

    private boolean mayOpen(AccessRules.Handover handover, TransitionDocument document) {
        Set<Visibility> ours = door.reader().readsDraft(handover);
        Set<Visibility> theirs = door.reader().readsCopy(handover);
        return ours.contains(document.visibility()) || document.isSent() && theirs.contains(document.visibility());
    }
}
