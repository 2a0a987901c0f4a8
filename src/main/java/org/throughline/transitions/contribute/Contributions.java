package org.throughline.transitions.contribute;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.links.AnswerLinks;
import org.throughline.links.IssuedLink;
import org.throughline.links.LinkKind;
import org.throughline.links.NewLink;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Invisible;
import org.throughline.shared.PlainText;
import org.throughline.transitions.AccessRules;
import org.throughline.transitions.HandoverCopyStore;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.RecordState;

/** Who else writes in a record: asked, given a link, and removed by whoever keeps the record. */
@Service
@Transactional
public class Contributions {

    /** How long a link is open. */
    public static final Duration OPEN = Duration.ofDays(30);

    /** The most who write in one record. */
    static final int MOST = 8;

    static final LinkKind KIND = new LinkKind("transition_contributor", "contributor_id");

    private static final int LONGEST = 200;

    private final RecordAccess door;
    private final ContributorStore contributors;
    private final AnswerLinks links;
    private final HandoverCopyStore events;
    private final CurrentUser user;
    private final Clock clock;

    Contributions(
            RecordAccess door,
            ContributorStore contributors,
            AnswerLinks links,
            HandoverCopyStore events,
            CurrentUser user,
            Clock clock) {
        this.door = door;
        this.contributors = contributors;
        this.links = links;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /** Who else writes in a record, in the order in which they were asked. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<Contributor> of(UUID recordId) {
        door.requireSender(recordId);
        return contributors.of(recordId);
    }

    /** Whether a record has no sending setting, so that a childminder or nursery without an account may send it. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public boolean mayBeSentByAnother(UUID recordId) {
        return kept(recordId).senderId() == null;
    }

    private AccessRules.Handover kept(UUID recordId) {
        door.requireSender(recordId);
        return door.handover(recordId).orElseThrow();
    }

    /**
     * Asks somebody to write in a record.
     *
     * @throws org.throughline.shared.Refused as {@link ContributionRefusal} when that is not possible
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public UUID add(UUID recordId, NewContributor typed) {
        AccessRules.Handover handover = kept(recordId);
        NewContributor wanted = new NewContributor(
                typed.kind(),
                typed.settingId(),
                Invisible.strip(PlainText.line(typed.name())),
                Invisible.strip(PlainText.line(typed.person())),
                typed.sends());
        if (wanted.name().isEmpty()
                || wanted.name().length() > LONGEST
                || wanted.person().length() > LONGEST) {
            throw new ContributionRefusal.ContributorWithoutName(LONGEST).refused();
        }
        if (wanted.sends() && handover.senderId() != null) {
            throw new ContributionRefusal.RecordKeptBySetting().refused();
        }
        if (handover.state() == RecordState.CLOSED) {
            throw new ContributionRefusal.ContributionTooLate().refused();
        }
        List<Contributor> there = contributors.of(recordId);
        if (there.size() >= MOST) {
            throw new ContributionRefusal.TooManyContributors(MOST).refused();
        }
        boolean isThere = there.stream().anyMatch(each -> each.label().equalsIgnoreCase(label(wanted)))
                || wanted.settingId() != null
                        && (wanted.settingId().equals(handover.senderId())
                                || there.stream()
                                        .anyMatch(each -> wanted.settingId().equals(each.settingId())));
        if (isThere || wanted.sends() && there.stream().anyMatch(Contributor::sends)) {
            throw new ContributionRefusal.ContributorThereAlready(wanted.name()).refused();
        }
        UUID id = contributors.add(recordId, wanted, user.name(), clock.instant());
        note(recordId, "Asked " + label(wanted) + " to write in the record");
        return id;
    }

    private static String label(NewContributor wanted) {
        return wanted.person().isBlank() ? wanted.name() : wanted.person() + ", " + wanted.name();
    }

    /** Removes a contributor, whose links end; the lines stay. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void remove(UUID recordId, UUID contributorId) {
        Contributor gone = required(recordId, contributorId);
        links.revokeAll(KIND, contributorId);
        contributors.remove(contributorId);
        note(recordId, "Removed " + gone.label() + " from those who write in the record");
    }

    /** Issues a link by which a contributor writes; the one before ends. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public NewLink issue(UUID recordId, UUID contributorId) {
        Contributor to = required(recordId, contributorId);
        NewLink link = links.issue(KIND, contributorId, clock.instant().plus(OPEN), user.name());
        note(recordId, "Issued a link for " + to.label());
        return link;
    }

    /** The links of a contributor, newest first. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<IssuedLink> links(UUID recordId, UUID contributorId) {
        return links.of(KIND, required(recordId, contributorId).id());
    }

    /** Takes a link back; a page that is open by it closes. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void revoke(UUID recordId, UUID contributorId, UUID linkId) {
        Contributor of = required(recordId, contributorId);
        links.revoke(KIND, contributorId, linkId);
        note(recordId, "Took the link of " + of.label() + " back");
    }

    private Contributor required(UUID recordId, UUID contributorId) {
        door.requireSender(recordId);
        return contributors
                .find(contributorId)
                .filter(each -> each.recordId().equals(recordId))
                .orElseThrow(() -> new ContributionRefusal.ContributionClosed().refused());
    }

    private void note(UUID recordId, String what) {
        events.event(recordId, clock.instant(), user.name(), what);
    }
}
