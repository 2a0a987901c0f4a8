package org.throughline.casework.prefer;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where what families type is kept while they type it; it stays there, so that they can change what they sent. */
@Component
class FamilyDrafts {

    private final JdbcClient jdbc;

    FamilyDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is typed in a field. */
    record Draft(String words, long revision) {}

    Map<FamilyAnswer.Key, Draft> of(UUID requestId) {
        Map<FamilyAnswer.Key, Draft> drafts = new HashMap<>();
        jdbc.sql("select field, position, words, revision from casework_preference_draft where request_id = ?")
                .param(requestId)
                .query(row -> {
                    drafts.put(
                            new FamilyAnswer.Key(FamilyField.valueOf(row.getString("field")), row.getInt("position")),
                            new Draft(row.getString("words"), row.getLong("revision")));
                });
        return drafts;
    }

    /** Keeps what is typed; false where it was changed since it was read. */
    boolean write(UUID requestId, FamilyAnswer.Key key, String words, long readRevision) {
        if (readRevision == 0) {
            return jdbc.sql(
                                    "insert ignore into casework_preference_draft (request_id, field, position, words, revision)"
                                            + " values (?, ?, ?, ?, 1)")
                            .params(requestId, key.field().name(), key.position(), words)
                            .update()
                    == 1;
        }
        return jdbc.sql("update casework_preference_draft set words = ?, revision = revision + 1 where request_id = ?"
                                + " and field = ? and position = ? and revision = ?")
                        .params(words, requestId, key.field().name(), key.position(), readRevision)
                        .update()
                == 1;
    }
}
