package org.throughline.casework.consult;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.casework.consult.reply.ConsultationReply;
import org.throughline.casework.consult.reply.ReplyQuestion;
import org.throughline.security.LinkSecrets;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/**
 * Replies without an account: a secret address, and as a second check a code that is told by telephone. Five wrong
 * codes lock a link. Whoever opened it has a key for some hours, so that the code is not kept by the page; nothing but
 * this consultation can be reached by it.
 */
@Service
@Transactional
public class ReplyLinks {

    /** How long a link is open: the 15 days, and as long again for a late reply. */
    public static final Duration OPEN = Duration.ofDays(30);

    private static final Duration PAGE = Duration.ofHours(10);

    private final Replying replying;
    private final ConsultationRepository consultations;
    private final ConsultationNotes notes;
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    ReplyLinks(
            Replying replying,
            ConsultationRepository consultations,
            ConsultationNotes notes,
            JdbcClient jdbc,
            PasswordEncoder passwords,
            Clock clock) {
        this.replying = replying;
        this.consultations = consultations;
        this.notes = notes;
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * What an officer hands over; shown once.
     *
     * @param token the secret of the address
     * @param code the code, to tell by telephone
     */
    public record Secrets(String token, String code) {}

    /** What came of opening a link. */
    public sealed interface Outcome {

        /**
         * It is open.
         *
         * @param key what the page needs to read and write
         */
        record Opened(String key) implements Outcome {}

        /**
         * The code does not fit.
         *
         * @param triesLeft tries left
         */
        record WrongCode(int triesLeft) implements Outcome {}

        /** There is no such link, or it is over, locked, taken back or answered: nobody is told which. */
        record Closed() implements Outcome {}
    }

    private record Row(UUID consultationId, String codeHash, ReplyLink link) {}

    /** Issues a link; one that is there for the same consultation is taken back. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Secrets issue(UUID consultationId) {
        ConsultationRecord about =
                consultations.findById(consultationId).orElseThrow().asRecord();
        if (replying.form(consultationId).filter(ReplyForm::isToAnswer).isEmpty()) {
            throw new ConsultationRefusal.ConsultationNotToAnswer().refused();
        }
        jdbc.sql("update casework_consultation_link set revoked = true where consultation_id = ?")
                .param(consultationId)
                .update();
        Secrets secrets = new Secrets(LinkSecrets.token(), LinkSecrets.code());
        Instant now = clock.instant();
        jdbc.sql("insert into casework_consultation_link (id, consultation_id, token_hash, code_hash, issued_by,"
                        + " issued_at, expires_at, tries_left, revoked) values (?, ?, ?, ?, ?, ?, ?, ?, false)")
                .params(
                        UUID.randomUUID(),
                        consultationId,
                        LinkSecrets.fingerprint(secrets.token()),
                        passwords.encode(secrets.code()),
                        notes.name(),
                        Instants.toDatabase(now),
                        Instants.toDatabase(now.plus(OPEN)),
                        LinkSecrets.TRIES)
                .update();
        note(about, "Issued a link to reply");
        return secrets;
    }

    /** Takes a link back; pages that are open by it close. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void revoke(UUID consultationId, UUID linkId) {
        jdbc.sql("update casework_consultation_link set revoked = true where id = ? and consultation_id = ?")
                .params(linkId, consultationId)
                .update();
        note(consultations.findById(consultationId).orElseThrow().asRecord(), "Took the link back");
    }

    private void note(ConsultationRecord about, String what) {
        notes.step(about, about.state(), about.state(), LocalDate.now(clock), what);
        notes.audit(AuditAction.CHANGE, what, about.childId());
    }

    /** The links of a consultation, newest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<ReplyLink> of(UUID consultationId) {
        return rows("consultation_id = ? order by issued_at desc", consultationId).stream()
                .map(Row::link)
                .toList();
    }

    /** Opens a link with the code. */
    @PermitAll
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome open(String token, String code) {
        Optional<Row> found = rows("token_hash = ?", LinkSecrets.fingerprint(token)).stream()
                .filter(row -> row.link().isOpen(clock.instant()))
                .filter(row -> replying.form(row.consultationId())
                        .filter(ReplyForm::isToAnswer)
                        .isPresent())
                .findFirst();
        if (found.isEmpty()) {
            return new Outcome.Closed();
        }
        Row row = found.get();
        // one statement takes the try before the code is looked at, so that tries at the same time cannot share it
        boolean isTaken = jdbc.sql("update casework_consultation_link set tries_left = tries_left - 1 where id = ? and"
                                + " tries_left > 0")
                        .param(row.link().id())
                        .update()
                == 1;
        if (!isTaken) {
            return new Outcome.Closed();
        }
        if (!passwords.matches(code.replaceAll("\\D", ""), row.codeHash())) {
            return new Outcome.WrongCode(row.link().triesLeft() - 1);
        }
        jdbc.sql("update casework_consultation_link set tries_left = tries_left + 1 where id = ?")
                .param(row.link().id())
                .update();
        return new Outcome.Opened(key(row));
    }

    private String key(Row row) {
        String key = LinkSecrets.token();
        Instant now = clock.instant();
        jdbc.sql("delete from casework_consultation_opening where expires_at < ?")
                .param(Instants.toDatabase(now))
                .update();
        jdbc.sql("insert into casework_consultation_opening (key_hash, link_id, expires_at) values (?, ?, ?)")
                .params(LinkSecrets.fingerprint(key), row.link().id(), Instants.toDatabase(now.plus(PAGE)))
                .update();
        return key;
    }

    /** What is to be answered; empty where the page was open too long or the link was taken back. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<ReplyForm> form(String key) {
        return opened(key).flatMap(replying::form);
    }

    /** The plan that was served. */
    @PermitAll
    public Optional<ServedDocument.Opened> document(String key) {
        return opened(key).flatMap(id -> replying.document(id, "The school, by link"));
    }

    /**
     * Keeps an answer while it is typed.
     *
     * @return the revision it has then
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} when it cannot be answered
     */
    @PermitAll
    public long write(String key, ReplyQuestion question, String text, long readRevision) {
        return replying.write(requireOpened(key), question, text, readRevision);
    }

    /**
     * Sends the reply; it cannot be changed afterwards.
     *
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} when something is missing
     */
    @PermitAll
    public void send(String key) {
        replying.send(requireOpened(key), LocalDate.now(clock), "", ConsultationReply.Way.LINK);
    }

    private UUID requireOpened(String key) {
        return opened(key).orElseThrow(() -> new ConsultationRefusal.ConsultationLinkClosed().refused());
    }

    private Optional<UUID> opened(String key) {
        return jdbc.sql(
                        "select l.consultation_id from casework_consultation_opening o join casework_consultation_link l"
                                + " on l.id = o.link_id where o.key_hash = ? and o.expires_at > ? and l.revoked = false"
                                + " and l.expires_at > ?")
                .params(
                        LinkSecrets.fingerprint(key),
                        Instants.toDatabase(clock.instant()),
                        Instants.toDatabase(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    private List<Row> rows(String where, Object value) {
        return jdbc.sql("select * from casework_consultation_link where " + where)
                .param(value)
                .query((row, number) -> new Row(
                        row.getObject("consultation_id", UUID.class),
                        row.getString("code_hash"),
                        new ReplyLink(
                                row.getObject("id", UUID.class),
                                row.getString("issued_by"),
                                Instants.fromDatabase(row, "issued_at"),
                                Instants.fromDatabase(row, "expires_at"),
                                row.getInt("tries_left"),
                                row.getBoolean("revoked"))))
                .list();
    }
}
