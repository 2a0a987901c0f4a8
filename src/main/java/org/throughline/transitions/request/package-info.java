/**
 * Moves during a school year: the new school asks the old one for the child's record, which answers by a day that the
 * law and the old school's calendar give (Education (Pupil Information) (England) Regulations 2005, regulation 9).
 */
@NullMarked
package org.throughline.transitions.request;

import org.jspecify.annotations.NullMarked;
