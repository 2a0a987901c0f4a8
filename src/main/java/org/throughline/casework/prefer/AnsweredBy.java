package org.throughline.casework.prefer;

/** Who answers. */
public enum AnsweredBy {
    /** A parent. */
    PARENT("A parent or carer", "I am a parent or carer"),
    /** The young person, who asks for themselves once over compulsory school age. */
    YOUNG_PERSON("The young person", "I am the young person"),
    /** Somebody else. */
    ON_BEHALF("Somebody on the family's behalf", "I answer on behalf of the family");

    private final String label;
    private final String own;

    AnsweredBy(String label, String own) {
        this.label = label;
        this.own = own;
    }

    /** The words shown to officers. */
    public String label() {
        return label;
    }

    /** The words of who answers. */
    public String own() {
        return own;
    }
}
