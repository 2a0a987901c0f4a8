package org.throughline.opendata.packs;

import org.throughline.shared.AcademicYear;

/**
 * Which pack of the records is asked for.
 *
 * @param entry the academic year that children enter
 * @param keepsIds whether children have the ids that they have in every pack, so that two packs can be laid side by
 *     side; otherwise each pack has ids of its own, which nobody can trace
 * @param purpose what it is for, in the person's words
 */
public record PackAsked(AcademicYear entry, boolean keepsIds, String purpose) {

    /** What is written into the record of exports beside the kind. */
    String narrowed() {
        return "Entry " + entry.label() + (keepsIds ? ", the ids of every pack" : ", new ids");
    }
}
