package org.throughline.transitions;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Fingerprints;
import org.throughline.transitions.catalogue.AnswerRefusal;
import org.throughline.transitions.catalogue.AnswerRules;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.catalogue.Phrases;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.catalogue.TierRules;
import org.throughline.transitions.catalogue.Visibility;

/**
 * The transition records as their sender writes them. Nobody reads an answer outside the own role and the state of the
 * hand-over; what may not be seen cannot be told from what does not exist.
 */
@Service
@Transactional
public class Transitions {

    private final RecordAccess door;
    private final AnswerStore entries;
    private final HandoverCopyStore sendings;
    private final Catalogues catalogues;
    private final FamilyRequests family;
    private final CurrentUser user;
    private final Clock clock;

    Transitions(
            RecordAccess door,
            AnswerStore entries,
            HandoverCopyStore sendings,
            Catalogues catalogues,
            FamilyRequests family,
            CurrentUser user,
            Clock clock) {
        this.door = door;
        this.entries = entries;
        this.sendings = sendings;
        this.catalogues = catalogues;
        this.family = family;
        this.user = user;
        this.clock = clock;
    }

    /** A record as its sender writes it; empty when there is none that the person may open. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public Optional<RecordPage> page(UUID id) {
        return door.find(id).flatMap(record -> {
            Set<Visibility> seen = door.reader().readsDraft(record.handover());
            if (seen.isEmpty()) {
                return Optional.empty();
            }
            List<Answer> all = entries.all(id);
            RecordDetails details = door.details(record);
            Catalogue catalogue = catalogues.version(details.catalogue());
            return Optional.of(new RecordPage(
                    details,
                    catalogue,
                    all.stream()
                            .filter(entry -> seen.contains(entry.visibility()))
                            .toList(),
                    seen,
                    door.reader().writes(record.handover()),
                    door.reader().leadsSending(record.handover()),
                    door.reader().leadsSending(record.handover())
                            ? TierRules.reasons(catalogue, answers(all))
                            : List.of(),
                    sendings.of(id),
                    sendings.events(id),
                    unsent(record, all),
                    door.reader().leadsSending(record.handover()) ? family.open(id) : List.of(),
                    fingerprint(id, all),
                    record.state().isWithSender() && entries.earlier(id).isPresent()));
        });
    }

    /**
     * The records of these that the person leads and that lie with the sender, each as its check before sending shows
     * it: no history, and nothing of hand-overs. Those that are none of these are left out.
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<RecordPage> toSend(Collection<UUID> ids) {
        Map<UUID, List<Answer>> answers = entries.all(ids);
        Map<UUID, List<String>> documents = entries.documents(ids);
        return door.toSend(ids).stream()
                .map(details -> toSend(
                        details,
                        answers.getOrDefault(details.id(), List.of()),
                        documents.getOrDefault(details.id(), List.of())))
                .toList();
    }

    private RecordPage toSend(RecordDetails details, List<Answer> all, List<String> documents) {
        Set<Visibility> seen = AccessRules.OF_WHO_SENDS;
        Catalogue catalogue = catalogues.version(details.catalogue());
        return new RecordPage(
                details,
                catalogue,
                all.stream().filter(entry -> seen.contains(entry.visibility())).toList(),
                seen,
                seen,
                true,
                TierRules.reasons(catalogue, answers(all)),
                List.of(),
                List.of(),
                0,
                family.open(details.id(), all),
                fingerprint(all, documents),
                false);
    }

    private int unsent(TransitionRecord record, List<Answer> all) {
        UUID sendingId = record.sendingId();
        if (sendingId == null) {
            return 0;
        }
        HandoverCopy sending = sendings.find(sendingId).orElseThrow();
        boolean isOtherTier = sending.tier() != null
                && (sending.tier() != record.tier() || !Objects.equals(sending.tierReason(), record.tierReason()));
        return entries.unsent(all, sendingId).size() + entries.unsentDocuments(record.id()) + (isOtherTier ? 1 : 0);
    }

    /** Of everything that would be handed over now, so that nothing is sent that was not looked at. */
    String fingerprint(UUID id) {
        return fingerprint(id, entries.all(id));
    }

    private String fingerprint(UUID id, List<Answer> all) {
        return fingerprint(all, entries.documents(id));
    }

