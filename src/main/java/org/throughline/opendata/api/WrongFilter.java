package org.throughline.opendata.api;

/** A filter of an address that means nothing; told to whoever asks. */
final class WrongFilter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String filter;

    /** A filter and what to write instead, as a sentence without its full stop. */
    WrongFilter(String filter, String instead) {
        super(instead);
        this.filter = filter;
    }

    /** What is wrong and what to do. */
    String sentence() {
        return "The filter “" + filter + "” cannot be understood. " + getMessage() + ".";
    }
}
