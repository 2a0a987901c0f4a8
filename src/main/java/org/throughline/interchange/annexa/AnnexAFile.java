package org.throughline.interchange.annexa;

/**
 * A list for inspection as a file.
 *
 * @param name its name
 * @param content its bytes
 */
public record AnnexAFile(String name, byte[] content) {}
