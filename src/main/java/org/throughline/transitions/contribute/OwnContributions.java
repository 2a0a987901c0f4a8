package org.throughline.transitions.contribute;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.transitions.WriteOutcome;

/** What a setting of our list writes in another setting's record of a child who is at both; by its SENCO, signed in. */
@Service
@Transactional
public class OwnContributions {

    private final ContributorStore contributors;
    private final ContributionWriting writing;
    private final CurrentUser user;

    OwnContributions(ContributorStore contributors, ContributionWriting writing, CurrentUser user) {
        this.contributors = contributors;
        this.writing = writing;
        this.user = user;
    }

    /** What is asked and what is written so far; empty for a setting where the person is not the SENCO. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public Optional<ContributionForm> form(UUID contributorId) {
        return own(contributorId).map(writing::form);
    }

    /**
     * Keeps a line while it is typed.
     *
     * @throws org.throughline.shared.Refused as {@link ContributionRefusal} when it is not accepted
     */
    @RolesAllowed(Roles.SENCO)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public WriteOutcome write(UUID contributorId, String field, String text, long readRevision) {
        Contributor writer = required(contributorId);
        return writing.write(writer, field, text, readRevision, by(writer));
    }

    /**
     * Says that the part is complete.
     *
     * @throws org.throughline.shared.Refused as {@link ContributionRefusal} when nothing is written
     */
    @RolesAllowed(Roles.SENCO)
    public void handIn(UUID contributorId) {
        Contributor writer = required(contributorId);
        writing.handIn(writer, by(writer));
    }

    private String by(Contributor writer) {
        return user.name() + ", " + writer.name();
    }

    private Contributor required(UUID contributorId) {
        return own(contributorId).orElseThrow(() -> new ContributionRefusal.ContributionClosed().refused());
    }

    private Optional<Contributor> own(UUID contributorId) {
        return contributors
                .find(contributorId)
                .filter(each ->
                        each.settingId() != null && user.settings(Roles.SENCO).contains(each.settingId()));
    }
}
