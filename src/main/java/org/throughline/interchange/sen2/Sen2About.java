package org.throughline.interchange.sen2;

import java.time.LocalDate;

/**
 * What a return is about that no record holds.
 *
 * @param census the census date
 * @param authority the number of the authority, three digits; blank where only a check is wanted
 * @param hasMedicalOfficer whether there is a designated medical officer
 * @param hasClinicalOfficer whether there is a designated clinical officer
 * @param hasSocialCareOfficer whether there is a designated social care officer
 */
public record Sen2About(
        LocalDate census,
        String authority,
        boolean hasMedicalOfficer,
        boolean hasClinicalOfficer,
        boolean hasSocialCareOfficer) {}
