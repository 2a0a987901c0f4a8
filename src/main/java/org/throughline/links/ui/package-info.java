/** Pieces of screens for links: the door that asks for the code, and the list of links issued. */
@NullMarked
@NamedInterface("ui")
package org.throughline.links.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
