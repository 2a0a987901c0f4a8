package org.throughline.casework.consult;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.documents.DocumentCheck;

/**
 * The versions of a child's plan that schools are served with. Each is checked for what it is and frozen with a
 * fingerprint; it is not scanned for viruses here, and screens say so.
 */
@Service
@Transactional
public class ServedDocuments {

    /** The longest name of a version, in characters. */
    public static final int LONGEST_LABEL = 200;

    private static final int MOST_OF_A_CHILD = 30;

    private final DocumentStore store;
    private final AuditTrail audit;
    private final CurrentUser user;

    ServedDocuments(DocumentStore store, AuditTrail audit, CurrentUser user) {
        this.store = store;
        this.audit = audit;
        this.user = user;
    }

    /** The versions of a child's plan, newest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<ServedDocument> ofChild(UUID childId) {
        return store.ofChild(childId);
    }

    /** One version; empty when the id is unknown. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<ServedDocument> find(UUID id) {
        return store.find(id);
    }

    /** One version with its content; who opened it is noted. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Optional<ServedDocument.Opened> open(UUID id) {
        Optional<ServedDocument.Opened> opened = store.open(id);
        opened.ifPresent(found -> audit.record(
                AuditAction.EXPORT,
                "Opened a plan that was served",
                found.document().childId()));
        return opened;
    }

    /**
     * Adds a version: a PDF or a Word document up to 10 MB.
     *
     * @param label which version it is, up to 200 characters
     * @param dated the day it bears; null when nobody said
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} or
     *     {@link org.throughline.shared.documents.DocumentCheckRefusal} when it is not accepted
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID add(UUID childId, String label, @Nullable LocalDate dated, String fileName, byte[] content) {
        if (label.isBlank() || label.strip().length() > LONGEST_LABEL) {
            throw new ConsultationRefusal.ConsultationDocumentWithoutName(LONGEST_LABEL).refused();
        }
        if (store.ofChild(childId).size() >= MOST_OF_A_CHILD) {
            throw new ConsultationRefusal.TooManyConsultationDocuments(MOST_OF_A_CHILD).refused();
        }
        String type = DocumentCheck.mediaType(fileName, content);
        UUID id =
                store.add(childId, label.strip(), DocumentCheck.safeName(fileName), type, content, dated, user.name());
        audit.record(AuditAction.CHANGE, "Added a version of the plan to be served", childId);
        return id;
    }
}
