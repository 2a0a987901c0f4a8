package org.throughline.matching.solver;

/** A pupil and a brother or sister of the same problem; every pair stands in both orders. */
record SiblingOf(String pupil, String sibling) {}
