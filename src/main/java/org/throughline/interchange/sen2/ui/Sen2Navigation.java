package org.throughline.interchange.sen2.ui;

/** The address of the screen of the SEN2 return, for links from other screens. */
public final class Sen2Navigation {

    /** The page of the return. */
    public static final String PATH = "sen2";

    private Sen2Navigation() {}
}
