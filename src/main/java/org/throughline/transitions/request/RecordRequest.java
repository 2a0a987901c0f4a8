package org.throughline.transitions.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Names;

/**
 * A school asks another for the record of a child who has moved to it.
 *
 * @param id the request
 * @param settingId who asks
 * @param settingName its name
 * @param askedOf who is asked
 * @param askedOfName its name
 * @param forename the child's forename as typed; may be blank
 * @param surname the surname as typed
 * @param born date of birth
 * @param upn unique pupil number; null where it was not given
 * @param startsOn the day on which the child starts at the new school
 * @param dueOn by when the record should be there
 * @param askedBy the person
 * @param askedAt when
 * @param answer what the other school says; null before
 * @param answeredBy who says so; null before
 * @param answeredAt when; null before
 * @param recordId the record that was started; null where there is none
 */
public record RecordRequest(
        UUID id,
        UUID settingId,
        String settingName,
        UUID askedOf,
        String askedOfName,
        String forename,
        String surname,
        LocalDate born,
        @Nullable String upn,
        LocalDate startsOn,
        LocalDate dueOn,
        String askedBy,
        Instant askedAt,
        @Nullable Answer answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable UUID recordId) {

    /** What the old school says. */
    public enum Answer {
        /** The child was there: its record is started for the new school. */
        STARTED("The record is started. You have it once it is sent"),
        /** Nobody of this name and date of birth is or was there. */
        NOT_KNOWN(
                "This child is not and was not there. Check name and date of birth with the family, ask the school that"
                        + " the family names, or the authority's officer for children missing education"),
        /** Its record was sent already. */
        SENT("The record was sent already. Look among the children who come to you"),
        /** The child is still there. */
        STILL_HERE("The child is still on roll there. Ask the family, then ask again");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        /** As the asking school reads it. */
        public String label() {
            return label;
        }
    }

    /** The child's name as people say it. */
    public String child() {
        return Names.said(forename, surname);
    }
}
