package org.throughline.transitions;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.transitions.Catalogue.Field;

/**
 * The transition records: write, send, receive, take back. Nobody reads an answer outside the own role and the state of
 * the hand-over; what may not be seen cannot be told from what does not exist.
 */
@Service
@Transactional
public class Transitions {

    private static final int MOST_OF_A_CLASS = 200;

    private final TransitionRecordRepository records;
    private final RecordList list;
    private final EntryStore entries;
    private final SendingStore sendings;
    private final Catalogues catalogues;
    private final Children children;
    private final EhcPlans plans;
    private final CurrentUser user;
    private final Clock clock;

    Transitions(
            TransitionRecordRepository records,
            RecordList list,
            EntryStore entries,
            SendingStore sendings,
            Catalogues catalogues,
            Children children,
            EhcPlans plans,
            CurrentUser user,
            Clock clock) {
        this.records = records;
        this.list = list;
        this.entries = entries;
        this.sendings = sendings;
        this.catalogues = catalogues;
        this.children = children;
        this.plans = plans;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Opens a record.
     *
     * @return its id
     * @throws IllegalArgumentException with a sentence for people when it cannot be opened
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public UUID open(RecordOpening opening) {
        catalogues.newest().phase(opening.phase());
        boolean isOwn = opening.senderId() == null
                ? user.has(Roles.PLACEMENT_OFFICER)
                : Optional.of(opening.senderId()).equals(user.setting()) || user.has(Roles.PLACEMENT_OFFICER);
        if (!isOwn) {
            throw new IllegalArgumentException("A record is opened by the setting that the child leaves");
        }
        if (records.existsByChildIdAndPhaseAndEntryYear(opening.childId(), opening.phase(), opening.entryYear())) {
            throw new IllegalArgumentException("This child already has a record for this move");
        }
        TransitionRecord record =
                new TransitionRecord(opening, catalogues.newest().version(), user.name(), clock.instant());
        records.saveAndFlush(record);
        carryOver(record.id(), opening.childId());
        entries.touch(record.id(), clock.instant(), TierRules.suggested(answers(entries.all(record.id()))));
        sendings.event(record.id(), clock.instant(), user.name(), "Opened the record");
        return record.id();
    }

    /**
     * Opens a record for a child whom nobody has recorded yet.
     *
     * @return the record's id
     * @throws IllegalArgumentException with a sentence for people when something must be put right
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public UUID openForNewChild(
            String forename, String surname, LocalDate born, @Nullable String upn, RecordOpening opening) {
        UUID child = asOfficer(() -> children.record(new ChildRecord(
                null,
                null,
                "T" + UUID.randomUUID().toString().substring(0, 13),
                upn,
                surname,
                forename,
                born,
                null,
                null,
                null,
                Set.of())));
        return open(new RecordOpening(
                child,
                opening.phase(),
                opening.entryYear(),
                opening.senderId(),
                opening.senderName(),
                opening.destination()));
    }

    /** Whether a child has a record for a move already. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public boolean isOpen(UUID childId, String phase, int entryYear) {
        return records.existsByChildIdAndPhaseAndEntryYear(childId, phase, entryYear);
    }

    /** What the authority knows of the plan is not asked again. */
    private void carryOver(UUID recordId, UUID childId) {
        asOfficer(() -> plans.ofChild(childId))
                .filter(plan -> plan.status() == PlanRecord.Status.MAINTAINED)
                .ifPresent(plan -> {
                    importAnswer(recordId, "sen.provision", "E EHC plan");
                    importAnswer(
                            recordId, "sen.primary", plan.needs().getFirst().label());
                    if (plan.needs().size() > 1) {
                        importAnswer(
                                recordId, "sen.secondary", plan.needs().get(1).label());
                    }
                });
    }

    private void importAnswer(UUID recordId, String key, String text) {
        Field field = catalogues.newest().field(key).orElseThrow();
        entries.write(
                recordId,
                new Entry(key, 0, text, field.visibility(), Source.IMPORT, "the EHC plan's record", clock.instant(), 1),
                0);
    }

    private static <T> T asOfficer(Supplier<T> work) {
        return SystemIdentity.as("transitions", work, Roles.PLACEMENT_OFFICER);
    }

    /** A record as its sender writes it; empty when there is none that the person may open. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public Optional<RecordPage> page(UUID id) {
        return records.findById(id).flatMap(record -> {
            Set<Visibility> seen = reader().readsDraft(record.handover());
            if (seen.isEmpty()) {
                return Optional.empty();
            }
            List<Entry> all = entries.all(id);
            RecordDetails details = details(record);
            return Optional.of(new RecordPage(
                    details,
                    catalogues.version(details.catalogue()),
                    all.stream()
                            .filter(entry -> seen.contains(entry.visibility()))
                            .toList(),
                    reader().writes(record.handover()),
                    reader().leadsSending(record.handover()),
                    reader().leadsSending(record.handover()) ? TierRules.reasons(answers(all)) : List.of(),
                    sendings.of(id),
                    sendings.events(id),
                    record.sendingId() == null
                            ? 0
                            : unsent(all, record.sendingId()).size() + entries.unsentDocuments(id)));
        });
    }

    /**
     * Writes an answer.
     *
     * @param readRevision the revision that the writer has read; 0 where there was no answer
     * @throws IllegalArgumentException with a sentence for people when the answer is not accepted or may not be written
     */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.PLACEMENT_OFFICER})
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public WriteOutcome write(UUID id, String field, int item, String text, long readRevision) {
        return write(id, field, item, text, readRevision, null);
    }

    /**
     * Makes an answer visible to fewer people.
     *
     * @throws IllegalArgumentException with a sentence for people when that would show it to more than the question
     *     allows
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public WriteOutcome raise(UUID id, String field, int item, Visibility visibility, long readRevision) {
        Entry now =
                entries.find(id, field, item).orElseThrow(() -> new IllegalArgumentException("Write the answer first"));
        return write(id, field, item, now.text(), readRevision, visibility);
    }

    private WriteOutcome write(
            UUID id, String key, int item, String text, long readRevision, @Nullable Visibility wanted) {
        TransitionRecord record = open(id);
        Field field = catalogues
                .version(details(record).catalogue())
                .field(key)
                .orElseThrow(() -> new IllegalArgumentException("There is no question " + key));
        String clean = AnswerCheck.cleaned(field, text);
        Optional<Entry> before = entries.find(id, key, item);
        Visibility visibility = field.visibility()
                .atLeast(wanted != null ? wanted : before.map(Entry::visibility).orElse(field.visibility()));
        Set<Visibility> allowed = reader().writes(record.handover());
        if (!allowed.contains(visibility)
                || before.filter(entry -> !allowed.contains(entry.visibility())).isPresent()) {
            throw new IllegalArgumentException("You may read this record but not write this answer");
        }
        Instant now = clock.instant();
        Entry entry = new Entry(key, item, clean, visibility, Source.TEACHER, user.name(), now, readRevision + 1);
        if (!entries.write(id, entry, readRevision)) {
            Entry theirs = entries.find(id, key, item).orElseThrow();
            return theirs.text().equals(clean) && wanted == null
                    ? new WriteOutcome.Kept(theirs.revision(), theirs.writtenAt())
                    : new WriteOutcome.Conflict(theirs);
        }
        entries.touch(id, now, TierRules.asks(key) ? TierRules.suggested(answers(entries.all(id))) : null);
        return new WriteOutcome.Kept(readRevision + 1, now);
    }

    /**
     * Copies answers of the setting's earlier record of the same child where this one has none.
     *
     * @return how many were copied
     * @throws IllegalArgumentException with a sentence for people when there is none, or the record was sent
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public int carryForward(UUID id) {
        TransitionRecord record = led(id);
        if (!record.state().isWithSender()) {
            throw new IllegalArgumentException("Only a record that is not sent can be filled from an earlier one");
        }
        UUID from = entries.earlier(id)
                .orElseThrow(() -> new IllegalArgumentException("You have no earlier record of this child"));
        int copied = entries.carry(from, id);
        entries.touch(id, clock.instant(), TierRules.suggested(answers(entries.all(id))));
        sendings.event(id, clock.instant(), user.name(), "Carried " + copied + " answers forward");
        return copied;
    }

    /** Sentences that the setting has written to a question about other children this year; none that names a child. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<String> phrases(UUID id, String field) {
        TransitionRecord record = open(id);
        Visibility visibility = catalogues
                .newest()
                .field(field)
                .map(Field::visibility)
                .orElseThrow(() -> new IllegalArgumentException("There is no question " + field));
        return reader().writes(record.handover()).contains(visibility)
                ? Phrases.of(entries.texts(id, field, visibility), entries.names(id))
                : List.of();
    }

    /**
     * A child in an entry for the whole class.
     *
     * @param id the record
     * @param child the child's name, surname first
     * @param entry the answer; null where there is none
     */
    public record ClassRow(UUID id, String child, @Nullable Entry entry) {}

    /** The answers to one question for all the setting's records that are not sent, at most 200, by name. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF})
    @Transactional(readOnly = true)
    public List<ClassRow> classAnswers(String phase, String field) {
        Visibility visibility = catalogues
                .newest()
                .field(field)
                .map(Field::visibility)
                .orElseThrow(() -> new IllegalArgumentException("There is no question " + field));
        List<RecordRow> rows = list.sending(new RecordFilter("", phase, null, null), 0, MOST_OF_A_CLASS).stream()
                .filter(row -> row.state().isWithSender())
                .sorted(Comparator.comparing(RecordRow::childName))
                .toList();
        Reader.Handover own = new Reader.Handover(user.setting().orElse(null), null, RecordState.DRAFT);
        if (!reader().writes(own).contains(visibility)) {
            return List.of();
        }
        Map<UUID, Entry> answers =
                entries.answers(rows.stream().map(RecordRow::id).toList(), field);
        return rows.stream()
                .filter(row -> answers.get(row.id()) == null
                        || reader().writes(own).contains(answers.get(row.id()).visibility()))
                .map(row -> new ClassRow(row.id(), row.childName(), answers.get(row.id())))
                .toList();
    }

    /**
     * Decides the tier.
     *
     * @param reason why it differs from the suggestion; may be blank where it does not
     * @throws IllegalArgumentException with a sentence for people when the reason is missing
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void decideTier(UUID id, Tier tier, String reason) {
        TransitionRecord record = led(id);
        record.decide(tier, user.name(), reason.strip());
        sendings.event(id, clock.instant(), user.name(), "Decided the tier: " + tier.label());
    }

    /**
     * Changes where the child moves to.
     *
     * @throws IllegalArgumentException with a sentence for people when the record lies with a receiver
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void route(UUID id, Destination destination) {
        led(id).route(destination, clock.instant());
        sendings.event(id, clock.instant(), user.name(), "Changed the destination to " + destination.label());
    }

    /** Marks a record as ready to send, or as being written again. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void ready(UUID id, boolean ready) {
        led(id).ready(ready, clock.instant());
    }

    /**
     * Sends a record to its destination, which gets a locked copy. Nothing is sent twice.
     *
     * @param version the version of the record that was read
     * @throws IllegalArgumentException with a sentence for people when it cannot be sent
     * @throws OptimisticLockingFailureException when somebody else changed the record's destination or state since
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public UUID send(UUID id, @Nullable Long version, SharingBasis basis) {
        TransitionRecord record = led(id);
        if (!record.isVersion(version)) {
            throw new OptimisticLockingFailureException("The record was changed by somebody else");
        }
        if (!record.destination().isReachable()) {
            throw new IllegalArgumentException(
                    "Choose a setting of the register as destination before you send. For any other, print the record");
        }
        UUID sending = UUID.randomUUID();
        record.sent(sending, basis, clock.instant());
        sendings.add(sending, id, record.destination(), basis, user.name(), clock.instant());
        entries.copy(id, sending);
        sendings.event(
                id,
                clock.instant(),
                user.name(),
                "Sent to " + record.destination().label());
        records.flush();
        return sending;
    }

    /**
     * Sends what has changed since the hand-over; the receiver sees it as changes.
     *
     * @return how many answers and documents were sent
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public int sendChanges(UUID id) {
        TransitionRecord record = led(id);
        UUID sending = record.sendingId();
        if (sending == null) {
            throw new IllegalArgumentException("This record is not with a receiving setting");
        }
        List<Entry> changed = unsent(entries.all(id), sending);
        if (!changed.isEmpty()) {
            entries.addUpdate(sending, sendings.countUpdate(sending), changed);
            sendings.event(id, clock.instant(), user.name(), "Sent " + changed.size() + " changed answers");
        }
        int documents = entries.sendDocuments(id);
        if (documents > 0) {
            sendings.event(id, clock.instant(), user.name(), "Sent " + documents + " documents");
        }
        return changed.size() + documents;
    }

    /**
     * Takes a record back: the receiving setting loses access at once.
     *
     * @throws IllegalArgumentException with a sentence for people when it does not lie with a receiver, or the reason
     *     is missing
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void recall(UUID id, String reason) {
        requireReason(reason);
        TransitionRecord record = led(id);
        UUID sending = record.sendingId();
        record.recalled(clock.instant());
        sendings.ended(
                Objects.requireNonNull(sending), RecordState.RECALLED, user.name(), clock.instant(), reason.strip());
        sendings.event(id, clock.instant(), user.name(), "Took the record back: " + reason.strip());
    }

    /** A record as its receiver reads it; empty when there is none that the person may open. It counts as looked at. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL})
    public Optional<ReceivedPage> received(UUID id) {
        return records.findById(id).flatMap(record -> {
            UUID sendingId = record.sendingId();
            Set<Visibility> seen = reader().readsCopy(record.handover());
            if (sendingId == null || seen.isEmpty()) {
                return Optional.empty();
            }
            Sending sending = sendings.find(sendingId).orElseThrow();
            RecordDetails details = details(record);
            List<ReceivedPage.Answer> answers =
                    copy(entries.sent(sendingId), sendings.looked(sendingId, user.login())).stream()
                            .filter(answer -> seen.contains(answer.entry().visibility()))
                            .toList();
            sendings.look(sendingId, user.login(), sending.updates(), clock.instant());
            return Optional.of(new ReceivedPage(
                    details,
                    catalogues.version(details.catalogue()),
                    sending,
                    answers,
                    reader().leadsReceiving(record.handover())));
        });
    }

    /**
     * Acknowledges a record that was sent.
     *
     * @throws IllegalArgumentException with a sentence for people when that was done or the record was taken back
     */
    @RolesAllowed(Roles.SENCO)
    public void acknowledge(UUID id) {
        TransitionRecord record = receivedBy(id);
        UUID sending = Objects.requireNonNull(record.sendingId());
        record.received(clock.instant());
        sendings.received(sending, user.name(), clock.instant());
        sendings.event(id, clock.instant(), user.name(), "Acknowledged the record");
    }

    /**
     * Sends a record back, for a child who does not come here.
     *
     * @throws IllegalArgumentException with a sentence for people when the reason is missing or it was acknowledged
     */
    @RolesAllowed(Roles.SENCO)
    public void reject(UUID id, String reason) {
        requireReason(reason);
        TransitionRecord record = receivedBy(id);
        UUID sending = Objects.requireNonNull(record.sendingId());
        record.rejected(clock.instant());
        sendings.ended(sending, RecordState.REJECTED, user.name(), clock.instant(), reason.strip());
        sendings.event(id, clock.instant(), user.name(), "Sent the record back: " + reason.strip());
    }

    /** Closes a record when the reviews after the move are over. */
    @RolesAllowed(Roles.SENCO)
    public void close(UUID id) {
        receivedBy(id).closed(clock.instant());
        sendings.event(id, clock.instant(), user.name(), "Closed the record");
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > 1_000) {
            throw new IllegalArgumentException("Say why, in up to 1,000 characters");
        }
    }

    /** The newest of each answer in a copy, with what it was at an update looked at before. */
    private static List<ReceivedPage.Answer> copy(List<Entry> sent, int looked) {
        Map<String, List<Entry>> byAnswer =
                sent.stream().collect(Collectors.groupingBy(entry -> entry.field() + "#" + entry.item()));
        List<ReceivedPage.Answer> answers = new ArrayList<>();
        byAnswer.values().forEach(versions -> {
            Entry newest = versions.getLast();
            String before = versions.stream()
                    .filter(entry -> entry.revision() <= looked)
                    .reduce((one, other) -> other)
                    .map(Entry::text)
                    .orElse("");
            boolean isNews = looked >= 0 && newest.revision() > looked;
            if (!newest.text().isBlank() || isNews) {
                answers.add(new ReceivedPage.Answer(newest, isNews ? before : null));
            }
        });
        return answers;
    }

    private List<Entry> unsent(List<Entry> now, UUID sending) {
        Map<String, Entry> sent = new HashMap<>();
        entries.sent(sending).forEach(entry -> sent.put(entry.field() + "#" + entry.item(), entry));
        return now.stream()
                .filter(entry -> {
                    Entry copy = sent.get(entry.field() + "#" + entry.item());
                    return copy == null
                            ? !entry.text().isBlank()
                            : !copy.text().equals(entry.text()) || copy.visibility() != entry.visibility();
                })
                .toList();
    }

    private static Map<String, String> answers(List<Entry> all) {
        return all.stream().filter(entry -> entry.item() == 0).collect(Collectors.toMap(Entry::field, Entry::text));
    }

    private RecordDetails details(TransitionRecord record) {
        ChildRecord child = asOfficer(() -> children.find(record.childId()).orElseThrow());
        return record.details(child.name(), child.dateOfBirth(), child.upn());
    }

    private Reader reader() {
        return new Reader(user.setting().orElse(null), user.roles());
    }

    private TransitionRecord open(UUID id) {
        return records.findById(id)
                .filter(record -> !reader().readsDraft(record.handover()).isEmpty())
                .orElseThrow(Transitions::unknown);
    }

    private TransitionRecord led(UUID id) {
        return records.findById(id)
                .filter(record -> reader().leadsSending(record.handover()))
                .orElseThrow(Transitions::unknown);
    }

    private TransitionRecord receivedBy(UUID id) {
        return records.findById(id)
                .filter(record -> reader().leadsReceiving(record.handover()))
                .orElseThrow(Transitions::unknown);
    }

    private static IllegalArgumentException unknown() {
        return new IllegalArgumentException("This record is not, or no longer, with you");
    }
}
