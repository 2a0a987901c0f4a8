package org.throughline.matching.engine;

import org.throughline.matching.solver.SearchListener;

/** Follows a match and may stop it. Called on its threads; it must return quickly. */
public interface MatchListener extends SearchListener {

    /** Something else is being worked on, in words for people. */
    default void working(String on) {}
}
