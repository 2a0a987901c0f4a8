package org.throughline.placement.rollover;

import java.util.UUID;

/**
 * A child at the turn of the academic year.
 *
 * @param childId the child
 * @param reference the reference that people see
 * @param name the name as lists sort it
 * @param ncYear NC year from September on
 * @param placeBefore where the child is on 31 August; blank for nowhere
 * @param placeAfter where the child is on 1 September; blank for nowhere
 * @param kind what that means
 * @param why what must be known about it, as a sentence without a full stop; blank for nothing
 */
public record RolloverRow(
        UUID childId,
        String reference,
        String name,
        int ncYear,
        String placeBefore,
        String placeAfter,
        RolloverKind kind,
        String why) {}
