package org.throughline.database;

/**
 * Which database server the service uses.
 *
 * @param embedded whether it is the embedded one, which is for evaluation
 * @param description one short sentence for the log and the screens
 */
public record DatabaseInUse(boolean embedded, String description) {}
