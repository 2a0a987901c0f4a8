package org.throughline.interchange;

/**
 * A field in which a file and the record differ.
 *
 * @param field its name as people know it
 * @param held what is on record; blank for nothing
 * @param found what the file says; blank for nothing
 * @param isTyped whether a person typed what is on record: it is kept unless somebody says otherwise
 */
public record FieldChange(String field, String held, String found, boolean isTyped) {}
