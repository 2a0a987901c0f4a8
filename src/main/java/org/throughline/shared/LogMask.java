package org.throughline.shared;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.regex.Pattern;

/**
 * Keeps what people entered out of the log: a database that refuses a row quotes it, and libraries print what it says.
 * Numbers of pupils are struck out wherever they stand.
 */
public final class LogMask {

    private static final Pattern DUPLICATE = Pattern.compile("(?s)Duplicate entry '.*?' for key");
    private static final Pattern INCORRECT = Pattern.compile("(?s)(Incorrect [a-z]+ value: )'.*?'( for column)");
    private static final Pattern PARAMETERS = Pattern.compile("(?s)parameters ?:? ?\\[.*?\\]");
    private static final Pattern UPN = Pattern.compile("\\b[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]\\b");
    private static final String STRUCK_OUT = "[struck out]";

    private LogMask() {}

    /** A text without what may be about a person. */
    public static String masked(String text) {
        String plain = DUPLICATE.matcher(text).replaceAll("Duplicate entry " + STRUCK_OUT + " for key");
        plain = INCORRECT.matcher(plain).replaceAll("$1" + STRUCK_OUT + "$2");
        plain = PARAMETERS.matcher(plain).replaceAll("parameters " + STRUCK_OUT);
        return UPN.matcher(plain).replaceAll(STRUCK_OUT);
    }

    /** The message of an event, masked. */
    public static final class Message extends MessageConverter {

        @Override
        public String convert(ILoggingEvent event) {
            return masked(super.convert(event));
        }
    }

    /** The stack trace of an event, its messages masked. */
    public static final class Trace extends ThrowableProxyConverter {

        @Override
        protected String throwableProxyToString(IThrowableProxy proxy) {
            return masked(super.throwableProxyToString(proxy));
        }
    }
}
