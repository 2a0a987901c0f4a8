package org.throughline.transitions.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Instants;
import org.throughline.transitions.catalogue.Visibility;
import org.throughline.transitions.documents.TransitionDocument.Kind;

/** Documents as the database has them; whoever calls it answers for who reads. */
@Component
public class SentDocuments {

    private final JdbcClient jdbc;

    SentDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The documents that were sent with a record, of the classes that a reader sees, newest first. */
    public List<TransitionDocument> of(UUID recordId, Set<Visibility> seen) {
        return read("sent = true and record_id = ?", recordId).stream()
                .filter(document -> seen.contains(document.visibility()))
                .toList();
    }

    /** One of them with its content. */
    public Optional<Documents.WithContent> find(UUID recordId, Set<Visibility> seen, UUID documentId) {
        return of(recordId, seen).stream()
                .filter(document -> document.id().equals(documentId))
                .findFirst()
                .map(this::withContent);
    }

    Documents.WithContent withContent(TransitionDocument document) {
        byte[] content = jdbc.sql("select content from transition_document_file where document_id = ?")
                .param(document.id())
                .query(byte[].class)
                .single();
        return new Documents.WithContent(document, content == null ? new byte[0] : content);
    }

    List<TransitionDocument> read(String where, Object value) {
        return jdbc.sql("select * from transition_document where removed = false and " + where
                        + " order by added_at desc")
                .param(value)
                .query((row, number) -> new TransitionDocument(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("dated_on", LocalDate.class),
                        row.getObject("expires_on", LocalDate.class),
                        Visibility.valueOf(row.getString("visibility")),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("size_bytes"),
                        row.getBoolean("sent"),
                        row.getString("added_by"),
                        Instants.fromDatabase(row, "added_at")))
                .list();
    }
}
