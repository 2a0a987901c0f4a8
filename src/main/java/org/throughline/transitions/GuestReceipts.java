package org.throughline.transitions;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.LinkSecrets;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/**
 * Hand-over on paper to a setting without an account, and its receipt: a secret address printed with the paper and, as
 * a second check, a code told by telephone. Nothing of the record can be read there, and it serves once.
 */
@Service
@Transactional
public class GuestReceipts {

    /** How long a receipt can be given. */
    public static final Duration OPEN = Duration.ofDays(60);

    private static final int LONGEST_NAME = 180;
    /** Length of a SHA-256 as text. */
    private static final int FINGERPRINT = 64;

    private final RecordAccess door;
    private final Handovers handovers;
    private final HandoverCopyStore sendings;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final PasswordEncoder passwords;
    private final Clock clock;

    GuestReceipts(
            RecordAccess door,
            Handovers handovers,
            HandoverCopyStore sendings,
            JdbcClient jdbc,
            CurrentUser user,
            PasswordEncoder passwords,
            Clock clock) {
        this.passwords = passwords;
        this.door = door;
        this.handovers = handovers;
        this.sendings = sendings;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /**
     * What the sender hands over beside the paper; shown once.
     *
     * @param token the secret of the address, to print
     * @param code the code, to tell by telephone
     */
    public record Secrets(String token, String code) {}

    /** What came of giving a receipt. */
    public sealed interface Outcome {

        /**
         * It is given.
         *
         * @param sender the setting that sent the paper
         */
        record Given(String sender) implements Outcome {}

        /**
         * The code does not fit.
         *
         * @param triesLeft tries left
         */
        record WrongCode(int triesLeft) implements Outcome {}

        /** There is no such address, or it was used, is over, locked or taken back: nobody is told which. */
        record Closed() implements Outcome {}
    }

    private record Row(UUID sendingId, UUID recordId, String codeHash, int triesLeft) {}

    /**
     * Hands a record over on paper. It counts as sent; what is printed is the copy of this moment.
     *
     * @param version the version of the record that was read
     * @param shown fingerprint of what was shown at the check
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when it cannot be handed over
     * @throws OptimisticLockingFailureException when somebody else changed the record's destination or state since
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public Secrets handOver(UUID recordId, @Nullable Long version, SharingBasis basis, String shown) {
        handovers.requireShown(recordId, shown);
        return handOver(recordId, version, basis);
    }

    /** As above, for what is written now. */
    Secrets handOver(UUID recordId, @Nullable Long version, SharingBasis basis) {
        UUID sending = handovers.sendOnPaper(recordId, version, basis);
        Secrets secrets = new Secrets(LinkSecrets.token(), LinkSecrets.code());
        jdbc.sql("insert into transition_guest_receipt (sending_id, token_hash, code_hash, expires_at, tries_left)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        sending,
                        LinkSecrets.fingerprint(secrets.token()),
                        passwords.encode(secrets.code()),
                        Instants.toDatabase(clock.instant().plus(OPEN)),
                        LinkSecrets.TRIES)
                .update();
        return secrets;
    }

    /**
     * New secrets for a paper that has no receipt yet; the old ones end.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when no such paper is on its way
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public Secrets renew(UUID recordId) {
        TransitionRecord record = door.sentBy(recordId);
        Secrets secrets = new Secrets(LinkSecrets.token(), LinkSecrets.code());
        int renewed = record.state() == RecordState.SENT
                ? jdbc.sql("update transition_guest_receipt set token_hash = ?, code_hash = ?, expires_at = ?,"
                                + " tries_left = ? where sending_id = ?")
                        .param(LinkSecrets.fingerprint(secrets.token()))
                        .param(passwords.encode(secrets.code()))
                        .param(Instants.toDatabase(clock.instant().plus(OPEN)))
                        .param(LinkSecrets.TRIES)
                        .param(record.sendingId())
                        .update()
                : 0;
        if (renewed == 0) {
            throw new TransitionsRefusal.NoPaperOnItsWay().refused();
        }
        sendings.event(recordId, clock.instant(), user.name(), "Issued a new code for the receipt");
        return secrets;
    }

    /** Whether a record was handed over on paper and has no receipt yet. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public boolean isAwaited(UUID recordId) {
        TransitionRecord record = door.sentBy(recordId);
        return record.state() == RecordState.SENT
                && jdbc.sql("select count(*) from transition_guest_receipt where sending_id = ?")
                                .param(record.sendingId())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /**
     * Gives a receipt. Five wrong codes lock the address.
     *
     * @param name who received the paper, with the role
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when the name is missing or too long
     */
    @PermitAll
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome give(String token, String code, String name) {
        String who = name.strip();
        if (who.isEmpty() || who.length() > LONGEST_NAME) {
            throw new TransitionsRefusal.ReceiverWithoutName(LONGEST_NAME).refused();
        }
        Optional<Row> found = open(token);
        if (found.isEmpty()) {
            return new Outcome.Closed();
        }
        Row row = found.get();
        boolean isTaken =
                jdbc.sql("update transition_guest_receipt set tries_left = tries_left - 1 where sending_id = ?"
                                        + " and tries_left > 0")
                                .param(row.sendingId())
                                .update()
                        == 1;
        if (!isTaken) {
            return new Outcome.Closed();
        }
        if (!isCode(code.replaceAll("\\D", ""), row.codeHash())) {
            return new Outcome.WrongCode(row.triesLeft() - 1);
        }
        TransitionRecord record = door.find(row.recordId()).orElseThrow();
        Instant now = clock.instant();
        record.received(now);
        sendings.received(row.sendingId(), who + " (without an account)", now);
        sendings.event(row.recordId(), now, who + " (without an account)", "Acknowledged the paper");
        return new Outcome.Given(sendings.find(row.sendingId()).orElseThrow().sentBy());
    }

    /** Codes are kept as password hashes; those handed out before that have a plain fingerprint until they end. */
    private boolean isCode(String code, String hash) {
        return hash.length() == FINGERPRINT
                ? LinkSecrets.fingerprint(code).equals(hash)
                : passwords.matches(code, hash);
    }

    private Optional<Row> open(String token) {
        List<Row> rows = jdbc.sql("select g.*, r.id record_id from transition_guest_receipt g join transition_record r"
                        + " on r.sending_id = g.sending_id where g.token_hash = ? and g.tries_left > 0"
                        + " and g.expires_at > ? and r.state = 'SENT' for update")
                .params(LinkSecrets.fingerprint(token), Instants.toDatabase(clock.instant()))
                .query((row, number) -> new Row(
                        row.getObject("sending_id", UUID.class),
                        row.getObject("record_id", UUID.class),
                        row.getString("code_hash"),
                        row.getInt("tries_left")))
                .list();
        return rows.stream().findFirst();
    }
}
