package org.throughline.tutorgroups;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.PlainText;
import org.throughline.transitions.arrivals.Arrival;

/** The year groups that a setting divides into tutor groups, and the children of each. */
@Service
@Transactional
public class TutorYears {

    /** The most groups of a year group. */
    public static final int MOST_GROUPS = 20;
    /** The most children that a group may be allowed. */
    public static final int LARGEST = 60;

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TITLE = 100;

    private final YearStore store;
    private final TutorBonds bonds;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final Clock clock;

    TutorYears(YearStore store, TutorBonds bonds, JdbcClient jdbc, CurrentUser user, AuditTrail trail, Clock clock) {
        this.store = store;
        this.bonds = bonds;
        this.jdbc = jdbc;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /** The year groups of the person's settings, the newest year first. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public List<TutorYear> all() {
        return store.years();
    }

    /** One of them; empty where there is none that the person may open. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public Optional<TutorYear> find(UUID id) {
        return store.find(id);
    }

    /** Its children by name. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public List<TutorChild> children(UUID id) {
        return store.children(store.required(id));
    }

    /**
     * Starts a year group with the children whose records were sent, and with what these ask.
     *
     * @param settingId a setting of the person
     * @param entryYear the calendar year in which its first academic year here begins
     * @param groups the names of the groups
     * @param largest the most children that a group may have
     * @throws org.throughline.shared.Refused as {@link TutorRefusal} when something must be put right
     */
    @RolesAllowed(Roles.SENCO)
    public UUID start(UUID settingId, int entryYear, String title, List<String> groups, int largest) {
        if (!user.settings(Roles.SENCO).contains(settingId)) {
            throw new TutorRefusal.YearNotWithYou().refused();
        }
        String name = PlainText.of(title).strip();
        boolean isTaken = store.years().stream()
                .anyMatch(year -> year.settingId().equals(settingId)
                        && year.entryYear() == entryYear
                        && year.title().equalsIgnoreCase(name));
        if (name.isEmpty() || name.length() > LONGEST_TITLE || isTaken) {
            throw new TutorRefusal.YearWithoutName(LONGEST_TITLE).refused();
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into tutor_year (id, version, setting_id, entry_year, title, group_names, largest, created_by,"
                        + " created_at) values (?, 0, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        settingId,
                        entryYear,
                        name,
                        String.join("\n", names(groups)),
                        size(largest),
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
        trail.record(AuditAction.CHANGE, "Began to form tutor groups: " + name, id);
        bringIn(id);
        return id;
    }

    /**
     * Changes the groups of a year group; proposals there are stay as they are.
     *
     * @param version the version read
     * @throws org.throughline.shared.Refused as {@link TutorRefusal} when something must be put right
     * @throws OptimisticLockingFailureException when a colleague changed it in between
     */
    @RolesAllowed(Roles.SENCO)
    public void change(UUID id, long version, List<String> groups, int largest) {
        TutorYear year = store.required(id);
        List<String> names = names(groups);
        Integer most = jdbc.sql("select coalesce(max(group_number), -1) from tutor_place t join tutor_proposal p on"
                        + " p.id = t.proposal_id where p.year_id = ?")
                .param(year.id())
                .query(Integer.class)
                .single();
        if (most >= names.size()) {
            throw new TutorRefusal.GroupNamesWrong(MOST_GROUPS, LONGEST_NAME).refused();
        }
        int changed = jdbc.sql("update tutor_year set version = version + 1, group_names = ?, largest = ? where id = ?"
                        + " and version = ?")
                .params(String.join("\n", names), size(largest), id, version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("A colleague changed the groups in between");
        }
    }

    /**
     * Adds the children whose records were sent since, and what these and other records ask.
     *
     * @return how many children were added
     */
    @RolesAllowed(Roles.SENCO)
    public int bringIn(UUID id) {
        TutorYear year = store.required(id);
        List<Arrival> sent = store.arrivals(year);
        Set<UUID> known = store.children(year, sent).stream()
                .map(TutorChild::recordId)
                .collect(Collectors.toCollection(HashSet::new));
        int added = 0;
        for (Arrival arrival : sent) {
            if (!known.contains(arrival.recordId())) {
                added += jdbc.sql("insert ignore into tutor_child (id, year_id, record_id, name, school, added_by,"
                                + " added_at) values (?, ?, ?, '', '', ?, ?)")
                        .params(
                                UUID.randomUUID(),
                                year.id(),
                                arrival.recordId(),
                                user.name(),
                                Instants.toDatabase(clock.instant()))
                        .update();
            }
        }
        bonds.bringIn(year, sent);
        return added;
    }

    /**
     * Adds children who have no record here, one a line: name; school; F or M; E, K or N. What follows the name may be
     * left out.
     *
     * @throws org.throughline.shared.Refused as {@link TutorRefusal} when a line must be put right; nobody is added
     *     then
     */
    @RolesAllowed(Roles.SENCO)
    public int add(UUID id, String lines) {
        TutorYear year = store.required(id);
        List<String[]> read = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<String> all = PlainText.of(lines).lines().toList();
        for (int number = 0; number < all.size(); number++) {
            if (!all.get(number).isBlank()) {
                String[] parts = (all.get(number) + ";;;").split("[;\t]", -1);
                for (int part = 0; part < parts.length; part++) {
                    parts[part] = parts[part].strip();
                }
                String sex = parts[2].toUpperCase(Locale.UK);
                String sen = parts[3].toUpperCase(Locale.UK);
                if (parts[0].isEmpty() || parts[0].length() > 200 || parts[1].length() > 200) {
                    problems.add("Line " + (number + 1) + ": begin with the child's name, then the school");
                } else if (!Set.of("", "F", "M").contains(sex)
                        || !Set.of("", "E", "K", "N").contains(sen)) {
                    problems.add("Line " + (number + 1) + ": after the school, write F or M, then E, K or N");
                }
                read.add(new String[] {parts[0], parts[1], sex, sen});
            }
        }
        if (!problems.isEmpty()) {
            throw new TutorRefusal.LinesToPutRight(problems).refused();
        }
        for (String[] child : read) {
            jdbc.sql("insert into tutor_child (id, year_id, record_id, name, school, sex, sen, added_by, added_at)"
                            + " values (?, ?, null, ?, ?, nullif(?, ''), nullif(?, ''), ?, ?)")
                    .params(
                            UUID.randomUUID(),
                            year.id(),
                            child[0],
                            child[1],
                            child[2],
                            child[3],
                            user.name(),
                            Instants.toDatabase(clock.instant()))
                    .update();
        }
        bonds.bringIn(year, store.arrivals(year));
        return read.size();
    }

    /** Takes a child off the list, with what is asked for the child and the place in each proposal. */
    @RolesAllowed(Roles.SENCO)
    public void remove(UUID id, UUID childId) {
        jdbc.sql("delete from tutor_child where id = ? and year_id = ?")
                .params(childId, store.required(id).id())
                .update();
    }

    /** Deletes a year group with its proposals; records stay as they are. */
    @RolesAllowed(Roles.SENCO)
    public void delete(UUID id) {
        TutorYear year = store.required(id);
        jdbc.sql("delete from tutor_year where id = ?").param(year.id()).update();
        trail.record(AuditAction.CHANGE, "Deleted tutor groups: " + year.title(), id);
    }

    private static List<String> names(List<String> groups) {
        List<String> names = groups.stream()
                .map(name -> PlainText.of(name).strip())
                .filter(name -> !name.isEmpty())
                .toList();
        boolean isWrong = names.isEmpty()
                || names.size() > MOST_GROUPS
                || names.stream().anyMatch(name -> name.length() > LONGEST_NAME)
                || names.stream()
                                .map(name -> name.toLowerCase(Locale.UK))
                                .distinct()
                                .count()
                        < names.size();
        if (isWrong) {
            throw new TutorRefusal.GroupNamesWrong(MOST_GROUPS, LONGEST_NAME).refused();
        }
        return names;
    }

    private static int size(int largest) {
        if (largest < 1 || largest > LARGEST) {
            throw new TutorRefusal.SizeOutOfRange(LARGEST).refused();
        }
        return largest;
    }
}
