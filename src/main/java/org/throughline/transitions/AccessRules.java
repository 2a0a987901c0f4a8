package org.throughline.transitions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.security.Roles;
import org.throughline.transitions.catalogue.Visibility;

/**
 * Somebody who opens a record, and what the roles allow.
 *
 * @param setting the person's setting; null for the authority's officers
 * @param roles constants of {@link Roles}
 */
public record AccessRules(@Nullable UUID setting, Set<String> roles) {

    /** How a person stands to a record. */
    private enum Side {
        SENDER,
        RECEIVER,
        NONE
    }

    /** What may be read of the text as it is written now. */
    public Set<Visibility> readsDraft(Handover handover) {
        return side(handover) == Side.SENDER ? visible(true) : EnumSet.noneOf(Visibility.class);
    }

    /** What may be read of the copy that was sent. */
    public Set<Visibility> readsCopy(Handover handover) {
        return switch (side(handover)) {
            case SENDER -> visible(true);
            case RECEIVER ->
                handover.isWithReceiver()
                        ? visible(handover.state() != RecordState.SENT)
                        : EnumSet.noneOf(Visibility.class);
            case NONE -> EnumSet.noneOf(Visibility.class);
        };
    }

    /** Letters of the classes that lists may show the person. */
    List<String> listed() {
        return visible(true).stream().map(Visibility::name).toList();
    }

    /** What may be written. */
    Set<Visibility> writes(Handover handover) {
        Set<Visibility> allowed = EnumSet.noneOf(Visibility.class);
        if (side(handover) != Side.SENDER || handover.state() == RecordState.CLOSED) {
            return allowed;
        }
        if (roles.contains(Roles.SENCO) || isOfficerOf(handover)) {
            allowed.addAll(EnumSet.of(Visibility.A, Visibility.B));
        }
        if (roles.contains(Roles.STAFF) && handover.state().isWithSender()) {
            allowed.add(Visibility.A);
        }
        return allowed;
    }

    /** Whether the person leads the hand-over for the sender. */
    boolean leadsSending(Handover handover) {
        return side(handover) == Side.SENDER && (roles.contains(Roles.SENCO) || isOfficerOf(handover));
    }

    /** Whether the person leads the hand-over for the receiver. */
    boolean leadsReceiving(Handover handover) {
        return side(handover) == Side.RECEIVER && handover.isWithReceiver() && roles.contains(Roles.SENCO);
    }

    /** Whether the person may plan the move for a setting that was invited to; nothing that is written can be read. */
    boolean plansAsInvited(Handover handover) {
        return setting != null && setting.equals(handover.invitedId()) && roles.contains(Roles.SENCO);
    }

    private Set<Visibility> visible(boolean staffToo) {
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

    private Side side(Handover handover) {
        if (isOfficerOf(handover) || (setting != null && setting.equals(handover.senderId()))) {
            return Side.SENDER;
        }
        return setting != null && setting.equals(handover.destinationId()) ? Side.RECEIVER : Side.NONE;
    }

    /** An officer keeps the records of families who educate at home: those have no sending setting. */
    private boolean isOfficerOf(Handover handover) {
        return handover.senderId() == null && roles.contains(Roles.PLACEMENT_OFFICER);
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
