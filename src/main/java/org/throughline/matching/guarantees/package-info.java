/**
 * What every answer is promised to keep, in plain words, and a check of each promise that shares nothing with what
 * finds an answer: it reads the values of a problem and counts for itself.
 *
 * <p>For officers who must defend a plan, and for everyone who checks one. The promises follow the matching pack's
 * format and sections 33, 38, 39 and 43 of the Children and Families Act 2014.
 */
@NullMarked
@NamedInterface("guarantees")
package org.throughline.matching.guarantees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
