package org.throughline.interchange.sen2;

import java.util.List;

/**
 * A whole return.
 *
 * @param header what it is about
 * @param persons the children and young people
 */
record Sen2Return(Sen2Node header, List<Sen2Node> persons) {

    /** Copies the list. */
    Sen2Return {
        persons = List.copyOf(persons);
    }
}
