package org.throughline.casework.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The grounds on which a family's first preference can be refused, and what the law wants on record for each. A closed
 * list. Sources: Children and Families Act 2014 sections 33, 38 and 39, Education Act 1996 section 9, and the cases
 * named. Not legal advice: to be signed off by the authority's lawyers before use.
 */
public enum DecisionGround {
    /** Unsuitable for the age, ability, aptitude or special educational needs. */
    UNSUITABLE(
            "Unsuitable for the child, s.39(4)(a)",
            "Children and Families Act 2014 s.39(4)(a)",
            EvidenceField.text(
                    "which", "Unsuitable for which of these: age, ability, aptitude or special educational needs"),
            EvidenceField.text("planSection", "Part of the plan that this relies on"),
            EvidenceField.text("evidence", "Evidence, with its author"),
            EvidenceField.text("dated", "Date of the evidence")),
    /** Incompatible with the efficient education of others. */
    EFFICIENT_EDUCATION(
            "Efficient education of others, s.39(4)(b)(i)",
            "Children and Families Act 2014 s.39(4)(b)(i); Hampshire v R 2009; NA v Barnet 2010; OO and BO v Bexley [2023]"
                    + " UKUT 223 (AAC): being full is not enough",
            EvidenceField.text("group", "Class or group that would be affected"),
            EvidenceField.text("composition", "Who is in that class or group now"),
            EvidenceField.text("difference", "What difference this child would make to which pupils"),
            EvidenceField.text("adaptations", "Adaptations considered, and why they would not be enough"),
            EvidenceField.text("evidence", "Source of the evidence and its date"),
            EvidenceField.text("author", "Who says so")),
    /** Incompatible with the efficient use of resources. */
    RESOURCES(
            "Efficient use of resources, s.39(4)(b)(ii)",
            "Children and Families Act 2014 s.39(4)(b)(ii); EH v Kent [2011] EWCA Civ 709; Oxfordshire v GB 2001; W v"
                    + " Hillingdon 2005: marginal public cost only",
            EvidenceField.text("funded", "Is the place funded already? If so, how"),
            EvidenceField.pounds("topUp", "Top-up, pounds a year"),
            EvidenceField.pounds("extra", "Extra provision for this child, pounds a year"),
            EvidenceField.pounds("transport", "Transport, pounds a year"),
            EvidenceField.text("sharing", "Who else shares the transport. A shared taxi cannot be taken as free"),
            EvidenceField.text("comparison", "The placement that this is compared with"),
            EvidenceField.pounds("comparisonCost", "What that placement adds to public cost, pounds a year")),
    /** The setting is no section 38(3) setting. */
    NOT_LISTED(
            "Not a section 38(3) setting: regard to the parent's wishes, Education Act 1996 s.9",
            "Education Act 1996 s.9; Children and Families Act 2014 s.38(3) and s.41",
            EvidenceField.text("agrees", "Has the setting agreed to admit the child"),
            EvidenceField.text("instruction", "Is it compatible with efficient instruction and training"),
            EvidenceField.pounds("cost", "What it would cost in public money, pounds a year"),
            EvidenceField.pounds("alternative", "What the alternative costs, pounds a year"),
            EvidenceField.text("weighed", "How the parent's wishes were weighed")),
    /** Mainstream was asked for in general, or nothing was. */
    MAINSTREAM(
            "Mainstream presumption, s.33",
            "Children and Families Act 2014 s.33. Cost and suitability are not grounds here (not yet checked by legal)",
            EvidenceField.text(
                    "wishes",
                    "Why it is against the wishes of the parent or young person, or"
                            + " incompatible with the efficient education of others"),
            EvidenceField.text("steps", "Reasonable steps that were considered"),
            EvidenceField.text("evidence", "Evidence and its date")),
    /** Two children must be kept apart. */
    KEEP_APART(
            "A duty to keep two children apart",
            "Court order or safeguarding record; ask legal which ground of s.39(4) it falls under",
            EvidenceField.text("order", "The order or risk assessment, who made it and when it ends"),
            EvidenceField.text("adaptations", "Whether the two could be kept apart at the same setting"));

    private static final int LONGEST = 2_000;

    private final String label;
    private final String source;
    private final List<EvidenceField> fields;

    DecisionGround(String label, String source, EvidenceField... fields) {
        this.label = label;
        this.source = source;
        this.fields = List.of(fields);
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** Where what must be recorded comes from. */
    public String source() {
        return source;
    }

    /** What must be on record before the ground can be relied on, in order. */
    public List<EvidenceField> fields() {
        return fields;
    }

    /** What is missing or wrong in evidence, as sentences; empty where it is whole. */
    List<String> problems(Map<String, String> evidence) {
        List<String> problems = new ArrayList<>();
        for (EvidenceField field : fields) {
            String answer = evidence.getOrDefault(field.key(), "").strip();
            if (answer.isEmpty()) {
                problems.add("Enter: " + field.label());
            } else if (answer.length() > LONGEST) {
                problems.add("Shorten to 2,000 characters: " + field.label());
            } else if (field.isPounds() && pounds(answer).isEmpty()) {
                problems.add("Enter an amount such as 12,500 for: " + field.label());
            }
        }
        return problems;
    }

    /** An amount as people write it, in pounds; empty where it is none or below 0. */
    static Optional<BigDecimal> pounds(String written) {
        try {
            return Optional.of(new BigDecimal(written.replaceAll("[£, ]", ""))).filter(amount -> amount.signum() >= 0);
        } catch (NumberFormatException noAmount) {
            return Optional.empty();
        }
    }

    /**
     * The marginal public cost of the preference, a tribunal's view: what it adds, less what the comparison adds. Empty
     * where the ground is another one or an amount is missing.
     */
    public static Optional<BigDecimal> marginalCost(DecisionGround ground, Map<String, String> evidence) {
        if (ground != RESOURCES) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (EvidenceField field : RESOURCES.fields) {
            if (field.isPounds()) {
                Optional<BigDecimal> amount = pounds(evidence.getOrDefault(field.key(), ""));
                if (amount.isEmpty()) {
                    return Optional.empty();
                }
                sum = field.key().equals("comparisonCost") ? sum.subtract(amount.get()) : sum.add(amount.get());
            }
        }
        return Optional.of(sum);
    }
}
