package org.throughline.sufficiency.register;

/**
 * A square kilometre in which children live.
 *
 * @param east metres east of its south-western corner
 * @param north metres north of it
 * @param children how many live there
 */
public record MapSquare(int east, int north, int children) {}
