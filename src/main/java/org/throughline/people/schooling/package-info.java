/** How a child's schooling goes: attendance and suspensions by term, and what young people do after school. */
@NullMarked
@NamedInterface("schooling")
package org.throughline.people.schooling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
