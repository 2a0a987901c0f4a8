/** Common transfer files (CTF): what a school's own system tells of its pupils, in; what a record holds, out. */
@NullMarked
@NamedInterface("ctf")
package org.throughline.interchange.ctf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
