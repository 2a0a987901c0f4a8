package org.throughline.transitions;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.transitions.catalogue.AnswerRefusal;
import org.throughline.transitions.catalogue.AnswerRules;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.TierRules;

/** Takes over records that were written elsewhere, each brought to the state it had there. */
@Service
@Transactional
public class RecordImport {

    private final TransitionRecordRepository records;
    private final AnswerStore entries;
    private final HandoverCopyStore sendings;
    private final Catalogues catalogues;
    private final Clock clock;

    RecordImport(
            TransitionRecordRepository records,
            AnswerStore entries,
            HandoverCopyStore sendings,
            Catalogues catalogues,
            Clock clock) {
        this.records = records;
        this.entries = entries;
        this.sendings = sendings;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * A record as it was elsewhere.
     *
     * @param opening child, phase, sender and destination
     * @param answers answers by key of their question, item 0
     * @param repeated entries of blocks that repeat, each with its answers by key of their question
     * @param writer who wrote it
     * @param state where its hand-over stands; the destination must be reachable for one that was sent
     */
    public record Loaded(
            RecordOpening opening,
            Map<String, String> answers,
            List<Map<String, String>> repeated,
            String writer,
            RecordState state) {}

    /** Adds records, all or none. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void add(List<Loaded> all) {
        Instant now = clock.instant();
        for (Loaded loaded : all) {
            TransitionRecord record = new TransitionRecord(
                    loaded.opening(), 1, catalogues.newest().version(), loaded.writer(), now);
            record.changed(now, TierRules.suggested(catalogues.newest(), loaded.answers()));
            records.save(record);
        }
        records.flush();
        Map<UUID, TransitionRecord> byChild =
                records
                        .findAllByChildIdIn(all.stream()
                                .map(loaded -> loaded.opening().childId())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(TransitionRecord::childId, record -> record, (one, other) -> other));
        for (Loaded loaded : all) {
            TransitionRecord record = byChild.get(loaded.opening().childId());
            if (record != null) {
                write(loaded, record, now);
                bring(loaded, record, now);
            }
        }
    }

    private void write(Loaded loaded, TransitionRecord record, Instant now) {
        List<Answer> written = new ArrayList<>();
        loaded.answers().forEach((key, text) -> written.add(entry(key, 0, text, loaded, now)));
        Map<String, Integer> items = new HashMap<>();
        for (Map<String, String> entry : loaded.repeated()) {
            Set<String> blocks = entry.keySet().stream().map(Answer::block).collect(Collectors.toSet());
            blocks.forEach(block -> items.merge(block, 1, Integer::sum));
            entry.forEach((key, text) ->
                    written.add(entry(key, items.getOrDefault(Answer.block(key), 1), text, loaded, now)));
        }
        entries.addNew(record.id(), written);
    }

    private Answer entry(String key, int item, String text, Loaded loaded, Instant now) {
        Catalogue.Field field =
                catalogues.newest().field(key).orElseThrow(() -> new AnswerRefusal.UnknownQuestion(key).refused());
        return new Answer(
                key,
                item,
                AnswerRules.cleaned(field, text),
                field.visibility(),
                Source.TEACHER,
                loaded.writer(),
                now,
                1);
    }

    private void bring(Loaded loaded, TransitionRecord record, Instant now) {
        RecordState state = loaded.state();
        if (state == RecordState.READY) {
            record.ready(true, now);
        }
        if (state == RecordState.DRAFT || state == RecordState.READY) {
            return;
        }
        UUID sending = UUID.randomUUID();
        record.sent(sending, SharingBasis.AGREED, now);
        sendings.add(sending, record.id(), record.destination(), SharingBasis.AGREED, loaded.writer(), now);
        entries.copy(record.id(), sending);
        switch (state) {
            case RECEIVED, CLOSED -> {
                record.received(now);
                sendings.received(sending, "the receiving SENCO", now);
                if (state == RecordState.CLOSED) {
                    record.closed(now);
                }
            }
            case RECALLED -> {
                record.recalled(now);
                sendings.ended(sending, state, loaded.writer(), now, "The family has accepted another place");
            }
            case REJECTED -> {
                record.rejected(now);
                sendings.ended(sending, state, "the receiving SENCO", now, "This child is not on our list");
            }
            default -> {}
        }
    }
}
