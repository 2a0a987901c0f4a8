package org.throughline.transitions.wholeclass;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Names;
import org.throughline.transitions.AccessRules;
import org.throughline.transitions.Answer;
import org.throughline.transitions.AnswerStore;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.catalogue.Visibility;

/** The sheet of a class: the short questions that are asked of every child, for all records that are not sent. */
@Service
@Transactional(readOnly = true)
public class ClassSheets {

    private final JdbcClient jdbc;
    private final RecordAccess door;
    private final AnswerStore answers;
    private final Catalogues catalogues;
    private final GivenQuestions given;
    private final CurrentUser user;

    ClassSheets(
            JdbcClient jdbc,
            RecordAccess door,
            AnswerStore answers,
            Catalogues catalogues,
            GivenQuestions given,
            CurrentUser user) {
        this.given = given;
        this.jdbc = jdbc;
        this.door = door;
        this.answers = answers;
        this.catalogues = catalogues;
        this.user = user;
    }

    /** A child of a class. */
    private record Mover(UUID record, String child, String destination, RecordState state) {}

    /**
     * A part of the sheet of what is given to the person: those children and questions, nothing where nothing is given.
     *
     * @param offset how many children stand before, 0 and up
     */
    @RolesAllowed({Roles.SENCO, Roles.STAFF})
    public ClassSheet mine(LeavingClass of, int offset) {
        Map<UUID, Set<String>> mine = given.mine(of);
        Set<Visibility> allowed = writes(of, RecordState.DRAFT);
        List<Field> questions = given.givable(of.phase()).stream()
                .filter(field -> allowed.contains(field.visibility()))
                .filter(field -> mine.values().stream().anyMatch(fields -> fields.contains(field.key())))
                .toList();
        if (questions.isEmpty()) {
            return new ClassSheet(List.of(), List.of(), 0, 0, false);
        }
        List<ClassSheet.Row> rows = rows(of, movers(of, mine.keySet(), offset), questions).stream()
                .map(row -> row.only(mine.getOrDefault(row.record(), Set.of())))
                .toList();
        return new ClassSheet(questions, rows, offset, mine.size(), false);
    }

    /**
     * A part of the sheet: what the person may answer, of the children whose records are not sent. Nobody and nothing
     * for a class of another setting.
     *
     * @param offset how many children stand before, 0 and up
     */
    @RolesAllowed({Roles.SENCO, Roles.STAFF})
    public ClassSheet part(LeavingClass of, int offset) {
        Set<Visibility> allowed = writes(of, RecordState.DRAFT);
        List<Field> questions = basics(catalogues.newest(), of.phase()).stream()
                .filter(field -> allowed.contains(field.visibility()))
                .toList();
        if (questions.isEmpty()) {
            return new ClassSheet(List.of(), List.of(), 0, 0, false);
        }
        List<ClassSheet.Row> rows = rows(of, movers(of, Set.of(), offset), questions);
        return new ClassSheet(
                questions, rows, offset, count(of), user.settings(Roles.SENCO).contains(of.setting()));
    }

    private List<ClassSheet.Row> rows(LeavingClass of, List<Mover> movers, List<Field> questions) {
        Map<UUID, List<Answer>> written =
                answers.all(movers.stream().map(Mover::record).toList());
        return movers.stream()
                .map(mover -> row(
                        mover, questions, writes(of, mover.state()), written.getOrDefault(mover.record(), List.of())))
                .toList();
    }

    private static ClassSheet.Row row(Mover mover, List<Field> questions, Set<Visibility> allowed, List<Answer> all) {
        Map<String, Answer> shown = new HashMap<>();
        all.stream().filter(answer -> answer.item() == 0).forEach(answer -> shown.put(answer.field(), answer));
        // what was made visible to fewer people is not theirs to see here, nor to write
        List<String> asked = questions.stream()
                .filter(field -> shown.get(field.key()) == null
                        || allowed.contains(shown.get(field.key()).visibility()))
                .map(Field::key)
                .toList();
        shown.keySet().retainAll(asked);
        return new ClassSheet.Row(mover.record(), mover.child(), mover.destination(), shown, asked);
    }

    /** The short questions that a move asks of every child; the basics of a record are known once each is answered. */
    static List<Field> basics(Catalogue catalogue, String phase) {
        Catalogue.Phase move = catalogue.phase(phase);
        return catalogue.blocks(move).stream()
                .filter(block -> !block.repeat())
                .flatMap(block -> block.fields(move).stream())
                .filter(field -> field.is(Flag.CLASS_SHEET))
                .toList();
    }

    private Set<Visibility> writes(LeavingClass of, RecordState state) {
        return door.reader().writes(new AccessRules.Handover(of.setting(), null, null, state));
    }

    private List<Mover> movers(LeavingClass of, Set<UUID> only, int offset) {
        return jdbc.sql(
                        "select r.id, c.forename, c.surname, r.destination_kind, r.destination_name, r.state from transition_record r"
                                + " join child c on c.id = r.child_id where r.sender_id = :setting and r.phase = :phase"
                                + " and r.entry_year = :year and r.state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED')"
                                + (only.isEmpty() ? "" : " and r.id in (:only)")
                                + " order by c.surname, c.forename, r.id limit :most offset :offset")
                .param("setting", of.setting())
                .param("phase", of.phase())
                .param("year", of.entryYear())
                .param("only", only)
                .param("most", ClassSheet.MOST)
                .param("offset", offset)
                .query((row, number) -> new Mover(
                        row.getObject("id", UUID.class),
                        Names.sorted(row.getString("forename"), row.getString("surname")),
                        destination(row.getString("destination_kind"), row.getString("destination_name")),
                        RecordState.valueOf(row.getString("state"))))
                .list();
    }

    private static String destination(String kind, String name) {
        Destination.Kind what = Destination.Kind.valueOf(kind);
        return !name.isBlank() || what == Destination.Kind.UNKNOWN ? name : what.label();
    }

    private int count(LeavingClass of) {
        return jdbc.sql("select count(*) from transition_record where sender_id = ? and phase = ? and entry_year = ?"
                        + " and state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED')")
                .params(of.setting(), of.phase(), of.entryYear())
                .query(Integer.class)
                .single();
    }
}
