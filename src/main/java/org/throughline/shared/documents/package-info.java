/** Documents that people upload: what is taken for one, by what is in it. */
@NullMarked
@NamedInterface("documents")
package org.throughline.shared.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
