package org.throughline.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what a child can be known again.
 *
 * @param id the child's id
 * @param reference the reference that people see
 * @param upn unique pupil number; null when none is known
 * @param formerUpns the UPNs of before
 * @param uln unique learner number; null when none is known
 * @param surname legal surname
 * @param forename legal forename; may be blank
 * @param dateOfBirth date of birth
 * @param postcode home postcode; null when unknown
 * @param formerly names and postcodes of before
 */
public record ChildIdentity(
        UUID id,
        String reference,
        @Nullable String upn,
        List<String> formerUpns,
        @Nullable String uln,
        String surname,
        String forename,
        LocalDate dateOfBirth,
        @Nullable String postcode,
        List<Formerly> formerly) {

    /**
     * What a child was called and where it lived before.
     *
     * @param surname legal surname
     * @param forename legal forename; may be blank
     * @param postcode home postcode; null when it was unknown
     */
    public record Formerly(
            String surname, String forename, @Nullable String postcode) {}
}
