package org.throughline.transitions.contribute;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.transitions.Answer;

/**
 * Somebody else who writes in a record, each in lines of its own.
 *
 * @param id the contributor
 * @param recordId the record
 * @param number 1 for the first of the record, and so on
 * @param kind what it is
 * @param settingId the setting of our list, whose SENCO may write signed in; null for one that writes by a link alone
 * @param name its name
 * @param person who writes there; blank where nobody is named
 * @param sends whether the record is its own to send to the next setting: a childminder's or nursery's without an
 *     account
 * @param addedBy who asked it
 * @param addedAt when
 * @param handedInAt when it said that its part is complete; null before
 * @param handedInBy who said so; null before
 */
public record Contributor(
        UUID id,
        UUID recordId,
        int number,
        ContributorKind kind,
        @Nullable UUID settingId,
        String name,
        String person,
        boolean sends,
        String addedBy,
        Instant addedAt,
        @Nullable Instant handedInAt,
        @Nullable String handedInBy) {

    /** Its name with that of the person. */
    public String label() {
        return person.isBlank() ? name : person + ", " + name;
    }

    /** The item of its lines: the record's own where it sends, otherwise lines beside them. */
    int item() {
        return sends ? 0 : Answer.CONTRIBUTED + number;
    }
}
