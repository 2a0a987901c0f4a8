package org.throughline.opendata.packs;

/**
 * A pack to take away.
 *
 * @param name the name of the file, ending in .zip
 * @param content the zip
 * @param rows how many children it has a row of, or of a forecast pack how many rows of children in two Januaries
 */
public record PackFile(String name, byte[] content, int rows) {}
