package org.throughline.transitions.guest;

import org.throughline.shared.Refusal;

/** Why a record is not read or acknowledged by somebody without an account. */
public sealed interface GuestRefusal extends Refusal {

    /** The page was open too long, or its link was taken back. */
    record GuestPageClosed() implements GuestRefusal {}

    /** A receipt has no name and role, or a very long one. */
    record GuestWithoutName(int longest) implements GuestRefusal {}

    /** There is no hand-over without an account under way. */
    record NotWithGuest() implements GuestRefusal {}
}
