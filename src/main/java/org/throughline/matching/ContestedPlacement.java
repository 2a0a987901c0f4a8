package org.throughline.matching;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Reason;
import org.throughline.matching.problem.Reasons;
import org.throughline.matching.problem.Refusal;
import org.throughline.provision.RequestRoute;

/**
 * A child for whom the plan does not have the first preference that the rules allow. An officer grants it or records
 * evidence; nothing is proposed to the family before.
 *
 * @param placement what the plan has instead
 * @param preferred the first preference that the rules allow
 * @param route by which law the preference can be asked for
 * @param reason why the plan has something else
 * @param pounds a year that the preference costs more than what the plan has; below 0 when it costs less. Full annual
 *     cost, the planner's view: a tribunal looks at the marginal public cost
 */
public record ContestedPlacement(
        Placement placement, Provision preferred, RequestRoute route, Reason reason, BigDecimal pounds) {

    /** The grounds of section 39(4) of the Children and Families Act 2014, and what each must hold. */
    public enum Ground {
        /** Incompatible with the efficient education of others. */
        EFFICIENT_EDUCATION(
                "Efficient education of others, s.39(4)(b)(i)",
                "Which class or group is affected and who is in it now; what difference this child makes to which pupils;"
                        + " adaptations considered; source and author. Being full is not enough.",
                "NA v Barnet 2010; Hampshire v R 2009; OO and BO v Bexley [2023] UKUT 223 (AAC)"),
        /** Incompatible with the efficient use of resources. */
        RESOURCES(
                "Efficient use of resources, s.39(4)(b)(ii)",
                "Whether the place is funded already; top-up band; extra provision; transport with its sharing basis; the"
                        + " placement compared with. Marginal public cost only, each in pounds a year.",
                "EH v Kent [2011] EWCA Civ 709; Oxfordshire v GB 2001; W v Hillingdon 2005"),
        /** Two children must not meet. */
        NO_CONTACT(
                "A duty to keep two children apart",
                "The order or risk assessment, who made it, its date and end, and whether adaptations could keep them apart"
                        + " at the same place.",
                "Court order or safeguarding record; ask legal which ground of s.39(4) it falls under"),
        /** The setting is not on the section 38(3) list. */
        NOT_LISTED(
                "Not a request under section 38(3): regard to the parent's wishes, Education Act 1996 s.9",
                "Whether the school has agreed to admit; compatible with efficient instruction and training; what the place"
                        + " costs in public money compared with the alternative; how the wishes were weighed.",
                "Education Act 1996 s.9; Children and Families Act 2014 s.38(3), s.41"),
        /** Section 41 approval is not recorded. */
        ROUTE_NOT_RECORDED(
                "Not recorded whether section 38(3) applies",
                "Record for the setting whether it is approved under section 41: that decides whether section 39(4) or"
                        + " section 9 of the Education Act 1996 applies.",
                "Children and Families Act 2014 s.38(3), s.41; the approval is in GIAS");

        private final String label;
        private final String evidence;
        private final String source;

        Ground(String label, String evidence, String source) {
            this.label = label;
            this.evidence = evidence;
            this.source = source;
        }

        /** The name shown to people. */
        public String label() {
            return label;
        }

        /** What must be recorded before the ground can be relied on. */
        public String evidence() {
            return evidence;
        }

        /** Where that comes from. Not legal advice. */
        public String source() {
            return source;
        }
    }

    /** Whether the preference could only be granted above the places there are. */
    public boolean isOverNumber() {
        return reason.refusal() == Refusal.FULL;
    }

    /** The ground on which the preference could be refused, if evidence held. */
    public Ground ground() {
        if (reason.refusal() == Refusal.KEEP_APART) {
            return Ground.NO_CONTACT;
        }
        return switch (route) {
            case S9 -> Ground.NOT_LISTED;
            case UNKNOWN -> Ground.ROUTE_NOT_RECORDED;
            default -> reason.refusal() == Refusal.FULL ? Ground.EFFICIENT_EDUCATION : Ground.RESOURCES;
        };
    }

    /**
     * The contested children of a run: those first whose preference needs no place above the number, then the cheapest.
     */
    public static List<ContestedPlacement> of(RunResult result) {
        Reasons reasons = result.reasons();
        return result.assessment().placements().stream()
                .filter(Placement::contested)
                .map(placement -> of(result, reasons, placement))
                .sorted(Comparator.comparing(ContestedPlacement::isOverNumber)
                        .thenComparing(ContestedPlacement::pounds)
                        .thenComparing(contest -> contest.placement().pupil().id()))
                .toList();
    }

    /** One contested child of a run; empty when the child is not contested. */
    public static Optional<ContestedPlacement> of(RunResult result, Placement placement) {
        return placement.contested() ? Optional.of(of(result, result.reasons(), placement)) : Optional.empty();
    }

    private static ContestedPlacement of(RunResult result, Reasons reasons, Placement placement) {
        Problem problem = result.assessment().problem();
        Provision preferred =
                problem.provision(Objects.requireNonNull(problem.firstEligiblePreference(placement.pupil())));
        BigDecimal now = Objects.requireNonNullElse(placement.annualCost(), BigDecimal.ZERO);
        return new ContestedPlacement(
                placement,
                preferred,
                result.routeOf(preferred.id()),
                reasons.of(placement, preferred),
                problem.annualCost(placement.pupil(), preferred).subtract(now));
    }
}
