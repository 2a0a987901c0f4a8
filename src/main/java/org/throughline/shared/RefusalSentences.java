package org.throughline.shared;

import com.ibm.icu.text.MessageFormat;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one place where refusals become sentences: {@code refusals.properties}, a pattern for each code. */
final class RefusalSentences {

    private static final ResourceBundle PATTERNS = ResourceBundle.getBundle("refusals", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private RefusalSentences() {}

    static String of(Refusal refusal) {
        return new MessageFormat(PATTERNS.getString(refusal.code()), Locale.UK).format(fields(refusal));
    }

    private static Map<String, Object> fields(Refusal refusal) {
        Map<String, Object> fields = new HashMap<>();
        for (RecordComponent component : refusal.getClass().getRecordComponents()) {
            fields.put(component.getName(), shown(value(refusal, component)));
        }
        return fields;
    }

    private static @Nullable Object value(Refusal refusal, RecordComponent component) {
        try {
            return component.getAccessor().invoke(refusal);
        } catch (ReflectiveOperationException notReadable) {
            throw new IllegalStateException(refusal.code() + ": " + component.getName(), notReadable);
        }
    }

    private static Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> DAY.format(day);
            case Collection<?> several ->
                several.stream().map(one -> shown(one).toString()).collect(Collectors.joining(". "));
            case Number number -> number;
            default -> value.toString();
        };
    }
}
