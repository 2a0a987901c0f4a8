/**
 * Consultations: which schools, settings and authorities are asked about a child before a plan names one, with which
 * version of the plan, by when they answer, what they say and what the authority makes of it. For placement officers,
 * and for the schools that are asked. Legal basis: Children and Families Act 2014, section 39(2) to (4).
 */
@NullMarked
@NamedInterface("consult")
package org.throughline.casework.consult;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
