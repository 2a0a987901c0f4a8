package org.throughline.casework.prefer.ui;

import java.util.UUID;
import org.throughline.casework.ui.CaseNavigation;

/** The addresses of the screens of preferences. */
final class PreferNavigation {

    /** The list of what waits for a family or for an officer. */
    static final String LIST = CaseNavigation.PREFERENCES;

    /** The preferences of one case. */
    static final String OF_CASE = CaseNavigation.CASES + "/:id/preferences";

    /** The page of a family. */
    static final String BY_LINK = "family-preferences";

    private PreferNavigation() {}

    /** The preferences of a case. */
    static String page(UUID caseId) {
        return CaseNavigation.page(caseId) + "/preferences";
    }
}
