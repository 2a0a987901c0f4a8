package org.throughline.matching.guarantees;

/** A promise that every answer keeps. An answer that breaks one is withheld. */
public enum Guarantee {
    /** A place that goes on is safe. */
    OWN_PLACE(
            "G1",
            "Nobody loses a place by asking for another: a child whose place goes on stays there or is somewhere the"
                    + " family asked for.",
            "Matching pack, stay_at; Children and Families Act 2014, s.38(3)"),
    /** Limits hold. */
    LIMITS(
            "G2",
            "No place is filled twice: every limit holds, for each year group, for the whole provision and in every later"
                    + " year.",
            "Matching pack, limits; places commissioned, less those out of use and those already held"),
    /** Children to be kept apart are. */
    APART(
            "G3",
            "Children who must be kept apart are not put together.",
            "Matching pack, keep_apart; safeguarding duties, Children Act 2004 s.11"),
    /** Only what the rules allow. */
    ALLOWED(
            "G4",
            "Nobody is proposed for a provision that the rules do not allow: year group, primary need, single-sex"
                    + " admission, what the place must have, open in the year of entry.",
            "Matching pack, eligibility"),
    /** What is named stays named. */
    NAMED(
            "G5",
            "A place that is already named stays as it is.",
            "Matching pack, keep; Children and Families Act 2014, s.43 and orders of the Tribunal"),
    /** What evidence rules out is not proposed. */
    EXCLUDED(
            "G6",
            "Nobody is proposed for a provision that recorded evidence rules out for them.",
            "Matching pack, excluded; Children and Families Act 2014, s.39(4)"),
    /** Nobody is lost or invented. */
    COMPLETE(
            "G7",
            "Every child of the run is in the answer once, with a place of the run or marked as having none; nobody else"
                    + " is.",
            "Matching pack, the answer"),
    /** What is told is what is there. */
    TOTALS(
            "G8",
            "The totals told are those of the answer, counted again: without a place, not at the first eligible choice, out"
                    + " of the borough, points, pounds a year.",
            "Matching pack, objective"),
    /** Nobody is passed over silently. */
    CONTESTED(
            "G9",
            "Every child who is not at the first choice that the rules allow is marked, so that an officer decides first;"
                    + " nobody else is.",
            "Matching pack, contested; Children and Families Act 2014, s.39(3) and (4)");

    private final String id;
    private final String sentence;
    private final String source;

    Guarantee(String id, String sentence, String source) {
        this.id = id;
        this.sentence = sentence;
        this.source = source;
    }

    /** The id shown to people and written in files. */
    public String id() {
        return id;
    }

    /** What is promised, in plain words. */
    public String sentence() {
        return sentence;
    }

    /** Where the promise comes from. Not legal advice. */
    public String source() {
        return source;
    }
}
