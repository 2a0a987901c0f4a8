package org.throughline.links;

import java.util.regex.Pattern;

/**
 * What links are about, and the tables that keep them: {@code <table>_link} and, for pages that are open by one,
 * {@code <table>_opening}.
 *
 * @param table what the names of both tables begin with
 * @param about the column of the link that says what it opens
 */
public record LinkKind(String table, String about) {

    private static final Pattern NAME = Pattern.compile("[a-z_]+");

    /**
     * Links of a kind.
     *
     * @throws IllegalArgumentException when a name is not one of small letters
     */
    public LinkKind {
        if (!NAME.matcher(table).matches() || !NAME.matcher(about).matches()) {
            throw new IllegalArgumentException("Not the name of a table or a column");
        }
    }

    String links() {
        return table + "_link";
    }

    String openings() {
        return table + "_opening";
    }
}
