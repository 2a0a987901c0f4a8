/**
 * What a family is asked to prefer and what it answers: the request with its last day, reminders, each answer in the
 * family's own words, and the page on which a family answers by a link. For placement officers, and for families
 * without an account. Legal basis: Children and Families Act 2014, sections 33 and 38 to 40; Education Act 1996,
 * section 9.
 */
@NullMarked
@NamedInterface("prefer")
package org.throughline.casework.prefer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
