/** Hostile files as rows and elements: zips, CSV in the encodings that people have, XML. Every reader is bounded. */
@NullMarked
package org.throughline.interchange.text;

import org.jspecify.annotations.NullMarked;
