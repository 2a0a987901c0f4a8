package org.throughline.transitions.family;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.ChildRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.LinkSecrets;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.Refused;
import org.throughline.transitions.Answer;
import org.throughline.transitions.AnswerStore;
import org.throughline.transitions.HandoverCopyStore;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.TransitionsRefusal;
import org.throughline.transitions.WriteOutcome;
import org.throughline.transitions.catalogue.AnswerRules;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogues;

/**
 * The part of a record that a family or a child writes by a link, without an account: a secret address and, as a second
 * check, the child's date of birth. Nothing else of the record can be reached by it.
 */
@Service
@Transactional
public class FamilyLinks {

    /** How long a link is open. */
    public static final Duration OPEN = Duration.ofDays(14);

    private final RecordAccess door;
    private final AnswerStore entries;
    private final HandoverCopyStore sendings;
    private final Catalogues catalogues;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    FamilyLinks(
            RecordAccess door,
            AnswerStore entries,
            HandoverCopyStore sendings,
            Catalogues catalogues,
            JdbcClient jdbc,
            CurrentUser user,
            Clock clock) {
        this.door = door;
        this.entries = entries;
        this.sendings = sendings;
        this.catalogues = catalogues;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    private record Row(UUID id, UUID recordId, FamilyLink link) {}

    /**
     * What is open to who has a link and knows the date of birth.
     *
     * @param kind who writes by it
     * @param forename the child's forename
     * @param fields the questions
     * @param answers the person's own words so far, by question; also those that staff took down from paper
     * @param revisions revisions of the answers, by question
     */
    public record Open(
            VoiceKind kind,
            String forename,
            List<Field> fields,
            Map<String, String> answers,
            Map<String, Long> revisions) {}

    /** What came of opening a link. */
    public sealed interface Outcome {

        /**
         * It is open.
         *
         * @param open what can be written
         */
        record Opened(Open open) implements Outcome {}

        /**
         * The date of birth does not fit.
         *
         * @param triesLeft tries left
         */
        record WrongDate(int triesLeft) implements Outcome {}

        /** There is no such link, or it is over, sent off, locked or taken back: nobody is told which. */
        record Closed() implements Outcome {}
    }

    /**
     * Issues a link; one that is open for the same person is taken back.
     *
     * @return the token for the address, shown once
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public String issue(UUID recordId, VoiceKind kind) {
        door.requireSender(recordId);
        jdbc.sql("update transition_voice set revoked = true where record_id = ? and kind = ? and submitted_at is null")
                .params(recordId, kind.name())
                .update();
        String token = LinkSecrets.token();
        Instant now = clock.instant();
        jdbc.sql("insert into transition_voice (id, record_id, kind, token_hash, issued_by, issued_at, expires_at,"
                        + " tries_left, revoked) values (?, ?, ?, ?, ?, ?, ?, ?, false)")
                .params(
                        UUID.randomUUID(),
                        recordId,
                        kind.name(),
                        LinkSecrets.fingerprint(token),
                        user.name(),
                        Instants.toDatabase(now),
                        Instants.toDatabase(now.plus(OPEN)),
                        LinkSecrets.TRIES)
                .update();
        sendings.event(
                recordId,
                now,
                user.name(),
                "Issued a link for the " + kind.label().toLowerCase(java.util.Locale.UK));
        return token;
    }

    /** Takes a link back. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void revoke(UUID recordId, UUID linkId) {
        door.requireSender(recordId);
        jdbc.sql("update transition_voice set revoked = true where id = ? and record_id = ?")
                .params(linkId, recordId)
                .update();
        sendings.event(recordId, clock.instant(), user.name(), "Took a link back");
    }

    /** The links of a record, newest first. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<FamilyLink> of(UUID recordId) {
        door.requireSender(recordId);
        return rows("record_id = ? order by issued_at desc", recordId).stream()
                .map(Row::link)
                .toList();
    }

    /** Opens a link with the child's date of birth. Five wrong dates lock it. */
    @PermitAll
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome open(String token, LocalDate born) {
        Optional<Row> found = openRow(token);
        if (found.isEmpty()) {
            return new Outcome.Closed();
        }
        Row row = found.get();
        // one statement takes the try before the date is looked at, so that tries at the same time cannot share it
        boolean isTaken =
                jdbc.sql("update transition_voice set tries_left = tries_left - 1 where id = ? and tries_left > 0")
                                .param(row.id())
                                .update()
                        == 1;
        if (!isTaken) {
            return new Outcome.Closed();
        }
        if (!born.equals(child(row).dateOfBirth())) {
            return new Outcome.WrongDate(row.link().triesLeft() - 1);
        }
        jdbc.sql("update transition_voice set tries_left = tries_left + 1 where id = ?")
                .param(row.id())
                .update();
        VoiceKind kind = row.link().kind();
        List<Field> fields = kind.questions(catalogues.newest());
        Set<String> asked = fields.stream().map(Field::key).collect(Collectors.toSet());
        List<Answer> written = entries.all(row.recordId()).stream()
                .filter(entry -> asked.contains(entry.field()))
                .toList();
        return new Outcome.Opened(new Open(
                kind,
                child(row).forename(),
                fields,
                written.stream().collect(Collectors.toMap(Answer::field, Answer::text)),
                written.stream().collect(Collectors.toMap(Answer::field, Answer::revision))));
    }

    /**
     * Keeps an answer while it is typed.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when the link is closed or the answer not
     *     accepted
     */
    @PermitAll
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public WriteOutcome write(String token, LocalDate born, String key, String text, long readRevision) {
        Row row = openRow(token)
                .filter(open -> born.equals(child(open).dateOfBirth()))
                .orElseThrow(FamilyLinks::closed);
        VoiceKind kind = row.link().kind();
        Field field = kind.questions(catalogues.newest()).stream()
                .filter(asked -> asked.key().equals(key))
                .findFirst()
                .orElseThrow(FamilyLinks::closed);
        Answer entry = new Answer(
                key,
                0,
                AnswerRules.cleaned(field, text),
                field.visibility(),
                kind.source(),
                kind.label() + VoiceKind.BY_LINK,
                clock.instant(),
                readRevision + 1);
        if (!entries.write(row.recordId(), entry, readRevision)) {
            return new WriteOutcome.Conflict(
                    entries.find(row.recordId(), key, 0).orElseThrow());
        }
        entries.markChanged(row.recordId(), clock.instant(), null);
        return new WriteOutcome.Kept(readRevision + 1, clock.instant());
    }

    /** The record of a link that is open for a person who knows the date of birth; empty otherwise. */
    Optional<UUID> recordOf(String token, LocalDate born, VoiceKind kind) {
        return openRow(token)
                .filter(row -> row.link().kind() == kind)
                .filter(row -> born.equals(child(row).dateOfBirth()))
                .map(Row::recordId);
    }

    private static Refused closed() {
        return new TransitionsRefusal.FamilyLinkClosed().refused();
    }

    /** Sends the part off: the link closes. */
    @PermitAll
    public boolean submit(String token, LocalDate born) {
        Optional<Row> open = openRow(token).filter(row -> born.equals(child(row).dateOfBirth()));
        open.ifPresent(row -> {
            jdbc.sql("update transition_voice set submitted_at = ? where id = ?")
                    .params(Instants.toDatabase(clock.instant()), row.id())
                    .update();
            sendings.event(
                    row.recordId(),
                    clock.instant(),
                    row.link().kind().label() + VoiceKind.BY_LINK,
                    "Sent their part off");
        });
        return open.isPresent();
    }

    private Optional<Row> openRow(String token) {
        return rows("token_hash = ?", LinkSecrets.fingerprint(token)).stream()
                .filter(row -> row.link().state(clock.instant()).equals("Open"))
                .filter(row -> door.handover(row.recordId())
                        .filter(handover -> handover.state() != RecordState.CLOSED)
                        .isPresent())
                .findFirst();
    }

    private ChildRecord child(Row row) {
        return door.childOf(row.recordId());
    }

    private List<Row> rows(String where, Object value) {
        return jdbc.sql("select * from transition_voice where " + where)
                .param(value)
                .query((row, number) -> {
                    Instant submitted = Instants.fromDatabaseOrNull(row, "submitted_at");
                    UUID id = row.getObject("id", UUID.class);
                    return new Row(
                            id,
                            row.getObject("record_id", UUID.class),
                            new FamilyLink(
                                    id,
                                    VoiceKind.valueOf(row.getString("kind")),
                                    row.getString("issued_by"),
                                    Instants.fromDatabase(row, "issued_at"),
                                    Instants.fromDatabase(row, "expires_at"),
                                    row.getInt("tries_left"),
                                    submitted,
                                    row.getBoolean("revoked")));
                })
                .list();
    }
}
