package org.throughline.transitions.wholeclass;

/**
 * A class with the words by which people know it.
 *
 * @param which the class
 * @param settingName the setting that it leaves
 * @param move the move, such as Year 6 to Year 7
 * @param isDuringYear whether the move happens during a school year
 * @param unsent records that are not sent
 * @param children records of it in all
 */
public record NamedClass(
        LeavingClass which, String settingName, String move, boolean isDuringYear, int unsent, int children) {

    /** The move and its year, such as 'Year 6 to Year 7, September 2027'. */
    public String label() {
        return move + ", "
                + (isDuringYear
                        ? which.entryYear() + " to " + (which.entryYear() + 1)
                        : "September " + which.entryYear());
    }

    /** The same with the setting, for those who work at several. */
    public String labelWithSetting() {
        return settingName + ": " + label();
    }
}
