package org.throughline.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did.
 *
 * @param id its number, rising
 * @param at when
 * @param login the name with which the person signs in
 * @param name the name shown to others
 * @param through what the program was doing on behalf of the person; null where the person acted
 * @param action its kind
 * @param what it, in a few words; no names of children
 * @param subject what it was about; null where that has no id
 * @param purpose why, in the person's words; null where nobody was asked
 * @param narrowed which part of the data was asked for, where data left the service; null where that was not said
 * @param rows how many rows left the service; null where that was not said
 */
public record AuditEvent(
        long id,
        Instant at,
        String login,
        String name,
        @Nullable String through,
        AuditAction action,
        String what,
        @Nullable UUID subject,
        @Nullable String purpose,
        @Nullable String narrowed,
        @Nullable Integer rows) {

    /** Who it was, as lists show it: the name with the username, or one of them where they are the same. */
    public String who() {
        return name.equals(login) ? name : name + " (" + login + ")";
    }
}
