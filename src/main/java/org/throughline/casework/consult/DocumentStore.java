package org.throughline.casework.consult;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Fingerprints;
import org.throughline.shared.Instants;

/**
 * Where the documents of consultations are kept; who may have one is for the services. There is no way to change one.
 */
@Component
class DocumentStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Adds one with the next number of its child. */
    UUID add(
            UUID childId,
            String label,
            String fileName,
            String mediaType,
            byte[] content,
            @Nullable LocalDate dated,
            String by) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into casework_consultation_document (id, child_id, version_no, label, file_name, media_type,"
                        + " size_bytes, sha256, dated_on, added_by, added_at) select ?, ?, coalesce(max(version_no), 0) + 1,"
                        + " ?, ?, ?, ?, ?, ?, ?, ? from casework_consultation_document where child_id = ?")
                .param(id)
                .param(childId)
                .param(label)
                .param(fileName)
                .param(mediaType)
                .param(content.length)
                .param(Fingerprints.hex(content))
                .param(dated)
                .param(by)
                .param(Instants.toDatabase(clock.instant()))
                .param(childId)
                .update();
        jdbc.sql("insert into casework_consultation_file (document_id, content) values (?, ?)")
                .params(id, content)
                .update();
        return id;
    }

    /** The documents of a child, newest first. */
    List<ServedDocument> ofChild(UUID childId) {
        return read("child_id = ? order by version_no desc", childId);
    }

    Optional<ServedDocument> find(@Nullable UUID id) {
        return id == null ? Optional.empty() : read("id = ?", id).stream().findFirst();
    }

    /**
     * A document with its content.
     *
     * @throws IllegalStateException when the content is not what was frozen
     */
    Optional<ServedDocument.Opened> open(@Nullable UUID id) {
        return find(id).map(document -> {
            byte[] content = Objects.requireNonNull(
                    jdbc.sql("select content from casework_consultation_file where document_id = ?")
                            .param(document.id())
                            .query(byte[].class)
                            .single());
            if (!Fingerprints.hex(content).equals(document.sha256())) {
                throw new IllegalStateException("The document " + document.id() + " is not what was served");
            }
            return new ServedDocument.Opened(document, content);
        });
    }

    /** Two children turned out to be one: the other's versions are numbered after those there are. */
    void move(UUID mergedId, UUID childId) {
        int last = jdbc.sql(
                        "select coalesce(max(version_no), 0) from casework_consultation_document where child_id = ?")
                .param(childId)
                .query(Integer.class)
                .single();
        jdbc.sql(
                        "update casework_consultation_document set child_id = ?, version_no = version_no + ? where child_id = ?")
                .params(childId, last, mergedId)
                .update();
    }

    private List<ServedDocument> read(String where, Object value) {
        return jdbc.sql("select * from casework_consultation_document where " + where)
                .param(value)
                .query((row, number) -> new ServedDocument(
                        row.getObject("id", UUID.class),
                        row.getObject("child_id", UUID.class),
                        row.getInt("version_no"),
                        row.getString("label"),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("size_bytes"),
                        row.getString("sha256"),
                        row.getObject("dated_on", LocalDate.class),
                        row.getString("added_by"),
                        Instants.fromDatabase(row, "added_at")))
                .list();
    }
}
