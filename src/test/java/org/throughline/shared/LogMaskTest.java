package org.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that somebody entered about a child stands in the log. */
class LogMaskTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Duplicate entry 'A801200001001' for key 'child_upn'",
                "Duplicate entry 'O'Neill, Ada' for key 'name'",
                "Incorrect string value: '\\xF0\\x9F Ada O'Neill' for column `surname` at row 1",
                "query is: insert into child values (?,?), parameters ['Ada','O'Neill']",
                "the number A801200001001 was sent"
            })
    void what_a_database_quotes_is_struck_out(String message) {
        assertThat(LogMask.masked(message))
                .contains("[struck out]")
                .doesNotContain("A801200001001")
                .doesNotContain("Ada")
                .doesNotContain("Neill");
    }

    @Test
    void the_stack_trace_is_masked_too_and_the_rest_is_left() {
        LoggerContext context = new LoggerContext();
        Logger logger = context.getLogger("test");
        Exception failure = new IllegalStateException(
                "outer", new RuntimeException("Duplicate entry 'Adeline' for key 'child_upn'"));
        LoggingEvent event = new LoggingEvent("x", logger, Level.WARN, "A change failed", failure, null);
        LogMask.Trace trace = new LogMask.Trace();
        trace.start();
        assertThat(trace.convert(event))
                .contains("outer")
                .contains("child_upn")
                .contains("LogMaskTest")
                .doesNotContain("Adeline");
        assertThat(new LogMask.Message().convert(event)).isEqualTo("A change failed");
    }
}
