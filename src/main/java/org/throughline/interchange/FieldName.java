package org.throughline.interchange;

import java.util.List;

/**
 * A field of files: what it is called here and what files of a kind call it. Readers take their columns from these, so
 * that the registry of mappings in the documentation cannot miss one.
 *
 * @param about what it is about, such as "Children": a heading of the registry
 * @param ours what it is called here, such as "Date of birth"
 * @param names what files call it, the usual name first; one at least
 */
public record FieldName(String about, String ours, List<String> names) {

    /** Who a child is. */
    public static final String CHILDREN = "Children";

    /** EHC plans and what they say. */
    public static final String PLANS = "EHC plans";

    /** Where children are. */
    public static final String PLACEMENTS = "Places that children hold";

    /** Schools and other settings. */
    public static final String SETTINGS = "Settings";

    /** Provisions and their places. */
    public static final String PROVISIONS = "Provisions and places";

    /** A field with its names. */
    public static FieldName of(String about, String ours, String... names) {
        return new FieldName(about, ours, List.of(names));
    }
}
