package org.throughline.transitions.contact;

import java.time.Instant;

/**
 * Who leads for a child at the setting that receives the record.
 *
 * @param version the version read
 * @param name the person's name
 * @param position what the person does there
 * @param namedBy who named the person
 * @param namedAt when
 */
public record ReceivingLead(long version, String name, String position, String namedBy, Instant namedAt) {

    /** Name and position as one reads them: A. Example, head of Year 7. */
    public String label() {
        return name + ", " + position;
    }
}
