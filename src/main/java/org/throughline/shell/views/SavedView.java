package org.throughline.shell.views;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A view of a list as somebody saved it.
 *
 * @param id the view
 * @param name as the person called it
 * @param path the address of the list, without filters
 * @param filters the filters as the address of the list has them: never what was typed into a search
 * @param hidden headings of the columns that are not shown
 */
public record SavedView(UUID id, String name, String path, Map<String, List<String>> filters, Set<String> hidden) {

    /** The word in the address of a list that says which view is open. */
    static final String OPEN = "view";

    /** Copies what it holds. */
    public SavedView {
        filters = Map.copyOf(filters);
        hidden = Set.copyOf(hidden);
    }

    /** The view's own address. */
    public String address() {
        return SavedViewView.PATH + "/" + id;
    }
}
