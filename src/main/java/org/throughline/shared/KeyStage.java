package org.throughline.shared;

/** The stages of education by which year groups are taught together. */
public enum KeyStage {
    /** Up to Reception. */
    EARLY_YEARS("early years", YearGroup.RECEPTION),
    /** Years 1 and 2. */
    KEY_STAGE_1("key stage 1", 2),
    /** Years 3 to 6. */
    KEY_STAGE_2("key stage 2", YearGroup.LAST_PRIMARY),
    /** Years 7 to 9. */
    KEY_STAGE_3("key stage 3", 9),
    /** Years 10 and 11. */
    KEY_STAGE_4("key stage 4", YearGroup.LAST_SECONDARY),
    /** Year 12 and above. */
    POST_16("post-16", YearGroup.MAX);

    private final String label;
    private final int last;

    KeyStage(String label, int last) {
        this.label = label;
        this.last = last;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The stage of an NC year. */
    public static KeyStage of(int ncYear) {
        for (KeyStage stage : values()) {
            if (ncYear <= stage.last) {
                return stage;
            }
        }
        return POST_16;
    }
}
