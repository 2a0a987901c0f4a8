package org.throughline.shared;

/**
 * Something on record has changed that a matching problem is built from. The events of the modules that hold such
 * records say so by this type, so that whoever builds on the records need not know each of them.
 *
 * <p>An event is a record with ids and dates, never with a name of a person: it is stored until everybody concerned has
 * heard of it, and for some weeks after.
 */
public interface RecordsChanged {}
