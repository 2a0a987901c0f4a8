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
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogues;

/** The classes that move on from the settings where the person works. */
@Service
@Transactional(readOnly = true)
public class LeavingClasses {

    private final JdbcClient jdbc;
    private final Catalogues catalogues;
    private final CurrentUser user;

    LeavingClasses(JdbcClient jdbc, Catalogues catalogues, CurrentUser user) {
        this.jdbc = jdbc;
        this.catalogues = catalogues;
        this.user = user;
    }

    /**
     * The classes in which something is not sent, and those of the newest year: the one with the most to do first, of
     * the move that forms offer first where there is one.
     */
    @RolesAllowed({Roles.SENCO, Roles.STAFF})
    public List<NamedClass> own() {
        Catalogue catalogue = catalogues.newest();
        String offered = catalogue.firstOffered().key();
        List<NamedClass> all = jdbc.sql("select sender_id, max(sender_name) sender_name, phase, entry_year, count(*)"
                        + " children, sum(state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED')) unsent from transition_record"
                        + " where sender_id in (:own) group by sender_id, phase, entry_year order by entry_year desc,"
                        + " sender_name, phase")
                .param("own", user.scope(Roles.SENCO, Roles.STAFF))
                .query((row, number) -> {
                    Catalogue.Phase phase = catalogue.phase(row.getString("phase"));
                    return new NamedClass(
                            new LeavingClass(
                                    row.getObject("sender_id", UUID.class), phase.key(), row.getInt("entry_year")),
                            row.getString("sender_name"),
                            phase.label(),
                            phase.isDuringYear(),
                            row.getInt("unsent"),
                            row.getInt("children"));
                })
                .list();
        int newest =
                all.stream().mapToInt(each -> each.which().entryYear()).max().orElse(0);
        return all.stream()
                .filter(each -> each.unsent() > 0 || each.which().entryYear() == newest)
                .sorted(Comparator.<NamedClass>comparingInt(
                                each -> each.which().phase().equals(offered) ? 0 : 1)
                        .thenComparingInt(each -> -each.which().entryYear())
                        .thenComparingInt(each -> -each.unsent()))
                .toList();
    }

    /** The class that an address names, where it is one of the person's own; else the first of them. */
    @RolesAllowed({Roles.SENCO, Roles.STAFF})
    public Optional<NamedClass> named(String key) {
        List<NamedClass> all = own();
        return LeavingClass.of(key)
                .flatMap(which ->
                        all.stream().filter(each -> each.which().equals(which)).findFirst())
                .or(() -> all.stream().findFirst());
    }
}
