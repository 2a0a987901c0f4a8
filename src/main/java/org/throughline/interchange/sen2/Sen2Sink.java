package org.throughline.interchange.sen2;

/** Told what a return holds while it is read, so that no more than a person is in memory. */
interface Sen2Sink {

    /** What the return is about, before the first person. */
    void header(Sen2Node header);

    /** A person with everything below. */
    void person(Sen2Node person);

    /** An item that the return should not have, once for each name. */
    void unknown(String name, long row);

    /** A record whose key, or that of the record above, is missing. */
    void keyMissing(Sen2Module module, long row);
}
