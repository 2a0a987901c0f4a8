package org.throughline.transitions.guest;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.transitions.AnswerStore;
import org.throughline.transitions.HandoverCopy;
import org.throughline.transitions.HandoverCopyStore;
import org.throughline.transitions.ReceivedPage;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.RecordDetails;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Visibility;

/** The copies that receivers without an account read, found by the hand-over that their link is for. */
@Component
class GuestCopies {

    /** What a receiving SENCO sees. */
    private static final Set<Visibility> SEEN = EnumSet.of(Visibility.A, Visibility.B);

    private final JdbcClient jdbc;
    private final RecordAccess door;
    private final AnswerStore entries;
    private final HandoverCopyStore sendings;
    private final Catalogues catalogues;
    private final Clock clock;

    GuestCopies(
            JdbcClient jdbc,
            RecordAccess door,
            AnswerStore entries,
            HandoverCopyStore sendings,
            Catalogues catalogues,
            Clock clock) {
        this.jdbc = jdbc;
        this.door = door;
        this.entries = entries;
        this.sendings = sendings;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** Notes that a hand-over is read by a link. */
    void readByLink(UUID sending) {
        jdbc.sql("update transition_sending set by_link = true where id = ?")
                .param(sending)
                .update();
    }

    /** The hand-over under way of a record, where it was handed over by a link. */
    Optional<UUID> sendingByLink(UUID recordId) {
        return jdbc.sql("select s.id from transition_record r join transition_sending s on s.id = r.sending_id"
                        + " where r.id = ? and s.by_link = true and r.state in ('SENT', 'RECEIVED')")
                .param(recordId)
                .query(UUID.class)
                .optional();
    }

    /** Whether a hand-over is still the one under way, so that its receiver may read it. */
    boolean isThere(UUID sending) {
        return record(sending).isPresent();
    }

    private Optional<UUID> record(UUID sending) {
        return jdbc.sql("select id from transition_record where sending_id = ? and state in ('SENT', 'RECEIVED')")
                .param(sending)
                .query(UUID.class)
                .optional();
    }

    /** The copy as its receiver reads it. */
    Optional<ReceivedPage> page(UUID sending) {
        return record(sending).map(id -> {
            HandoverCopy copy = sendings.find(sending).orElseThrow();
            RecordDetails details = door.detailsOf(id).asSent(copy);
            return new ReceivedPage(
                    details,
                    catalogues.version(details.catalogue()),
                    copy,
                    ReceivedPage.newest(entries.sent(sending), -1).stream()
                            .filter(answer -> SEEN.contains(answer.entry().visibility()))
                            .toList(),
                    SEEN,
                    false);
        });
    }

    void opened(UUID sending) {
        event(
                record(sending).orElseThrow(),
                sendings.find(sending).orElseThrow().destination() + ", by link",
                "Opened the record");
    }

    void received(UUID sending, String who) {
        UUID id = record(sending).orElseThrow();
        door.receivedWithoutAccount(id, clock.instant());
        sendings.received(sending, who, clock.instant());
        event(id, who, "Acknowledged the record");
    }

    void event(UUID recordId, String by, String what) {
        sendings.event(recordId, clock.instant(), by, what);
    }
}
