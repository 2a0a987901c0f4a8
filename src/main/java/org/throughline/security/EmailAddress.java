package org.throughline.security;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address of a person at work: one address, without a display name. Stricter than the standards allow, so
 * that nothing in it can become a second recipient or a header.
 *
 * @param text the address, as it was typed but for spaces around it
 */
public record EmailAddress(String text) {

    /** The longest address (RFC 5321), in characters. */
    public static final int LONGEST = 254;

    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    /** Refuses what is none; ask {@link #isValid} first. */
    public EmailAddress {
        if (!isValid(text)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** Whether a text is an address. */
    public static boolean isValid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** Its domain, in small letters. */
    public String domain() {
        return text.substring(text.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
