package org.throughline.transitions.wholeclass;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Flag;

/** How far the classes of the person's settings are, counted by the database. */
@Service
@Transactional(readOnly = true)
public class ClassesProgress {

    private final JdbcClient jdbc;
    private final Catalogues catalogues;
    private final CurrentUser user;

    ClassesProgress(JdbcClient jdbc, Catalogues catalogues, CurrentUser user) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
        this.user = user;
    }

    /** How far a class is; nothing but noughts for a class of another setting. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF})
    public ClassProgress of(LeavingClass which) {
        Catalogue catalogue = catalogues.newest();
        List<String> basics = ClassSheets.basics(catalogue, which.phase()).stream()
                .map(Field::key)
                .toList();
        List<String> wishes = Stream.concat(
                        catalogue.fields(Flag.LEAVE_OUT).stream(), catalogue.fields(Flag.PUT_RIGHT).stream())
                .map(Field::key)
                .toList();
        boolean isOwn = user.settings(Roles.SENCO, Roles.STAFF).contains(which.setting());
        return jdbc.sql("""
                        select count(*) started, coalesce(sum(known), 0) basics, coalesce(sum(unsent and waits), 0) waiting,
                            coalesce(sum(unsent and known and reachable and not wished), 0) ready,
                            coalesce(sum(state = 'SENT'), 0) sent,
                            coalesce(sum(state in ('RECEIVED', 'CLOSED')), 0) received
                        from (
                            select r.state, r.state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED') unsent,
                                r.destination_kind = 'SETTING' and r.destination_id is not null reachable,
                                (select count(*) from transition_entry e where e.record_id = r.id and e.item = 0
                                    and e.field in (:basics) and e.text <> '') >= :asked known,
                                exists (select 1 from transition_entry w left join transition_settlement t
                                    on t.record_id = w.record_id where w.record_id = r.id and w.field in (:wishes)
                                    and w.text <> '' and w.written_at > coalesce(t.settled_at, '1000-01-01')) wished,
                                exists (select 1 from transition_given_question g left join transition_entry a
                                    on a.record_id = g.record_id and a.field = g.field and a.item = 0 and a.text <> ''
                                    where g.record_id = r.id and a.record_id is null) waits
                            from transition_record r
                            where r.sender_id = :setting and :own and r.phase = :phase and r.entry_year = :year
                        ) of_class
                        """)
                .param("basics", basics.isEmpty() ? List.of("") : basics)
                .param("asked", basics.size())
                .param("wishes", wishes)
                .param("own", isOwn)
                .param("setting", which.setting())
                .param("phase", which.phase())
                .param("year", which.entryYear())
                .query((row, number) -> new ClassProgress(
                        row.getInt("started"),
                        row.getInt("basics"),
                        row.getInt("waiting"),
                        row.getInt("ready"),
                        row.getInt("sent"),
                        row.getInt("received")))
                .single();
    }
}
