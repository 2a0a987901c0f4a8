/** Paper: PDF files with tags, headings and embedded fonts (PDF/UA). */
@NullMarked
@NamedInterface("pdf")
package org.throughline.shared.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
