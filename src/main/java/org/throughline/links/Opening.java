package org.throughline.links;

/** What came of opening a link. */
public sealed interface Opening {

    /**
     * It is open.
     *
     * @param key what the page needs to read and write
     */
    record Opened(String key) implements Opening {}

    /**
     * The code does not fit.
     *
     * @param triesLeft tries left
     */
    record WrongCode(int triesLeft) implements Opening {}

    /** There is no such link, or it is over, locked, taken back or answered: nobody is told which. */
    record Closed() implements Opening {}
}
