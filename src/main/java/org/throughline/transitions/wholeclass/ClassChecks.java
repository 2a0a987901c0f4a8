package org.throughline.transitions.wholeclass;

import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Listed;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.Transitions;
import org.throughline.transitions.catalogue.Catalogue.Field;

/** The check of a class before its records are sent: what is missing, child by child. */
@Service
@Transactional(readOnly = true)
public class ClassChecks {

    /** The most records that are checked and sent at once. */
    public static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Transitions transitions;
    private final CurrentUser user;

    ClassChecks(JdbcClient jdbc, Transitions transitions, CurrentUser user) {
        this.jdbc = jdbc;
        this.transitions = transitions;
        this.user = user;
    }

    /** The first 200 records of a class that are not sent, by name; none of another setting. */
    @RolesAllowed(Roles.SENCO)
    public Listed<ToSend> of(LeavingClass which) {
        if (!user.settings(Roles.SENCO).contains(which.setting())) {
            return new Listed<>(List.of(), 0);
        }
        String from =
                " from transition_record r join child c on c.id = r.child_id where r.sender_id = ? and r.phase = ?"
                        + " and r.entry_year = ? and r.state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED')";
        List<UUID> ids = jdbc.sql("select r.id" + from + " order by c.surname, c.forename, r.id limit " + MOST)
                .params(which.setting(), which.phase(), which.entryYear())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        List<ToSend> checked = transitions.toSend(ids).stream()
                .map(ClassChecks::checked)
                .sorted(Comparator.comparingInt(
                        each -> ids.indexOf(each.page().details().id())))
                .toList();
        return Listed.upTo(
                MOST,
                checked,
                () -> jdbc.sql("select count(*)" + from)
                        .params(which.setting(), which.phase(), which.entryYear())
                        .query(Long.class)
                        .single());
    }

    /** One record of it as it is now; empty where the person may not send it, or where it is sent. */
    @RolesAllowed(Roles.SENCO)
    public Optional<ToSend> of(UUID record) {
        return transitions.toSend(List.of(record)).stream()
                .map(ClassChecks::checked)
                .findFirst();
    }

    private static ToSend checked(RecordPage page) {
        List<Field> missing = ClassSheets.basics(
                        page.catalogue(), page.details().phase())
                .stream()
                .filter(field -> page.answers(field.key()).values().stream()
                        .noneMatch(
                                answer -> answer.item() == 0 && !answer.text().isBlank()))
                .toList();
        return new ToSend(page, missing);
    }
}
