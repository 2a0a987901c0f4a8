package org.throughline.casework.papers;

import java.util.List;

/**
 * A part of a paper.
 *
 * @param heading its heading
 * @param lines its paragraphs
 */
record Part(String heading, List<String> lines) {}
