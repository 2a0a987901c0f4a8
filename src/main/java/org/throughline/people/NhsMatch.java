package org.throughline.people;

/**
 * How sure a matching service is of a child's NHS number.
 *
 * @param status how sure
 * @param differences the fields in which the two differ, as it names them; blank for none
 * @param missing the fields that the record here lacks, as it names them; blank for none
 */
public record NhsMatch(Status status, String differences, String missing) {

    /** How sure it is, in its own words. */
    public enum Status {
        /** It is this child. */
        MATCH("Match"),
        /** It may be. */
        POTENTIAL_MATCH("PotentialMatch"),
        /** Little speaks for it. */
        LOW_CONFIDENCE("LowConfidence"),
        /** Several may be. */
        MANY_MATCH("ManyMatch"),
        /** Nobody is. */
        NO_MATCH("NoMatch");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** The word of the file. */
        public String label() {
            return label;
        }
    }
}
