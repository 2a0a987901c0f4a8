package org.throughline.opendata.api;

/** An answer that is noted with the number of its rows. */
interface Counted {

    /** How many rows leave the service. */
    int rows();
}
