package org.throughline.people;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.throughline.shared.NhsNumber;
import org.throughline.shared.Uln;
import org.throughline.shared.Upn;

/** The numbers by which others know a child. */
public enum NumberKind {
    /** Unique pupil number, of schools. */
    UPN("UPN", "Unique pupil number: a letter and 12 digits", Upn::cleaned, Upn::problem),
    /** Unique learner number, from 14 on. */
    ULN("ULN", "Unique learner number, from 14 on: 10 digits", NumberKind::digits, Uln::problem),
    /** NHS number: health information, for those who may see it. */
    NHS("NHS number", "10 digits", NumberKind::digits, NhsNumber::problem);

    private final String label;
    private final String form;
    private final UnaryOperator<String> cleaned;
    private final Function<String, Optional<String>> problem;

    NumberKind(String label, String form, UnaryOperator<String> cleaned, Function<String, Optional<String>> problem) {
        this.label = label;
        this.form = form;
        this.cleaned = cleaned;
        this.problem = problem;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** What it looks like, for a field. */
    public String form() {
        return form;
    }

    /** A number as it is stored: without what people put between its digits. */
    public String cleaned(String typed) {
        return cleaned.apply(typed);
    }

    /** What is wrong with a cleaned number, as a sentence that says what to do; empty when nothing is. */
    public Optional<String> problem(String number) {
        return problem.apply(number);
    }

    private static String digits(String typed) {
        return typed.replaceAll("[\\s\\u00a0/.-]", "");
    }
}
