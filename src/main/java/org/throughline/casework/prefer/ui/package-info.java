/** The screens of preferences: for officers on the page of a case, for families by a link. */
@NullMarked
package org.throughline.casework.prefer.ui;

import org.jspecify.annotations.NullMarked;
