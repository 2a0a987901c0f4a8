package org.throughline.people;

import org.throughline.shared.Refusal;

/** Why brothers and sisters are not recorded. */
public sealed interface SiblingRefusal extends Refusal {

    /** A child would be its own brother or sister. */
    record OwnSibling() implements SiblingRefusal {}

    /** They are recorded so already. */
    record SiblingsAlready() implements SiblingRefusal {}

    /** They are not recorded so, or no longer. */
    record NoSiblings() implements SiblingRefusal {}
}
