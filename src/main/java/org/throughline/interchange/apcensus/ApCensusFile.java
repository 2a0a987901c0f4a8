package org.throughline.interchange.apcensus;

/**
 * The census as a file.
 *
 * @param name its name
 * @param content CSV in UTF-8
 * @param pupils how many rows it has
 */
public record ApCensusFile(String name, byte[] content, int pupils) {}
