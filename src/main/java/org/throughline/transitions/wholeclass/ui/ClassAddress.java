package org.throughline.transitions.wholeclass.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.throughline.transitions.wholeclass.LeavingClass;

/** How addresses say which class is meant, and from which child on. */
final class ClassAddress {

    static final String CLASS = "class";

    /** Says that all questions are wanted, not only those that are given to the person. */
    static final String ALL = "all";

    private static final String FROM = "from";

    private ClassAddress() {}

    static String at(String path, LeavingClass which) {
        return path + "?" + CLASS + "=" + which.key();
    }

    static String at(String path, LeavingClass which, int offset) {
        return at(path, which) + "&" + FROM + "=" + offset;
    }

    static QueryParameters of(LeavingClass which, int offset) {
        return QueryParameters.simple(Map.of(CLASS, which.key(), FROM, String.valueOf(offset)));
    }

    /** How many children stand before; 0 where the address says nothing of it. */
    static int from(QueryParameters asked) {
        return asked.getSingleParameter(FROM)
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
