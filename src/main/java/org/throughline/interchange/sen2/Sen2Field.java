package org.throughline.interchange.sen2;

import java.util.List;

/**
 * An item of the return.
 *
 * @param name as the specification spells it
 * @param ours what it is called here
 * @param form what stands in it
 * @param others how older or other systems call it
 */
record Sen2Field(String name, String ours, Form form, List<String> others) {

    /** What stands in an item. */
    enum Form {
        /** Text or a code. */
        TEXT,
        /** A day. */
        DATE,
        /** 1 for yes, 0 for no. */
        FLAG
    }

    static Sen2Field text(String name, String ours, String... others) {
        return new Sen2Field(name, ours, Form.TEXT, List.of(others));
    }

    static Sen2Field date(String name, String ours, String... others) {
        return new Sen2Field(name, ours, Form.DATE, List.of(others));
    }

    static Sen2Field flag(String name, String ours, String... others) {
        return new Sen2Field(name, ours, Form.FLAG, List.of(others));
    }
}
