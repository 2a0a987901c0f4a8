package org.throughline.placement;

import org.throughline.people.ChildRecord;

/**
 * A child who is kept apart from another one.
 *
 * @param other the child
 * @param note why, and who said so
 */
public record ApartChild(ChildRecord other, ApartNote note) {}
