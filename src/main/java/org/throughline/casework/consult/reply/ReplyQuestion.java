package org.throughline.casework.consult.reply;

import java.util.List;

/**
 * What a reply is asked for. What case law wants of a ground is required with it (Hampshire v R 2009; NA v Barnet 2010;
 * Oxfordshire v GB 2001; EH v Kent 2011; SB v Herefordshire 2018; not yet checked by legal).
 */
public enum ReplyQuestion {
    /** What is replied: a {@link ReplyKind}. */
    KIND(Part.START, Type.CHOICE, false, "Your answer", ""),

    /** A condition of money. */
    CONDITION_MONEY(Part.CONDITIONS, Type.TEXT, false, "Money: how much a year, and what it pays for", ""),
    /** A condition of an adaptation. */
    CONDITION_ADAPTATION(Part.CONDITIONS, Type.TEXT, false, "Adaptation: what must be changed, and by when", ""),
    /** A condition of the first day. */
    CONDITION_START(Part.CONDITIONS, Type.DATE, false, "Start: the first day on which you can take the child", ""),

    /** Whether the first ground is claimed. */
    GROUND_UNSUITABLE(Part.GROUNDS, Type.YES, false, "Not suitable", ""),
    /** Whether the second ground is claimed. */
    GROUND_EDUCATION(Part.GROUNDS, Type.YES, false, "Efficient education of others", ""),
    /** Whether the third ground is claimed. */
    GROUND_RESOURCES(Part.GROUNDS, Type.YES, false, "Efficient use of resources", ""),

    /** For what the school is unsuitable. */
    UNSUITABLE_FOR(Part.UNSUITABLE, Type.CHOICE, true, "Not suitable for the child's", "") {
        @Override
        public List<String> options() {
            return List.of("Age", "Ability", "Aptitude", "Special educational needs");
        }
    },
    /** Where in the plan that stands. */
    UNSUITABLE_SECTION(
            Part.UNSUITABLE, Type.LINE, true, "Section of the plan that you rely on", "Such as: Section F, page 12"),
    /** Why. */
    UNSUITABLE_WHY(Part.UNSUITABLE, Type.TEXT, true, "Why it is not suitable", ""),
    /** The day of the evidence. */
    UNSUITABLE_DATED(Part.UNSUITABLE, Type.DATE, true, "Date of the evidence", ""),

    /** Which class or group. */
    EDUCATION_GROUP(Part.EDUCATION, Type.LINE, true, "Class or group that would be affected", "Such as: class 7B"),
    /** How it is made up. */
    EDUCATION_COMPOSITION(
            Part.EDUCATION,
            Type.TEXT,
            true,
            "How this class or group is made up now",
            "Numbers, needs and adults. Do not name other children"),
    /** What would change. */
    EDUCATION_DIFFERENCE(
            Part.EDUCATION,
            Type.TEXT,
            true,
            "What difference this child would make, and to which pupils",
            "That the class is full is not enough. Do not name other children"),
    /** What was thought of. */
    EDUCATION_ADAPTATIONS(
            Part.EDUCATION, Type.TEXT, true, "Adaptations you considered, and why they would not be enough", ""),
    /** Where the evidence comes from. */
    EDUCATION_SOURCE(Part.EDUCATION, Type.LINE, true, "Where the evidence comes from", "Such as: observation, 2 May"),
    /** Who says so. */
    EDUCATION_AUTHOR(Part.EDUCATION, Type.LINE, true, "Who wrote the evidence", "Name and role"),

