package org.throughline.transitions.health;

import java.util.regex.Pattern;
import org.throughline.shared.PlainText;

/** Names of people in a hand-over: a name and nothing else fits, so that nothing clinical can be written there. */
final class HealthNames {

    /** Up to five words of letters of any script, with the marks that stand in names. */
    private static final Pattern NAME =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}.'\u2019-]*( \\p{L}[\\p{L}\\p{M}.'\u2019-]*){0,4}");

    private static final int LONGEST = 80;

    private HealthNames() {}

    /**
     * A name as it is kept.
     *
     * @throws org.throughline.shared.Refused as {@link HealthRefusal} when it is none
     */
    static String of(String typed) {
        String name = PlainText.of(typed).strip().replaceAll("\\s+", " ");
        if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
            throw new HealthRefusal.NameOnly().refused();
        }
        return name;
    }
}
