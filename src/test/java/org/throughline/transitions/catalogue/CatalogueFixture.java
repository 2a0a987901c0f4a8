package org.throughline.transitions.catalogue;

/** The questions that come with the program, for tests that need no service. */
public final class CatalogueFixture {

    private static final Catalogues ALL = new Catalogues();

    private CatalogueFixture() {}

    public static Catalogues catalogues() {
        return ALL;
    }
}
