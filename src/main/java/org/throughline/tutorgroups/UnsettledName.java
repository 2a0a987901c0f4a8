package org.throughline.tutorgroups;

/**
 * A name in a record for which no child of the year group was found.
 *
 * @param child whose record it is
 * @param kind what is asked
 * @param words the name as the record has it
 */
public record UnsettledName(TutorChild child, TutorBond.Kind kind, String words) {}
