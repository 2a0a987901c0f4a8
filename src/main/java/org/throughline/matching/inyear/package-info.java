/**
 * One child at a time: seats given as children come, with the price of a seat from those who are still to come.
 *
 * <p>For the command line's replay of a year and for 'find a place now'. Plain values in and out; it proposes, and a
 * named officer decides (Children and Families Act 2014, sections 38 to 40).
 */
@NullMarked
@NamedInterface("inyear")
package org.throughline.matching.inyear;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
