/**
 * The SEN2 person level return: read from XML or the files that COLLECT gives back, checked, compared with what is on
 * record, loaded, and made from our own records. Source: SEN2 person level guide and technical specification.
 */
@NullMarked
package org.throughline.interchange.sen2;

import org.jspecify.annotations.NullMarked;
