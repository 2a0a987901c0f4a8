package org.throughline.opendata.api;

/** What was asked for is not there; the message says what and where to look, as a sentence. */
final class NothingThere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingThere(String sentence) {
        super(sentence);
    }
}
