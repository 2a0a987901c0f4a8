package org.throughline.matching.solver;

/** Two pupils, not both kept, who may not be at the same provision. */
record KeptApart(String first, String second) {}
