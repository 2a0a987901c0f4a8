package org.throughline.interchange.ctf;

import java.util.List;

/**
 * A common transfer file to be taken to a school's own system.
 *
 * @param name its name, as the rules of CTF make it
 * @param content UTF-8
 * @param pupils how many it holds
 * @param check whether it was held against the schema, as a sentence for people
 * @param leftOut answers that are held here and not in it, by the words of their questions
 */
public record CtfFile(String name, byte[] content, int pupils, String check, List<String> leftOut) {}
