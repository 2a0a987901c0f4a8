package org.throughline.matching.records;

/** Why a child is in a run or not. */
enum Standing {
    /** Named for a place that begins then. */
    PLACED,
    /** Changes phase or has no place. */
    LOOKING,
    /** May stay and asks for another place. */
    ASKING,
    /** Stays. */
    STAYING,
    /** Stays and asks for another place outside a change of phase. */
    MOVES,
    /** Over Year 13 without a place. */
    OVER,
    /** Below school age without a place. */
    YOUNG,
    /** The plan ceases before. */
    CEASING
}
