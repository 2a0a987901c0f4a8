package org.throughline.shared;

/**
 * Something changed that a matching problem is built from: a child, a plan, a place, a preference, a provision.
 *
 * @param what the table of facts that changed, for the log
 */
public record RecordsChanged(String what) {}
