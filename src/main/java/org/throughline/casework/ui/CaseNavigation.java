package org.throughline.casework.ui;

import java.util.UUID;
import org.throughline.ehcp.clocks.ClockStatus;
import org.throughline.shared.ui.Tag;

/** The addresses of the screens of casework, for links from other screens. */
public final class CaseNavigation {

    /** The list of cases, below which the pages of one case are. */
    public static final String CASES = "cases";

    /** Where first preferences are granted in one act. */
    public static final String GRANT = CASES + "/grant";

    /** Where one case is decided. */
    public static final String DECIDE = CASES + "/:id/decide";

    /** What waits for a family's preference, or for an officer to read it. */
    public static final String PREFERENCES = CASES + "/preferences";

    /** The panels, below which the page of one is. */
    public static final String PANELS = "panels";

    /** The page of a panel. */
    public static final String A_PANEL = PANELS + "/:id";

    static final String TEAM = CASES + "/team";
    static final String OPENING = CASES + "/open";
    static final String A_CASE = CASES + "/:id";

    private CaseNavigation() {}

    /** The page of a case. */
    public static String page(UUID caseId) {
        return CASES + "/" + caseId;
    }

    /** The page on which a case is decided. */
    public static String decide(UUID caseId) {
        return page(caseId) + "/decide";
    }

    /** How a case stands to its dates, marked. */
    static Tag tag(ClockStatus status) {
        return new Tag(
                status.label(),
                switch (status) {
                    case GREEN, NOT_YET_DUE -> Tag.Kind.INFO;
                    case AMBER, TYPE_ONLY -> Tag.Kind.WARNING;
                    case RED -> Tag.Kind.DANGER;
                    case EXEMPT -> Tag.Kind.PLAIN;
                });
    }

    /** Days left in words; blank where nothing is due. */
    static String days(Integer left) {
        if (left < 0) {
            return left == -1 ? "1 day late" : -left + " days late";
        }
        return left == 0 ? "today" : left == 1 ? "1 day" : left + " days";
    }
}
