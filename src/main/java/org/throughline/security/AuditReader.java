package org.throughline.security;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditEvent;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.ExportSearch;

/** Reads who did what; for administrators. */
@Service
@Transactional(readOnly = true)
public class AuditReader {

    private final AuditTrail trail;

    AuditReader(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * What was done, newest first.
     *
     * @param who part of a login or name; blank for everybody
     * @param action its kind; null for all
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<AuditEvent> page(String who, @Nullable AuditAction action, int offset, int limit) {
        return trail.page(who, action, offset, limit);
    }

    /** Data and papers that left the service, newest first. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<AuditEvent> exports(ExportSearch search, int offset, int limit) {
        return trail.exports(search, offset, limit);
    }

    /** How many of these there are in all. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public int countExports(ExportSearch search) {
        return trail.countExports(search);
    }

    /** How many there are in all. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public int count(String who, @Nullable AuditAction action) {
        return trail.count(who, action);
    }
}
