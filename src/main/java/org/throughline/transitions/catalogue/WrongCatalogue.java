package org.throughline.transitions.catalogue;

/**
 * A file of questions that the program cannot start with. It is the last cause of a start that fails, so that its
 * sentence, with file and question, is what people read.
 */
final class WrongCatalogue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongCatalogue(String file, String what, RuntimeException found) {
        super("The questions in " + file + " " + what);
        addSuppressed(found);
    }
}
