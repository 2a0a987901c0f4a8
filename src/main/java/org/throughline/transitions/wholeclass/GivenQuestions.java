package org.throughline.transitions.wholeclass;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Colleagues;
import org.throughline.security.Colleagues.Colleague;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.catalogue.Visibility;

/** Questions that a SENCO gives to a named member of staff, for some children of a class or for all of them. */
@Service
@Transactional
public class GivenQuestions {

    private static final String OF_CLASS = " from transition_record r where r.sender_id = :setting and r.sender_id in"
            + " (:own) and r.phase = :phase and r.entry_year = :year and r.state in ('DRAFT', 'READY', 'RECALLED',"
            + " 'REJECTED')";

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final Catalogues catalogues;
    private final CurrentUser user;
    private final Clock clock;

    GivenQuestions(JdbcClient jdbc, Colleagues colleagues, Catalogues catalogues, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.catalogues = catalogues;
        this.user = user;
        this.clock = clock;
    }

    /** The questions of a move that class staff may answer, in the order asked: those that can be given. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF})
    @Transactional(readOnly = true)
    public List<Field> givable(String phase) {
        Catalogue catalogue = catalogues.newest();
        Catalogue.Phase move = catalogue.phase(phase);
        return catalogue.blocks(move).stream()
                .filter(block -> !block.repeat())
                .flatMap(block -> block.fields(move).stream())
                .filter(field -> field.visibility() == Visibility.A)
                .filter(field -> !field.is(Flag.PARENT_LINK) && !field.is(Flag.PUPIL_LINK))
                .toList();
    }

    /**
     * Gives questions to a member of staff; who had one of them before has it no more.
     *
     * @param children the records; only those of the class that are not sent count
     * @throws org.throughline.shared.Refused as {@link ClassRefusal} when the person is not class staff there, or class
     *     staff do not answer one of the questions
     */
    @RolesAllowed(Roles.SENCO)
    public void give(LeavingClass which, Collection<UUID> children, Collection<String> fields, String login) {
        Colleague to = colleagues.classStaff(which.setting()).stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseThrow(() -> new ClassRefusal.NotClassStaff().refused());
        Set<String> givable = new HashSet<>();
        givable(which.phase()).forEach(field -> givable.add(field.key()));
        fields.stream().filter(field -> !givable.contains(field)).findFirst().ifPresent(wrong -> {
            throw new ClassRefusal.NotForClassStaff(
                            catalogues.newest().field(wrong).map(Field::label).orElse(wrong))
                    .refused();
        });
        if (children.isEmpty() || fields.isEmpty()) {
            throw new ClassRefusal.NothingToGive().refused();
        }
        for (String field : fields) {
            of(
                            which,
                            "insert into transition_given_question (record_id, field, login, name, given_by, given_at)"
                                    + " select r.id, :field, :login, :name, :by, :at" + OF_CLASS
                                    + " and r.id in (:children)"
                                    + " on duplicate key update login = values(login), name = values(name),"
                                    + " given_by = values(given_by), given_at = values(given_at)")
                    .param("field", field)
                    .param("login", to.login())
                    .param("name", to.name())
                    .param("by", user.name())
                    .param("at", Instants.toDatabase(clock.instant()))
                    .param("children", children)
                    .update();
        }
    }

    /** Takes a question back from a member of staff, for all children of a class. */
    @RolesAllowed(Roles.SENCO)
    public void takeBack(LeavingClass which, String field, String login) {
        of(
                        which,
                        "delete from transition_given_question where field = :field and login = :login and record_id in"
                                + " (select r.id" + OF_CLASS + ")")
                .param("field", field)
                .param("login", login)
                .update();
    }

    /** What is given in a class, by question. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public List<GivenQuestion> of(LeavingClass which) {
        return of(
                        which,
                        "select g.field, g.login, max(g.name) name, count(*) children, sum(exists (select 1 from"
                                + " transition_entry e where e.record_id = g.record_id and e.field = g.field and e.item = 0"
                                + " and e.text <> '')) answered from transition_given_question g where g.record_id in (select r.id"
                                + OF_CLASS + ") group by g.field, g.login order by g.field, name")
                .query((row, number) -> new GivenQuestion(
                        row.getString("field"),
                        row.getString("login"),
                        row.getString("name"),
                        row.getInt("children"),
                        row.getInt("answered")))
                .list();
    }

    /** The questions that are given to the person in a class, by record. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF})
    @Transactional(readOnly = true)
    public Map<UUID, Set<String>> mine(LeavingClass which) {
        Map<UUID, Set<String>> mine = new HashMap<>();
        of(
                        which,
                        "select g.record_id, g.field from transition_given_question g where g.login = :login and g.record_id in"
                                + " (select r.id" + OF_CLASS + ")")
                .param("login", user.login())
                .query(row -> {
                    mine.computeIfAbsent(row.getObject("record_id", UUID.class), none -> new HashSet<>())
                            .add(row.getString("field"));
                });
        return mine;
    }

    private JdbcClient.StatementSpec of(LeavingClass which, String sql) {
        return jdbc.sql(sql)
                .param("setting", which.setting())
                .param("own", user.scope(Roles.SENCO, Roles.STAFF))
                .param("phase", which.phase())
                .param("year", which.entryYear());
    }
}
