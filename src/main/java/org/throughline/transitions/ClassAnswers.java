package org.throughline.transitions;

import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.shared.Listed;
import org.throughline.transitions.catalogue.AnswerRefusal;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Visibility;

/** One question for the whole class: the answers of all records that a setting has not sent. */
@Service
@Transactional(readOnly = true)
public class ClassAnswers {

    private static final int MOST_OF_A_CLASS = 200;

    private final RecordList list;
    private final RecordAccess door;
    private final AnswerStore entries;
    private final Catalogues catalogues;

    ClassAnswers(RecordList list, RecordAccess door, AnswerStore entries, Catalogues catalogues) {
        this.list = list;
        this.door = door;
        this.entries = entries;
        this.catalogues = catalogues;
    }

    /**
     * A child in an entry for the whole class.
     *
     * @param id the record
     * @param child the child's name, surname first
     * @param entry the answer; null where there is none
     */
    public record ClassRow(UUID id, String child, @Nullable Answer entry) {}

    /** The questions of a move that the person may answer, at any of the own settings, in the order asked. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF})
    public List<Field> questions(Catalogue.Phase phase) {
        AccessRules reader = door.reader();
        Set<Visibility> allowed = reader.bySetting().keySet().stream()
                .flatMap(setting ->
                        reader.writes(new AccessRules.Handover(setting, null, null, RecordState.DRAFT)).stream())
                .collect(Collectors.toSet());
        return catalogues.newest().blocks(phase).stream()
                .filter(block -> !block.repeat())
                .flatMap(block -> block.fields(phase).stream())
                .filter(field -> allowed.contains(field.visibility()))
                .toList();
    }

    /** The answers to one question for the setting's records that are not sent, by name; the first 200 of them. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF})
    public Listed<ClassRow> of(String phase, String field) {
        Visibility visibility = catalogues
                .newest()
                .field(field)
                .map(Field::visibility)
                .orElseThrow(() -> new AnswerRefusal.UnknownQuestion(field).refused());
        AccessRules reader = door.reader();
        List<RecordRow> rows = list.sending(new RecordFilter("", phase, null, null), 0, Integer.MAX_VALUE).stream()
                .filter(row -> row.state().isWithSender())
                .filter(row -> writes(reader, row).contains(visibility))
                .sorted(Comparator.comparing(RecordRow::childName))
                .toList();
        Map<UUID, Answer> answers =
                entries.answers(rows.stream().map(RecordRow::id).toList(), field);
        List<ClassRow> all = rows.stream()
                .filter(row -> answers.get(row.id()) == null
                        || writes(reader, row).contains(answers.get(row.id()).visibility()))
                .map(row -> new ClassRow(row.id(), row.childName(), answers.get(row.id())))
                .toList();
        return new Listed<>(all.subList(0, Math.min(MOST_OF_A_CLASS, all.size())), all.size());
    }

    private static Set<Visibility> writes(AccessRules reader, RecordRow row) {
        return reader.writes(new AccessRules.Handover(row.senderId(), null, null, row.state()));
    }
}
