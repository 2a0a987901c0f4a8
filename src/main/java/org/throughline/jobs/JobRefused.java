package org.throughline.jobs;

/** Background work that cannot be done; the message is a sentence for the person who asked. */
public final class JobRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what to tell the person: what is wrong, and what to do. */
    public JobRefused(String sentence) {
        super(sentence);
    }
}
