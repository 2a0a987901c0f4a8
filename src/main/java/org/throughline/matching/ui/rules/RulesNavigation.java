package org.throughline.matching.ui.rules;

/** The addresses of the screens about weights and further rules. */
public final class RulesNavigation {

    /** The list of runs, from where one comes. */
    static final String RUNS = "runs";

    /** The list of versions. */
    public static final String RULES = "rules";

    static final String NUMBER = "number";
    static final String NEW = RULES + "/new";
    static final String FROM = "from";
    static final String ONE = RULES + "/:" + NUMBER;
    static final String CHANGE = ONE + "/change";

    private RulesNavigation() {}

    static String version(int number) {
        return RULES + "/" + number;
    }

    static String change(int number) {
        return version(number) + "/change";
    }

    /** The page for a new version that begins as a copy of this one. */
    static String newFrom(int number) {
        return NEW + "?" + FROM + "=" + number;
    }
}
