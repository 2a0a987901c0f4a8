package org.throughline.interchange.batch;

import java.util.Set;
import java.util.UUID;
import org.throughline.interchange.Effect;

/**
 * Which lines of a batch are wanted.
 *
 * @param batch its id
 * @param effects those with one of these effects
 * @param queriesOnly whether only those that somebody should look at
 * @param text part of what a line is about; blank for all
 */
public record LineFilter(UUID batch, Set<Effect> effects, boolean queriesOnly, String text) {}
