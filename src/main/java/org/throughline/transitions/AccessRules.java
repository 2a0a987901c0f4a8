package org.throughline.transitions;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.security.Roles;
import org.throughline.transitions.catalogue.Visibility;

/**
 * Somebody who opens a record, and what the roles allow. A role counts for the setting where it is held and for no
 * other: a safeguarding lead of the receiver is nobody in particular at the sender.
 *
 * @param bySetting the roles held at each setting, constants of {@link Roles#OF_A_SETTING}
 * @param ofAuthority the roles held at the authority
 */
public record AccessRules(Map<UUID, Set<String>> bySetting, Set<String> ofAuthority) {

    /** What somebody who sends records reads and writes of them. */
    static final Set<Visibility> OF_WHO_SENDS = Set.of(Visibility.A, Visibility.B);

    /** What may be read of the text as it is written now. */
    public Set<Visibility> readsDraft(Handover handover) {
        return visible(atSender(handover), true);
    }

    /** What may be read of the copy that was sent. */
    public Set<Visibility> readsCopy(Handover handover) {
        Set<Visibility> seen = readsDraft(handover);
        if (handover.isWithReceiver()) {
            seen.addAll(visible(at(handover.destinationId()), handover.state() != RecordState.SENT));
        }
        return seen;
    }

    /** The settings of whose records lists may show the person answers of a class. */
    Set<UUID> seeing(Visibility visibility) {
        return bySetting.entrySet().stream()
                .filter(place -> visible(place.getValue(), true).contains(visibility))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What may be written. */
    public Set<Visibility> writes(Handover handover) {
        Set<Visibility> allowed = EnumSet.noneOf(Visibility.class);
        Set<String> roles = atSender(handover);
        if (handover.state() == RecordState.CLOSED) {
            return allowed;
        }
        if (roles.contains(Roles.SENCO) || roles.contains(Roles.PLACEMENT_OFFICER)) {
            allowed.addAll(EnumSet.of(Visibility.A, Visibility.B));
        }
        if (roles.contains(Roles.STAFF) && handover.state().isWithSender()) {
            allowed.add(Visibility.A);
        }
        return allowed;
    }

    /** Whether the person leads the hand-over for the sender. */
    boolean leadsSending(Handover handover) {
        Set<String> roles = atSender(handover);
        return roles.contains(Roles.SENCO) || roles.contains(Roles.PLACEMENT_OFFICER);
    }

    /** Whether the person leads the hand-over for the receiver. */
    boolean leadsReceiving(Handover handover) {
        return handover.isWithReceiver() && at(handover.destinationId()).contains(Roles.SENCO);
    }

    /** Whether the person may plan the move for a setting that was invited to; nothing that is written can be read. */
    boolean plansAsInvited(Handover handover) {
        return at(handover.invitedId()).contains(Roles.SENCO);
    }

    /** Whether the person is the SENCO of the sender, or of a receiver that has the record. */
    public boolean isSencoOf(Handover handover) {
        return at(handover.senderId()).contains(Roles.SENCO) || leadsReceiving(handover);
    }

    private static Set<Visibility> visible(Set<String> roles, boolean staffToo) {
        Set<Visibility> seen = EnumSet.noneOf(Visibility.class);
        if (roles.contains(Roles.SENCO) || roles.contains(Roles.PLACEMENT_OFFICER)) {
            seen.addAll(EnumSet.of(Visibility.A, Visibility.B));
        }
        if (roles.contains(Roles.STAFF) && staffToo) {
            seen.add(Visibility.A);
        }
        if (roles.contains(Roles.DSL)) {
            seen.addAll(EnumSet.of(Visibility.A, Visibility.C));
        }
        return seen;
    }

    /**
     * The roles on the sender's side. An officer keeps the records of families who educate at home: those have no
     * sending setting.
     */
    private Set<String> atSender(Handover handover) {
        if (handover.senderId() != null) {
            return at(handover.senderId());
        }
        return ofAuthority.contains(Roles.PLACEMENT_OFFICER) ? Set.of(Roles.PLACEMENT_OFFICER) : Set.of();
    }

    private Set<String> at(@Nullable UUID setting) {
        return setting == null ? Set.of() : bySetting.getOrDefault(setting, Set.of());
    }

    /**
     * What decides about access to a record.
     *
     * @param senderId the sending setting; null where an officer keeps the record
     * @param destinationId the setting of the sending under way; null where there is none
     * @param invitedId the setting invited to plan the move before it has the record; null where there is none
     * @param state where the hand-over stands
     */
    public record Handover(
            @Nullable UUID senderId,
            @Nullable UUID destinationId,
            @Nullable UUID invitedId,
            RecordState state) {

        boolean isWithReceiver() {
            return state == RecordState.SENT || state == RecordState.RECEIVED || state == RecordState.CLOSED;
        }
    }
}
