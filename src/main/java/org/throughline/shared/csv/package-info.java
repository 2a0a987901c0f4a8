/** CSV files that leave the service, none of whose cells a spreadsheet takes for a formula. */
@NullMarked
@NamedInterface("csv")
package org.throughline.shared.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
