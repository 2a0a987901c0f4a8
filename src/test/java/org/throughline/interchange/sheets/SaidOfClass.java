package org.throughline.interchange.sheets;

import java.util.UUID;

/** What somebody says of a class that is brought. */
public final class SaidOfClass {

    private SaidOfClass() {}

    /** That it goes from primary to secondary school. */
    public static String moving() {
        return new ClassMove("YEAR_6_7", 2027, new UUID(0, 6), "A primary school").text();
    }
}
