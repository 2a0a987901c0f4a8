/** The screens of weights and rules: their versions, read, written and signed off by placement officers. */
@NullMarked
package org.throughline.matching.ui.rules;

import org.jspecify.annotations.NullMarked;