    private String fingerprint(List<Answer> all, List<String> documents) {
        StringBuilder text = new StringBuilder();
        List<String> apart = catalogues.keys(Flag.SENDER_ONLY);
        all.stream()
                .filter(entry -> !apart.contains(entry.field()))
                .forEach(entry -> text.append(entry.field())
                        .append('#')
                        .append(entry.item())
                        .append('#')
                        .append(entry.revision())
                        .append('\n'));
        documents.forEach(document -> text.append(document).append('\n'));
        return Fingerprints.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes an answer.
     *
     * @param readRevision the revision that the writer has read; 0 where there was no answer
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when the answer is not accepted or may not
     *     be written
     */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.PLACEMENT_OFFICER})
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public WriteOutcome write(UUID id, String field, int item, String text, long readRevision) {
        return write(id, field, item, text, readRevision, null);
    }

    /**
     * Makes an answer visible to fewer people.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when that would show it to more than the
     *     question allows
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public WriteOutcome raise(UUID id, String field, int item, Visibility visibility, long readRevision) {
        Answer now =
                entries.find(id, field, item).orElseThrow(() -> new TransitionsRefusal.AnswerNotWritten().refused());
        return write(id, field, item, now.text(), readRevision, visibility);
    }

    private WriteOutcome write(
            UUID id, String key, int item, String text, long readRevision, @Nullable Visibility wanted) {
        TransitionRecord record = door.readable(id);
        Catalogue catalogue = catalogues.version(record.catalogue());
        Field field = catalogue.field(key).orElseThrow(() -> new AnswerRefusal.UnknownQuestion(key).refused());
        String clean = AnswerRules.cleaned(field, text);
        Optional<Answer> before = entries.find(id, key, item);
        if (item != Answer.COMMENT && before.filter(Answer::isOfFamily).isPresent() && wanted == null) {
            throw new TransitionsRefusal.WordsOfFamily().refused();
        }
        if (item > Answer.CONTRIBUTED && wanted == null) {
            throw new TransitionsRefusal.LinesOfAnotherSetting().refused();
        }
        Visibility visibility = field.visibility()
                .atLeast(
                        wanted != null ? wanted : before.map(Answer::visibility).orElse(field.visibility()));
        Set<Visibility> allowed = door.reader().writes(record.handover());
        if (!allowed.contains(visibility)
                || before.filter(entry -> !allowed.contains(entry.visibility())).isPresent()) {
            throw new TransitionsRefusal.AnswerNotYours().refused();
        }
        Instant now = clock.instant();
        boolean staysTheirs = wanted != null
                && before.filter(answer -> answer.isOfFamily() || answer.isContribution())
                        .isPresent();
        Answer entry = new Answer(
                key,
                item,
                clean,
                visibility,
                staysTheirs ? before.orElseThrow().source() : Source.TEACHER,
                staysTheirs ? before.orElseThrow().writtenBy() : user.name(),
                now,
                readRevision + 1);
        if (!entries.write(id, entry, readRevision)) {
            Answer theirs = entries.find(id, key, item).orElseThrow();
            return theirs.text().equals(clean) && wanted == null
                    ? new WriteOutcome.Kept(theirs.revision(), theirs.writtenAt())
                    : new WriteOutcome.Conflict(theirs);
        }
        entries.markChanged(
                id,
                now,
                TierRules.asks(catalogue, key) ? TierRules.suggested(catalogue, answers(entries.all(id))) : null);
        return new WriteOutcome.Kept(readRevision + 1, now);
    }

    /**
     * Copies answers of the setting's earlier record of the same child where this one has none.
     *
     * @return how many were copied
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when there is none, or the record was sent
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public int carryForward(UUID id) {
        TransitionRecord record = door.sentBy(id);
        if (!record.state().isWithSender()) {
            throw new TransitionsRefusal.FilledTooLate().refused();
        }
        UUID from = entries.earlier(id).orElseThrow(() -> new TransitionsRefusal.NoEarlierRecord().refused());
        int copied = entries.carry(from, id);
        entries.markChanged(
                id,
                clock.instant(),
                TierRules.suggested(catalogues.version(record.catalogue()), answers(entries.all(id))));
        sendings.event(id, clock.instant(), user.name(), "Carried " + copied + " answers forward");
        return copied;
    }

    /** Sentences that the setting has written to a question about other children this year; none that names a child. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<String> phrases(UUID id, String field) {
        TransitionRecord record = door.readable(id);
        Visibility visibility = catalogues
                .newest()
                .field(field)
                .map(Field::visibility)
                .orElseThrow(() -> new AnswerRefusal.UnknownQuestion(field).refused());
        return door.reader().writes(record.handover()).contains(visibility)
                ? Phrases.of(entries.texts(id, field, visibility), entries.names(id))
                : List.of();
    }

    /**
     * Decides the tier.
     *
     * @param reason why it differs from the suggestion; may be blank where it does not
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when the reason is missing
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void decideTier(UUID id, Tier tier, String reason) {
        TransitionRecord record = door.sentBy(id);
        record.decide(tier, user.name(), reason.strip());
        sendings.decision(id, clock.instant(), user.name(), "Decided the level of support: " + tier.label());
    }

    /**
     * Changes where the child moves to.
     *
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} when the record lies with a receiver
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void route(UUID id, Destination destination) {
        door.sentBy(id).route(destination, clock.instant());
        sendings.event(id, clock.instant(), user.name(), "Changed the destination to " + destination.label());
    }

    /** Marks a record as ready to send, or as being written again. */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public void ready(UUID id, boolean ready) {
        door.sentBy(id).ready(ready, clock.instant());
    }

    static Map<String, String> answers(List<Answer> all) {
        return all.stream().filter(entry -> entry.item() == 0).collect(Collectors.toMap(Answer::field, Answer::text));
    }
}
