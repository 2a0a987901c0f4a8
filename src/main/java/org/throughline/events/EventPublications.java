package org.throughline.events;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.security.Roles;

/** What modules have told each other and who has not heard it yet, for whoever looks after the service. */
@Service
@Transactional(readOnly = true)
public class EventPublications {

    private final PublicationTable table;
    private final PublicationRetry retry;
    private final AuditTrail audit;

    EventPublications(PublicationTable table, PublicationRetry retry, AuditTrail audit) {
        this.table = table;
        this.retry = retry;
        this.audit = audit;
    }

    /** How many there are of each kind. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public PublicationCounts counts() {
        return table.counts();
    }

    /**
     * Those that are not completed: those given up first, then by age.
     *
     * @param limit the most to be given, from 1
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public List<Publication> unfinished(int limit) {
        return table.unfinished(limit);
    }

    /**
     * Tries everything again that has failed, given up or not; at most 200 at once.
     *
     * @return how many
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int tryAgain() {
        int tried = retry.all();
        if (tried > 0) {
            audit.record(AuditAction.CHANGE, "Tried " + tried + " failed updates again", null);
        }
        return tried;
    }
}