    /** Whether the place is paid for. */
    RESOURCES_FUNDED(Part.RESOURCES, Type.CHOICE, true, "Is the place funded already?", "") {
        @Override
        public List<String> options() {
            return List.of("Yes", "No", "Not known");
        }
    },
    /** Top-up. */
    RESOURCES_TOP_UP(Part.RESOURCES, Type.MONEY, true, "Top-up band, pounds a year", "0 where there is none"),
    /** What is bought beyond. */
    RESOURCES_EXTRA(Part.RESOURCES, Type.MONEY, true, "Extra provision, pounds a year", "0 where there is none"),
    /** Transport. */
    RESOURCES_TRANSPORT(Part.RESOURCES, Type.MONEY, true, "Transport, pounds a year", "0 where there is none"),
    /** How transport is shared. */
    RESOURCES_SHARING(
            Part.RESOURCES,
            Type.LINE,
            true,
            "How the transport is shared",
            "Such as: a taxi with two other pupils, a third each. A shared taxi is not free"),
    /** What it is compared with. */
    RESOURCES_COMPARISON(
            Part.RESOURCES, Type.TEXT, true, "What you compare it with", "The other placement and its cost"),

    /** Whether small groups are part of the reason. */
    GROUPS_CLAIMED(Part.GROUNDS, Type.YES, false, "The size of groups is part of our reason", ""),
    /** What is said of them. */
    GROUPS_CLAIM(Part.GROUPS, Type.LINE, true, "Size of group that the child needs", ""),
    /** On what evidence. */
    GROUPS_EVIDENCE(Part.GROUPS, Type.TEXT, true, "The evidence for that size", ""),
    /** Whose. */
    GROUPS_AUTHOR(Part.GROUPS, Type.LINE, true, "Who wrote this evidence", "Name and role"),
    /** Of which day. */
    GROUPS_DATED(Part.GROUPS, Type.DATE, true, "Date of this evidence", ""),

    /** Why an authority objects. */
    OBJECTION(Part.OBJECTION, Type.TEXT, true, "Why you object", ""),

    /** What is missing. */
    INFO_WANTED(Part.INFO, Type.TEXT, true, "What you need, and what for", ""),

    /** Anything else. */
    COMMENT(Part.END, Type.TEXT, false, "Anything else (optional)", ""),
    /** Who replies. */
    WHO(Part.END, Type.LINE, true, "Your name and role", "");

    /** Questions that are asked together. */
    public enum Part {
        /** The answer itself. */
        START(""),
        /** What must be met. */
        CONDITIONS("Conditions"),
        /** The grounds. */
        GROUNDS("Why you should not be named"),
        /** One ground. */
        UNSUITABLE("Not suitable for the child"),
        /** One ground. */
        EDUCATION("Efficient education of other pupils"),
        /** One ground. */
        RESOURCES("Efficient use of resources"),
        /** A claim beside a ground. */
        GROUPS("Size of groups"),
        /** An authority's. */
        OBJECTION("Why you object"),
        /** What is wanted. */
        INFO("More information"),
        /** What comes last. */
        END("Before you send it");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        /** The heading; blank for none. */
        public String title() {
            return title;
        }
    }

    /** What an answer looks like. */
    public enum Type {
        /** Several lines. */
        TEXT,
        /** One line. */
        LINE,
        /** One of some words. */
        CHOICE,
        /** 'Yes', or blank. */
        YES,
        /** A day, as 2026-10-05. */
        DATE,
        /** Pounds. */
        MONEY
    }

    private final Part part;
    private final Type type;
    private final boolean required;
    private final String label;
    private final String hint;

    ReplyQuestion(Part part, Type type, boolean required, String label, String hint) {
        this.part = part;
        this.type = type;
        this.required = required;
        this.label = label;
        this.hint = hint;
    }

    /** With which it is asked. */
    public Part part() {
        return part;
    }

    /** What its answer looks like. */
    public Type type() {
        return type;
    }

    /** Whether it must be answered where it is asked. */
    public boolean isRequired() {
        return required;
    }

    /** The question, as it is shown. */
    public String label() {
        return label;
    }

    /** Help; blank for none. */
    public String hint() {
        return hint;
    }

    /** What can be chosen; empty where nothing is chosen. */
    public List<String> options() {
        return List.of();
    }
}
