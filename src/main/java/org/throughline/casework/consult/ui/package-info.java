/** The screens of consultations: for officers, for schools with a sign-in, and for schools with a link. */
@NullMarked
@NamedInterface("consult-ui")
package org.throughline.casework.consult.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
