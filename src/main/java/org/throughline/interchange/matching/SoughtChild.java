package org.throughline.interchange.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child as a file names it.
 *
 * @param reference our reference; blank where the file has none
 * @param upn unique pupil number, cleaned; blank where the file has none
 * @param formerUpn the one of before; blank where the file has none
 * @param uln unique learner number; blank where the file has none
 * @param surname legal surname
 * @param forename legal forename; may be blank
 * @param formerSurname the surname of before; blank where the file has none
 * @param dateOfBirth date of birth; null where the file has none
 * @param postcode home postcode; blank where the file has none
 */
public record SoughtChild(
        String reference,
        String upn,
        String formerUpn,
        String uln,
        String surname,
        String forename,
        String formerSurname,
        @Nullable LocalDate dateOfBirth,
        String postcode) {

    /** One of whom a file says what most files do. */
    public static SoughtChild of(
            String upn, String surname, String forename, @Nullable LocalDate dateOfBirth, String postcode) {
        return new SoughtChild("", upn, "", "", surname, forename, "", dateOfBirth, postcode);
    }
}
