package org.throughline.tutorgroups.engine;

/** The rules of tutor groups. Those that must hold come before everything else; the others cost points. */
public enum GroupRule {
    /** A pair of children who may not be in one group. */
    KEEP_APART("Children to keep apart are in different groups", 0),
    /** A pair of children who must be in one group. */
    KEEP_TOGETHER("Children who must stay together are in one group", 0),
    /** A group may not have more children than its limit. */
    LARGEST_SIZE("No group has more children than the limit", 0),
    /** A child who named friends is with one of them at least. */
    FRIEND("Each child is with a friend they named", 20),
    /** A child who comes alone is with somebody they named, who named them, or who comes alone as well. */
    NOT_ALONE("Children who come alone from their school are not left alone", 20),
    /** A child whose school sends several is with one of them, or with somebody they named or who named them. */
    SCHOOL_MATE("Nobody is the only one from their school in a group", 5),
    /** Four children of one school, or half as many again as an even share where that is more, may be in a group. */
    SCHOOL_SPREAD("No school has too large a part in a group", 3),
    /** A pair of children who should be in one group if that is possible. */
    TOGETHER_IF_POSSIBLE("Children whose families wish it are together", 15),
    /** Children who have something in common are spread over the groups, give or take a child where that is said. */
    EVEN_SHARE("Evenly spread", 0);

    private final String label;
    private final int points;

    GroupRule(String label, int points) {
        this.label = label;
        this.points = points;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** Whether it must hold, whatever it costs elsewhere. */
    public boolean isFixed() {
        return ordinal() <= LARGEST_SIZE.ordinal();
    }

    /** What each time costs that it is not met; 0 where it must hold, and where each share has points of its own. */
    public int points() {
        return points;
    }
}
