/** Batches: files that were brought, their preview, what a person chose, loading all or nothing, and undoing it. */
@NullMarked
@NamedInterface("batch")
package org.throughline.interchange.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
