package org.throughline.security;

import org.throughline.shared.Refusal;

/** Why somebody is not added, let in or given another password. */
public sealed interface SecurityRefusal extends Refusal {

    /** The set-up code was wrong too often. */
    record SetupCodeTriedTooOften() implements SecurityRefusal {}

    /** This is not the set-up code. */
    record SetupCodeWrong() implements SecurityRefusal {}

    /** Somebody else has this username. */
    record UsernameTaken(String username) implements SecurityRefusal {}

    /** The first user is there already. */
    record FirstUserThere() implements SecurityRefusal {}

    /** Nobody could look after users any more. */
    record LastAdministrator() implements SecurityRefusal {}

    /** Something about the username or the code does not fit; it is not told what. */
    record ResetNotAccepted() implements SecurityRefusal {}

    /** Everybody knows the password of a demonstration user, and it stays. */
    record DemonstrationPassword() implements SecurityRefusal {}

    /** This is not the present password. */
    record PasswordNotRight() implements SecurityRefusal {}

    /** This is not one e-mail address. */
    record EmailAddressWrong() implements SecurityRefusal {}

    /** The username is missing or too long. */
    record UserIncomplete(int longest) implements SecurityRefusal {}

    /** The password is too short, or too long to be hashed for everybody who asks. */
    record PasswordLength(int shortest, int longest) implements SecurityRefusal {}
}
