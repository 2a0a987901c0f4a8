package org.throughline.transitions.prefill;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;
import org.throughline.transitions.Answer;
import org.throughline.transitions.AnswerStore;
import org.throughline.transitions.HandoverCopyStore;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.Source;
import org.throughline.transitions.TransitionsRefusal;
import org.throughline.transitions.catalogue.AnswerRefusal;
import org.throughline.transitions.catalogue.AnswerRules;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Prefill;
import org.throughline.transitions.catalogue.TierRules;

/** Fills answers in that another system tells, in records that the person's setting sends and has not sent yet. */
@Service
@Transactional
public class RecordPrefill {

    private final JdbcClient jdbc;
    private final RecordAccess door;
    private final AnswerStore entries;
    private final HandoverCopyStore sendings;
    private final Catalogues catalogues;
    private final CurrentUser user;
    private final Clock clock;

    RecordPrefill(
            JdbcClient jdbc,
            RecordAccess door,
            AnswerStore entries,
            HandoverCopyStore sendings,
            Catalogues catalogues,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.door = door;
        this.entries = entries;
        this.sendings = sendings;
        this.catalogues = catalogues;
        this.user = user;
        this.clock = clock;
    }

    /** The newest record of a child's move that the person leads for the sender; empty where there is none. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public Optional<KnownRecord> find(UUID childId, String phase, int entryYear) {
        return jdbc
                .sql("select id, catalogue from transition_record where child_id = ? and phase = ? and entry_year = ?"
                        + " order by opened_at desc, id")
                .params(childId, phase, entryYear)
                .query((row, number) -> new Found(row.getObject("id", UUID.class), row.getInt("catalogue")))
                .list()
                .stream()
                .filter(found -> door.isSender(found.id()))
                .findFirst()
                .map(found -> new KnownRecord(
                        found.id(),
                        door.handover(found.id()).orElseThrow().state().isWithSender(),
                        answers(found)));
    }

    private record Found(UUID id, int catalogue) {}

    private Map<Prefill, String> answers(Found record) {
        Map<String, String> written = written(record.id());
        Map<Prefill, String> answers = new EnumMap<>(Prefill.class);
        fields(catalogues.version(record.catalogue())).forEach((fact, field) -> {
            String answer = written.getOrDefault(field.key(), "");
            if (!answer.isBlank()) {
                answers.put(fact, answer);
            }
        });
        return answers;
    }

    private Map<String, String> written(UUID recordId) {
        return entries.all(recordId).stream()
                .filter(entry -> entry.item() == 0)
                .collect(Collectors.toMap(Answer::field, Answer::text));
    }

    /** The questions of the newest catalogue that facts of other systems answer. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public Map<Prefill, Catalogue.Field> fields() {
        return fields(catalogues.newest());
    }

    /** The questions of a catalogue that facts of other systems answer. */
    static Map<Prefill, Catalogue.Field> fields(Catalogue catalogue) {
        return catalogue
                .fields()
                .filter(field -> field.meaning().prefill() != null)
                .collect(Collectors.toMap(
                        field -> Objects.requireNonNull(field.meaning().prefill()),
                        field -> field,
                        (one, other) -> one,
                        () -> new EnumMap<>(Prefill.class)));
    }

    /**
     * A fact as an answer: a code becomes the option or the need that it stands for.
     *
     * @return empty where it answers nothing
     */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public Optional<String> answer(Prefill fact, String text) {
        Catalogue.Field field = fields().get(fact);
        if (field == null || text.isBlank()) {
            return Optional.empty();
        }
        String need = NeedType.ofCode(text).map(NeedType::label).orElse(text);
        String said = field.options().stream()
                .filter(option -> option.equals(text) || option.startsWith(text + " ") || option.equals(need))
                .findFirst()
                .orElse(text);
        if (!field.options().isEmpty() && !field.options().contains(said)) {
            return Optional.empty();
        }
        return Optional.of(AnswerRules.cleaned(field, said));
    }

    /**
     * Writes answers to a record that was not sent.
     *
     * @param answers as {@link #answer} gives them
     * @param from where they come from, as people read it beside them
     * @throws org.throughline.shared.Refused as {@link TransitionsRefusal} where the record is not the person's or was
     *     sent, as {@link AnswerRefusal} where an answer is not accepted
     */
    @RolesAllowed(Roles.SENCO)
    public void fill(UUID recordId, Map<Prefill, String> answers, String from) {
        door.requireSender(recordId);
        if (!door.handover(recordId).orElseThrow().state().isWithSender()) {
            throw new TransitionsRefusal.FilledTooLate().refused();
        }
        Catalogue catalogue = catalogues.version(jdbc.sql("select catalogue from transition_record where id = ?")
                .param(recordId)
                .query(Integer.class)
                .single());
        Map<Prefill, Catalogue.Field> fields = fields(catalogue);
        int written = 0;
        for (Map.Entry<Prefill, String> each : answers.entrySet()) {
            Catalogue.Field field = fields.get(each.getKey());
            if (field != null && write(recordId, field, each.getValue(), from)) {
                written++;
            }
        }
        if (written > 0) {
            entries.markChanged(recordId, clock.instant(), TierRules.suggested(catalogue, written(recordId)));
            sendings.event(recordId, clock.instant(), user.name(), "Filled in " + written + " answers from " + from);
        }
    }

    private boolean write(UUID recordId, Catalogue.Field field, String text, String from) {
        Optional<Answer> before = entries.find(recordId, field.key(), 0);
        String clean = AnswerRules.cleaned(field, text);
        if (before.filter(answer -> answer.isOfFamily() || answer.text().equals(clean))
                .isPresent()) {
            return false;
        }
        long read = before.map(Answer::revision).orElse(0L);
        return entries.write(
                recordId,
                new Answer(
                        field.key(),
                        0,
                        clean,
                        field.visibility()
                                .atLeast(before.map(Answer::visibility).orElse(field.visibility())),
                        Source.IMPORT,
                        from,
                        clock.instant(),
                        read + 1),
                read);
    }
}
