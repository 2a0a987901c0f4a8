package org.throughline.casework.prefer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.placement.Preference;
import org.throughline.shared.Instants;

/** Where answers of families are kept as they came; nothing of them is ever changed. */
@Component
class PreferenceAnswerStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    PreferenceAnswerStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps an answer; one that an officer records counts as read by that officer. */
    void keep(
            UUID caseId,
            @Nullable UUID requestId,
            AnswerGiven given,
            AnsweredWay way,
            List<PreferenceAnswer.Chosen> chosen,
            String by) {
        UUID id = UUID.randomUUID();
        boolean isRead = way != AnsweredWay.LINK;
        jdbc.sql("insert into casework_preference_answer (id, case_id, request_id, kind, received_on, received_from,"
                        + " from_name, way, words, by_name, at, read_by, read_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(caseId)
                .param(requestId)
                .param(given.kind().name())
                .param(given.receivedOn())
                .param(given.from().name())
                .param(given.fromName())
                .param(way.name())
                .param(given.words())
                .param(by)
                .param(Instants.toDatabase(clock.instant()))
                .param(isRead ? by : null)
                .param(isRead ? Instants.toDatabase(clock.instant()) : null)
                .update();
        for (int position = 0; position < chosen.size(); position++) {
            keep(id, position, chosen.get(position));
        }
    }

    private void keep(UUID answerId, int position, PreferenceAnswer.Chosen chosen) {
        Preference preference = chosen.preference();
        jdbc.sql(
                        "insert into casework_preference_choice (answer_id, position, provision_id, name, town, reasons, route)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(answerId)
                .param(position)
                .param(preference instanceof Preference.Listed(UUID provisionId) ? provisionId : null)
                .param(chosen.name())
                .param(preference instanceof Preference.Unlisted(String name, String town) ? town : "")
                .param(chosen.reasons())
                .param(chosen.route())
                .update();
    }

    /** Notes who read what came by link up to an answer; what is read already stays as it is. */
    boolean read(PreferenceAnswer last, String by) {
        return jdbc.sql("update casework_preference_answer set read_by = ?, read_at = ? where case_id = ? and at <= ?"
                                + " and read_at is null")
                        .params(by, Instants.toDatabase(clock.instant()), last.caseId(), Instants.toDatabase(last.at()))
                        .update()
                > 0;
    }

    /** The answers in a case, newest first. */
    List<PreferenceAnswer> ofCase(UUID caseId) {
        return read("case_id = ? order by at desc, id", caseId);
    }

    Optional<PreferenceAnswer> find(UUID id) {
        return read("id = ?", id).stream().findFirst();
    }

    /** What was sent by the link of a request last. */
    Optional<PreferenceAnswer> sent(UUID requestId) {
        return read("request_id = ? and way = 'LINK' order by at desc, id limit 1", requestId).stream()
                .findFirst();
    }

    private List<PreferenceAnswer> read(String where, Object value) {
        return jdbc.sql("select * from casework_preference_answer where " + where)
                .param(value)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new PreferenceAnswer(
                            id,
                            row.getObject("case_id", UUID.class),
                            AnswerKind.valueOf(row.getString("kind")),
                            row.getObject("received_on", LocalDate.class),
                            AnsweredBy.valueOf(row.getString("received_from")),
                            row.getString("from_name"),
                            AnsweredWay.valueOf(row.getString("way")),
                            row.getString("words"),
                            chosen(id),
                            row.getString("by_name"),
                            Instants.fromDatabase(row, "at"),
                            row.getString("read_by"),
                            Instants.fromDatabaseOrNull(row, "read_at"));
                })
                .list();
    }

    private List<PreferenceAnswer.Chosen> chosen(UUID answerId) {
        return jdbc.sql("select * from casework_preference_choice where answer_id = ? order by position")
                .param(answerId)
                .query((row, number) -> {
                    UUID provisionId = row.getObject("provision_id", UUID.class);
                    String name = row.getString("name");
                    return new PreferenceAnswer.Chosen(
                            provisionId == null
                                    ? new Preference.Unlisted(name, row.getString("town"))
                                    : new Preference.Listed(provisionId),
                            name,
                            row.getString("reasons"),
                            row.getString("route"));
                })
                .list();
    }
}
