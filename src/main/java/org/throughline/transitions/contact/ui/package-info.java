/** What the screens of both settings say of contact between them: conversations, leads, visits. */
@NullMarked
package org.throughline.transitions.contact.ui;

import org.jspecify.annotations.NullMarked;
