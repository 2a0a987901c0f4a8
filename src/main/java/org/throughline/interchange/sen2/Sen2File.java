package org.throughline.interchange.sen2;

/**
 * A return as a file. That it was made stands in the audit already.
 *
 * @param name its name
 * @param content its bytes
 */
public record Sen2File(String name, byte[] content) {}
