/** Whom on record a file means: never merged by itself, twins told apart, former names and numbers considered. */
@NullMarked
package org.throughline.interchange.matching;

import org.jspecify.annotations.NullMarked;
