/** Views of lists that a person saves under a name: filters and columns, with an address of their own. */
@NullMarked
@NamedInterface("views")
package org.throughline.shell.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
