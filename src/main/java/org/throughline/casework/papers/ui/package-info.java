/** The screens of panels and letters. */
@NullMarked
package org.throughline.casework.papers.ui;

import org.jspecify.annotations.NullMarked;
