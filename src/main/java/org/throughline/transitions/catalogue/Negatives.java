package org.throughline.transitions.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells an answer that says there is nothing from one that says something. */
public final class Negatives {

    private static final String THING = "(signs?|concerns?|issues?|problems?|worries|evidence|suspensions?|exclusions?"
            + "|medications?|medicines?|needs?|bereavements?|losses|history|diagnos[ie]s|epilepsy|seizures?|allergies|avoidance"
            + "|emergency medications?|further needs?|additional needs?)";
    private static final Pattern NOTHING =
            Pattern.compile("(-+|\\.+|x|0|none|nil|nothing|no|n/?a|n\\.a\\.?|not applicable|not known"
                    + "|not at all|not that (we|i) know( of)?|none that (we|i) know( of)?"
                    + "|none (known|noted|recorded|reported|identified|seen|needed|required|at all|at present|currently|to (report|note))"
                    + "|nothing (known|noted|recorded|reported|seen|to (report|note|add))"
                    + "|no (known |current |recent |specific |particular |other )*" + THING
                    + "( (known|noted|recorded|reported|identified|seen|needed|at all|at present|currently|to (report|note)"
                    + "|of [a-z -]{2,40}|this year|so far))*)");

    /** A sentence that begins with nothing and goes on with something. */
    private static final Pattern GOES_ON = Pattern.compile(
            "\\b(but|except|although|though|however|has|have|had|takes|carries|uses|since|until|because)\\b");

    private Negatives() {}

    /** Whether a text is blank, or one word for nothing: what it is about is not looked at. */
    public static boolean isBlankOrNone(String text) {
        return text.strip().toLowerCase(Locale.UK).matches("(|-+|none|nothing|no|nil|n/?a|not applicable)[.!]?");
    }

    /** Whether a text is blank, or a way of saying that there is nothing: None, N/A, No signs. */
    public static boolean isNothing(String text) {
        String plain = text.toLowerCase(Locale.UK)
                .replace('\u2019', '\'')
                .replaceAll("[.!,;:\\s]+$", "")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.isEmpty()
                || NOTHING.matcher(plain).matches() && !GOES_ON.matcher(plain).find();
    }
}
