package org.throughline.matching;

/**
 * Records have changed, and others are to hear of it: once for all that one transaction changed.
 *
 * @param first the kind of the first change
 */
record RecordsToMark(String first) {}
