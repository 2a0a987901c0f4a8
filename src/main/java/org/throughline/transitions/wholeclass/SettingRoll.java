package org.throughline.transitions.wholeclass;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.ChildYears;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Listed;
import org.throughline.shared.Names;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.roll.OwnChildren;

/**
 * The children on record at a setting who are in the year group of a move: those placed there, and those it wrote of.
 */
@Service
@Transactional(readOnly = true)
public class SettingRoll {

    private static final int MOST = 400;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    SettingRoll(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** The academic year in which children who are in the year group of a move now make it. */
    @RolesAllowed(Roles.SENCO)
    public int entryYear(Catalogue.Phase move) {
        int now = AcademicYear.of(LocalDate.now(clock)).start();
        return move.isDuringYear() ? now : now + 1;
    }

    /**
     * The children who can make a move and have no record for it, by name, the first 400 of them; nobody of a setting
     * of which the person is not the SENCO.
     */
    @RolesAllowed(Roles.SENCO)
    public Listed<RollChild> withoutRecord(UUID setting, Catalogue.Phase move) {
        List<RollChild> all = all(setting, move);
        Map<LocalDate, List<RollChild>> byBirth = all.stream().collect(Collectors.groupingBy(RollChild::born));
        List<RollChild> without = all.stream()
                .filter(child -> !child.hasRecord())
                .map(child -> child.alike(byBirth.getOrDefault(child.born(), List.of()).stream()
                        .filter(other -> !other.child().equals(child.child()))
                        .filter(other -> isAlike(child.name(), other.name()))
                        .toList()))
                .toList();
        return new Listed<>(without.subList(0, Math.min(MOST, without.size())), without.size());
    }

    private List<RollChild> all(UUID setting, Catalogue.Phase move) {
        Integer ncYear = move.ncYear();
        return jdbc.sql("select c.id, c.forename, c.surname, c.date_of_birth, c.upn, exists (select 1 from"
                        + " transition_record m where m.child_id = c.id and m.phase = :phase and m.entry_year = :entry"
                        + " and (:once or m.state in ('DRAFT', 'READY', 'RECALLED', 'REJECTED'))) has_record"
                        + " from child c where" + OwnChildren.condition("null")
                        + (ncYear == null ? "" : " and " + ChildYears.sql("c") + " = :nc")
                        + " order by c.surname, c.forename, c.id")
                .param("own", user.settings(Roles.SENCO).contains(setting) ? setting : new UUID(0, 0))
                .param("year", AcademicYear.of(LocalDate.now(clock)).start())
                .param("phase", move.key())
                .param("entry", entryYear(move))
                .param("once", !move.isDuringYear())
                .param("nc", ncYear)
                .query((row, number) -> new RollChild(
                        row.getObject("id", UUID.class),
                        Names.sorted(row.getString("forename"), row.getString("surname")),
                        row.getObject("date_of_birth", LocalDate.class),
                        row.getString("upn"),
                        row.getBoolean("has_record"),
                        List.of()))
                .list();
    }

    /** Whether the surnames are the same, or the forenames: a twin, or one child recorded twice. */
    private static boolean isAlike(String one, String other) {
        String[] names = Names.comparable(one).split(",");
        String[] others = Names.comparable(other).split(",");
        return names[0].equals(others[0])
                || names.length > 1 && others.length > 1 && names[1].strip().equals(others[1].strip());
    }
}
