package org.throughline.transitions.travel;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.shared.Names;

/**
 * A child about whose support a setting is asked.
 *
 * @param recordId the record
 * @param surname the child's surname
 * @param forename the child's forename
 * @param sender name of the sending setting
 * @param receiver name of the own setting
 * @param due the day from which it is asked
 * @param again whether it was answered before, and something was not in place yet
 */
public record TravelRow(
        UUID recordId, String surname, String forename, String sender, String receiver, LocalDate due, boolean again) {

    /** The child's name, surname first. */
    public String childName() {
        return Names.sorted(forename, surname);
    }
}
