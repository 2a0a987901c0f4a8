package org.throughline.ehcp.policies;

import java.util.List;

/**
 * The closed list of grounds on which a requested institution need not be named (R19, section 39(4) of the Children and
 * Families Act 2014). That it is full, or lies outside the borough, is none. What case law wants recorded with each is
 * in {@link #evidence()}; sources are in decision record 35.
 */
public enum RefusalGround {
    /** Section 39(4)(a): unsuitable for age, ability, aptitude or special educational needs. */
    UNSUITABLE(
            "Unsuitable for age, ability, aptitude or SEN",
            List.of(Evidence.WHICH_OF_THE_FOUR, Evidence.PLAN_SECTION, Evidence.EVIDENCE_DATE)),
    /** Section 39(4)(b)(i): a strong test; what difference this child makes to which pupils. */
    EFFICIENT_EDUCATION(
            "Incompatible with the efficient education of others",
            List.of(
                    Evidence.CLASS_AFFECTED,
                    Evidence.COMPOSITION,
                    Evidence.ADAPTATIONS,
                    Evidence.EVIDENCE_SOURCE,
                    Evidence.AUTHOR)),
    /** The same where it rests on the size of groups. */
    GROUP_SIZE(
            "Incompatible with the efficient education of others: size of groups",
            List.of(
                    Evidence.GROUP_SIZE,
                    Evidence.CLASS_AFFECTED,
                    Evidence.COMPOSITION,
                    Evidence.ADAPTATIONS,
                    Evidence.EVIDENCE_SOURCE,
                    Evidence.AUTHOR,
                    Evidence.EVIDENCE_DATE)),
    /** Section 39(4)(b)(ii): only marginal public cost counts. */
    EFFICIENT_RESOURCES(
            "Incompatible with the efficient use of resources",
            List.of(
                    Evidence.PLACE_FUNDED,
                    Evidence.TOP_UP,
                    Evidence.EXTRA_PROVISION,
                    Evidence.TRANSPORT,
                    Evidence.COMPARISON));

    /** What must be recorded with a ground. */
    public enum Evidence {
        /** Age, ability, aptitude or SEN. */
        WHICH_OF_THE_FOUR("Which: age, ability, aptitude or SEN"),
        /** The section of the plan relied on. */
        PLAN_SECTION("Section of the plan relied on"),
        /** The day of the evidence. */
        EVIDENCE_DATE("Date of the evidence"),
        /** Which class or group of pupils. */
        CLASS_AFFECTED("Class or group affected"),
        /** Who is in it now. */
        COMPOSITION("Who is in it now"),
        /** What was considered to make it work. */
        ADAPTATIONS("Adaptations considered"),
        /** Where the evidence is from. */
        EVIDENCE_SOURCE("Source of the evidence"),
        /** Who wrote it. */
        AUTHOR("Author"),
        /** What is claimed about group sizes. */
        GROUP_SIZE("Group size relied on"),
        /** Whether the place is paid for already. */
        PLACE_FUNDED("Whether the place is already funded"),
        /** Pounds a year. */
        TOP_UP("Top-up band, £ a year"),
        /** Pounds a year. */
        EXTRA_PROVISION("Extra provision, £ a year"),
        /** Pounds a year, and among how many the cost is shared. */
        TRANSPORT("Transport, £ a year, and how the cost is shared"),
        /** The placement it is compared with. */
        COMPARISON("Placement compared with");

        private final String label;

        Evidence(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }
    }

    private final String label;
    private final List<Evidence> evidence;

    RefusalGround(String label, List<Evidence> evidence) {
        this.label = label;
        this.evidence = evidence;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** What must be recorded with it. */
    public List<Evidence> evidence() {
        return evidence;
    }
}
