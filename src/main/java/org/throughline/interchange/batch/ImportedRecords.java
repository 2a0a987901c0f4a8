package org.throughline.interchange.batch;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What files said last of each record, by the kind of file. */
@Component
class ImportedRecords {

    private final JdbcClient jdbc;

    ImportedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The fields that files of a kind named last; nothing for what none did. */
    Map<UUID, Map<String, String>> of(String kind, Collection<UUID> roots) {
        Map<UUID, Map<String, String>> found = new HashMap<>();
        if (!roots.isEmpty()) {
            jdbc.sql("select root, fields from imported_record where kind = :kind and root in (:roots)")
                    .param("kind", kind)
                    .param("roots", roots)
                    .query(row -> {
                        found.put(row.getObject("root", UUID.class), LineTexts.fields(row.getString("fields")));
                    });
        }
        return found;
    }

    /** Notes what a file says; fields that it does not name stay as earlier files had them. */
    void note(String kind, UUID root, Map<String, String> before, Map<String, String> said) {
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(said);
        if (all.equals(before)) {
            return;
        }
        jdbc.sql("insert into imported_record (kind, root, fields) values (:kind, :root, :fields)"
                        + " on duplicate key update fields = values(fields)")
                .param("kind", kind)
                .param("root", root)
                .param("fields", LineTexts.of(all))
                .update();
    }
}
