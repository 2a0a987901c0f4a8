package org.throughline.transitions.travel;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.PlainText;
import org.throughline.transitions.HandoverCopyStore;
import org.throughline.transitions.ReceivedPage;
import org.throughline.transitions.ReceivedRecords;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.due.MoveDays;

/**
 * Some weeks after the start the receiving setting says of each line of support what became of it; the sender learns.
 */
@Service
@Transactional
public class HelpTravel {

    /** The most characters of how or why. */
    public static final int LONGEST = 500;

    private final RecordAccess door;
    private final ReceivedRecords received;
    private final HandoverCopyStore copies;
    private final TravelStore store;
    private final TravelDue due;
    private final CurrentUser user;
    private final Clock clock;

    HelpTravel(
            RecordAccess door,
            ReceivedRecords received,
            HandoverCopyStore copies,
            TravelStore store,
            TravelDue due,
            CurrentUser user,
            Clock clock) {
        this.door = door;
        this.received = received;
        this.copies = copies;
        this.store = store;
        this.due = due;
        this.user = user;
        this.clock = clock;
    }

    /** Records of the person's settings about which they are asked now, first due first. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public List<TravelRow> due(int offset, int limit) {
        return due.rows(user.scope(Roles.SENCO), LocalDate.now(clock), offset, limit);
    }

    /** How many {@link #due} has in all. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public int countDue() {
        return due.count(user.scope(Roles.SENCO), LocalDate.now(clock));
    }

    /**
     * A record with its lines of support as its receiver answers them; empty where the person does not lead it there.
     */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public Optional<TravelPage> page(UUID recordId) {
        return received.receivedForPaper(recordId)
                .filter(ReceivedPage::leads)
                .filter(page -> page.details().state() != RecordState.SENT)
                .map(this::page);
    }

    private TravelPage page(ReceivedPage page) {
        Optional<TravelPage> answered = store.of(page.sending().id());
        Map<String, HelpLine> known = answered.map(TravelPage::lines).orElse(List.of()).stream()
                .collect(Collectors.toMap(HelpLine::key, Function.identity()));
        List<HelpLine> lines = HelpLines.of(page).stream()
                .map(line -> {
                    HelpLine before = known.get(line.key());
                    return before == null || !before.help().equals(line.help())
                            ? line
                            : line.with(before.outcome(), before.words());
                })
                .toList();
        Instant receivedAt = page.sending().receivedAt();
        LocalDate started = due.started(
                page.details().phase(),
                page.details().entryYear(),
                page.details().destination().settingId(),
                (receivedAt == null ? page.sending().sentAt() : receivedAt)
                        .atZone(Instants.LONDON)
                        .toLocalDate());
        return new TravelPage(
                page.details().childName(),
                page.details().sender(),
                MoveDays.travel(started),
                answered.map(TravelPage::version).orElse(0L),
                answered.map(TravelPage::answeredBy).orElse(null),
                answered.map(TravelPage::answeredAt).orElse(null),
                lines);
    }

    /** What was answered, for either side; empty where nobody has, and where the person leads neither side. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public Optional<TravelPage> answered(UUID recordId) {
        return door.isSender(recordId) || door.isReceiver(recordId) ? store.ofRecord(recordId) : Optional.empty();
    }

    /**
     * Says what became of each line of support.
     *
     * @param version the version read; 0 where nobody had answered
     * @param lines every line of the page with its outcome
     * @throws org.throughline.shared.Refused as {@link TravelRefusal} when something must be put right
     * @throws OptimisticLockingFailureException when a colleague answered in between
     */
    @RolesAllowed(Roles.SENCO)
    public void answer(UUID recordId, long version, List<HelpLine> lines) {
        ReceivedPage page =
                received.receivedForPaper(recordId).filter(ReceivedPage::leads).orElseThrow(RecordAccess::notWithYou);
        if (page.details().state() != RecordState.RECEIVED) {
            throw new TravelRefusal.TravelNotNow().refused();
        }
        Map<String, HelpLine> asked =
                HelpLines.of(page).stream().collect(Collectors.toMap(HelpLine::key, Function.identity()));
        if (lines.size() != asked.size()
                || lines.stream()
                        .anyMatch(line -> !asked.containsKey(line.key())
                                || !asked.get(line.key()).help().equals(line.help()))) {
            throw new TravelRefusal.TravelOfOtherLines().refused();
        }
        List<HelpLine> clean = lines.stream()
                .map(line -> line.with(
                        line.outcome(),
                        line.outcome() != null && line.outcome().needsWords()
                                ? PlainText.of(line.words()).strip()
                                : ""))
                .toList();
        List<String> problems = new ArrayList<>();
        clean.forEach(line -> problems.addAll(problems(line)));
        if (!problems.isEmpty()) {
            throw new TravelRefusal.TravelToPutRight(problems).refused();
        }
        store.save(page.sending().id(), version, user.name(), clock.instant(), clean);
        copies.event(recordId, clock.instant(), user.name(), "Said what became of the support");
    }

    private static List<String> problems(HelpLine line) {
        String name = line.help().length() <= 60 ? line.help() : line.help().substring(0, 60) + "…";
        if (line.outcome() == null) {
            return List.of(name + ": say whether you kept, changed or dropped it, or have not started yet");
        }
        if (line.outcome().needsWords() && line.words().isEmpty()) {
            return List.of(
                    name + ": say in a few words " + (line.outcome() == Outcome.CHANGED ? "how it changed" : "why"));
        }
        return line.words().length() > LONGEST
                ? List.of(name + ": shorten what you say to " + LONGEST + " characters")
                : List.of();
    }
}
