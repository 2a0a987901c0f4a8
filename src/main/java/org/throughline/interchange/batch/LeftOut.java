package org.throughline.interchange.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FoundLine;

/** The sections of fields that somebody has left out of a batch. */
@Component
class LeftOut {

    private static final String BETWEEN = "\n";

    private final JdbcClient jdbc;

    LeftOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> of(UUID batch) {
        return jdbc.sql("select left_out from import_batch where id = ? and left_out <> ''")
                .param(batch)
                .query(String.class)
                .optional()
                .map(text -> Set.of(text.split(BETWEEN)))
                .orElse(Set.of());
    }

    void store(UUID batch, Set<String> sections) {
        jdbc.sql("update import_batch set left_out = ? where id = ?")
                .params(String.join(BETWEEN, new TreeSet<>(sections)), batch)
                .update();
    }

    /** A line without the fields of these sections. */
    static FoundLine without(FoundLine line, Set<String> sections) {
        if (sections.isEmpty()) {
            return line;
        }
        Map<String, String> kept = new LinkedHashMap<>(line.fields());
        kept.keySet().removeIf(field -> sections.stream().anyMatch(section -> field.startsWith(section + ": ")));
        return new FoundLine(
                line.row(),
                line.subject(),
                line.target(),
                line.matchedBy(),
                List.copyOf(line.candidates()),
                kept,
                line.faults(),
                line.content());
    }
}
