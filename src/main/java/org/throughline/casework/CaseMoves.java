package org.throughline.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which move of a case is allowed: the table {@code casework/case-stages.txt} and the side states. */
final class CaseMoves {

    static final String TABLE = "/casework/case-stages.txt";

    private static final Map<CaseStage, List<CaseStage>> ALLOWED = read();
    private static final List<CaseStage> SIDE = List.of(CaseStage.ON_HOLD, CaseStage.MOVED_LA, CaseStage.CEASED);

    private CaseMoves() {}

    /**
     * Where a case may go.
     *
     * @param heldFrom the stage at which it was put on hold; null where it is not on hold
     */
    static List<CaseStage> from(CaseStage stage, @Nullable CaseStage heldFrom) {
        if (stage.isOver()) {
            return List.of();
        }
        List<CaseStage> allowed = new ArrayList<>(
                stage == CaseStage.ON_HOLD
                        ? List.of(Objects.requireNonNullElse(heldFrom, CaseStage.OPEN))
                        : Objects.requireNonNull(ALLOWED.get(stage)));
        SIDE.stream().filter(side -> side != stage).forEach(allowed::add);
        return List.copyOf(allowed);
    }

    /** The table as it is written. */
    static Map<CaseStage, List<CaseStage>> read() {
        Map<CaseStage, List<CaseStage>> table = new EnumMap<>(CaseStage.class);
        text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(":", -1))
                .forEach(parts -> table.put(CaseStage.valueOf(parts[0].strip()), stages(parts[1])));
        return table;
    }

    private static List<CaseStage> stages(String names) {
        return List.of(names.strip().split("\\s+")).stream()
                .filter(name -> !name.isEmpty())
                .map(CaseStage::valueOf)
                .toList();
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(CaseMoves.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
