/** What young people do after school, as the authority's NCCIS system exports it. */
@NullMarked
package org.throughline.interchange.nccis;

import org.jspecify.annotations.NullMarked;
