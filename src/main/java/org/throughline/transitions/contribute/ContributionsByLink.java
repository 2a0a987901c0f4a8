package org.throughline.transitions.contribute;

import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.links.AnswerLinks;
import org.throughline.links.Opening;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.transitions.Handovers;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.SharingBasis;
import org.throughline.transitions.Transitions;
import org.throughline.transitions.WriteOutcome;

/**
 * The page of a childminder, nursery or other setting without an account: its own lines in one record, by a secret
 * address and a code told by telephone. Where the record is its own, it reads the whole of it before it sends it.
 */
@Service
@Transactional
public class ContributionsByLink {

    private static final String LOGIN = "contributor-link";

    private final ContributorStore contributors;
    private final ContributionWriting writing;
    private final AnswerLinks links;
    private final Transitions transitions;
    private final Handovers handovers;

    ContributionsByLink(
            ContributorStore contributors,
            ContributionWriting writing,
            AnswerLinks links,
            Transitions transitions,
            Handovers handovers) {
        this.contributors = contributors;
        this.writing = writing;
        this.links = links;
        this.transitions = transitions;
        this.handovers = handovers;
    }

    /** Opens a link with the code. */
    @PermitAll
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Opening open(String token, String code) {
        return links.open(
                Contributions.KIND,
                token,
                code,
                id -> contributors.find(id).filter(writing::isOpen).isPresent());
    }

    /** What is asked and what is written so far; empty where the page or its link is over. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<ContributionForm> form(String key) {
        return opened(key).map(writing::form);
    }

    /**
     * Keeps a line while it is typed.
     *
     * @throws org.throughline.shared.Refused as {@link ContributionRefusal} when the page is closed or the line not
     *     accepted
     */
    @PermitAll
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public WriteOutcome write(String key, String field, String text, long readRevision) {
        Contributor writer = required(key);
        return writing.write(writer, field, text, readRevision, by(writer));
    }

    /**
     * Says that the part is complete.
     *
     * @throws org.throughline.shared.Refused as {@link ContributionRefusal} when nothing is written
     */
    @PermitAll
    public void handIn(String key) {
        Contributor writer = required(key);
        writing.handIn(writer, by(writer));
    }

    /**
     * The whole record as it would be sent, for a contributor whose own it is.
     *
     * @throws org.throughline.shared.Refused as {@link ContributionRefusal} when it is not
     */
    @PermitAll
    @Transactional(readOnly = true)
    public RecordPage review(String key) {
        Contributor writer = ownRecord(key);
        return onBehalf(writer, () -> transitions.page(writer.recordId()).orElseThrow());
    }

    /**
     * Sends the record to the next setting: exactly what was read at the review.
     *
     * @param version the version that was read
     * @param shown fingerprint of what was shown
     * @throws org.throughline.shared.Refused as {@link ContributionRefusal}, or as
     *     {@link org.throughline.transitions.TransitionsRefusal} when it cannot be sent
     */
    @PermitAll
    public void send(String key, @Nullable Long version, SharingBasis basis, String shown) {
        Contributor writer = ownRecord(key);
        writing.handIn(writer, by(writer));
        onBehalf(writer, () -> handovers.send(writer.recordId(), version, basis, shown));
    }

    private Contributor ownRecord(String key) {
        Contributor writer = required(key);
        if (!writer.sends()) {
            throw new ContributionRefusal.NotTheirsToSend().refused();
        }
        return writer;
    }

    private Contributor required(String key) {
        return opened(key).orElseThrow(() -> new ContributionRefusal.ContributionClosed().refused());
    }

    private Optional<Contributor> opened(String key) {
        return links.opened(Contributions.KIND, key).flatMap((UUID id) -> contributors.find(id));
    }

    private static String by(Contributor writer) {
        return writer.label() + " (by link)";
    }

    private static <T> T onBehalf(Contributor writer, Supplier<T> work) {
        return OnBehalfOf.named(LOGIN, by(writer), "transition record by link", work, Roles.PLACEMENT_OFFICER);
    }
}
