package org.throughline.shell.views;

import org.throughline.shared.Refusal;

/** Why a view of a list is not saved. */
public sealed interface ViewRefusal extends Refusal {

    /** Without a name, or with one that is too long. */
    record ViewNameToEnter(int longest) implements ViewRefusal {}

    /** Another view of the person's for the same list has the name. */
    record ViewNameTaken(String name) implements ViewRefusal {}

    /** Something is typed into the search: it may be a child's name, and addresses and views hold none. */
    record SearchNotSaved() implements ViewRefusal {}

    /** The person has as many views of the list as may be. */
    record ViewsFull(int most) implements ViewRefusal {}

    /** The filters or columns do not fit. */
    record ViewTooLong() implements ViewRefusal {}
}
