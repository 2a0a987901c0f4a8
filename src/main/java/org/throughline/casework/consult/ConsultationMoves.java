package org.throughline.casework.consult;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Which move of a consultation is allowed: the table {@code casework/consultation-states.txt}. */
final class ConsultationMoves {

    static final String TABLE = "/casework/consultation-states.txt";

    private static final Map<ConsultationState, List<ConsultationState>> ALLOWED = read();

    private ConsultationMoves() {}

    /** Where a consultation may go. */
    static List<ConsultationState> from(ConsultationState state) {
        return Objects.requireNonNull(ALLOWED.get(state), state.name());
    }

    /** The same in words. */
    static String inWords(ConsultationState state) {
        List<ConsultationState> to = from(state);
        return to.isEmpty()
                ? "nothing, it is over"
                : to.stream().map(ConsultationState::label).collect(Collectors.joining(", "));
    }

    /** The table as it is written. */
    static Map<ConsultationState, List<ConsultationState>> read() {
        Map<ConsultationState, List<ConsultationState>> table = new EnumMap<>(ConsultationState.class);
        text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(":", -1))
                .forEach(parts -> table.put(ConsultationState.valueOf(parts[0].strip()), states(parts[1])));
        return table;
    }

    private static List<ConsultationState> states(String names) {
        return List.of(names.strip().split("\\s+")).stream()
                .filter(name -> !name.isEmpty())
                .map(ConsultationState::valueOf)
                .toList();
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(ConsultationMoves.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
