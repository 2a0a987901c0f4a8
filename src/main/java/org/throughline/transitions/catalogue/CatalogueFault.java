package org.throughline.transitions.catalogue;

/** Something wrong in a file of the catalogue, said with the question where it is. */
final class CatalogueFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A fault at a place of the file, such as 'question block.question'. */
    CatalogueFault(String place, String what) {
        super(place + ": " + what);
    }
}
