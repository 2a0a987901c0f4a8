package org.throughline.tutorgroups;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.PlainText;
import org.throughline.transitions.arrivals.Arrival;

/**
 * What is asked of pairs of children: by their records, or entered here. A reason is optional and is shown to SENCOs of
 * the setting alone; it is in no file and on no paper.
 */
@Service
@Transactional
public class TutorBonds {

    private static final int LONGEST_REASON = 1_000;
    /** What records ask; a wish for company is a promise until somebody here lowers it. */
    private static final List<TutorBond.Kind> ASKED_BY_RECORDS =
            List.of(TutorBond.Kind.APART, TutorBond.Kind.TOGETHER, TutorBond.Kind.FRIEND);

    private final YearStore store;
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    TutorBonds(YearStore store, JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** What is asked of the children of a year group, in the order in which it was entered. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public List<TutorBond> of(UUID yearId) {
        return store.bonds(store.required(yearId));
    }

    /**
     * Asks something of two children.
     *
     * @param reason why; blank where nothing is to be said
     * @throws org.throughline.shared.Refused as {@link TutorRefusal} when something must be put right
     */
    @RolesAllowed(Roles.SENCO)
    public void add(
            UUID yearId,
            @Nullable TutorChild one,
            @Nullable TutorChild other,
            TutorBond.@Nullable Kind kind,
            String reason) {
        TutorYear year = store.required(yearId);
        String why = PlainText.of(reason).strip();
        if (one == null || other == null || kind == null || one.id().equals(other.id())) {
            throw new TutorRefusal.BondIncomplete().refused();
        }
        List<UUID> here = store.children(year).stream().map(TutorChild::id).toList();
        if (!here.contains(one.id()) || !here.contains(other.id())) {
            throw new TutorRefusal.BondIncomplete().refused();
        }
        if (why.length() > LONGEST_REASON) {
            throw new TutorRefusal.ReasonTooLong(LONGEST_REASON).refused();
        }
        boolean isThere = kind != TutorBond.Kind.FRIEND
                && store.bonds(year).stream()
                        .filter(bond -> bond.kind() != TutorBond.Kind.FRIEND)
                        .anyMatch(bond -> isOf(bond, one.id(), other.id()));
        if (isThere || !insert(year, one.id(), other.id(), kind, why, false)) {
            throw new TutorRefusal.BondThere(one.name(), other.name()).refused();
        }
    }

    /** Takes back what is asked of two children. The record that asked it does not bring it back. */
    @RolesAllowed(Roles.SENCO)
    public void remove(UUID yearId, UUID bondId) {
        TutorYear year = store.required(yearId);
        store.bonds(year).stream()
                .filter(bond -> bond.id().equals(bondId))
                .findFirst()
                .ifPresent(bond -> {
                    if (bond.fromRecord()) {
                        settle(year, bond);
                    }
                    jdbc.sql("delete from tutor_bond where id = ?")
                            .param(bondId)
                            .update();
                });
    }

    /** Makes a promise that two children are together a wish, or a wish a promise. */
    @RolesAllowed(Roles.SENCO)
    public void change(UUID yearId, UUID bondId, TutorBond.Kind kind) {
        TutorYear year = store.required(yearId);
        jdbc.sql("update tutor_bond set kind = ? where id = ? and year_id = ? and kind in ('TOGETHER', 'IF_POSSIBLE')")
                .params(kind.name(), bondId, year.id())
                .update();
    }

    /** Names in the records for which no child was found and which nobody has settled, by child. */
    @RolesAllowed(Roles.SENCO)
    @Transactional(readOnly = true)
    public List<UnsettledName> unsettled(UUID yearId) {
        TutorYear year = store.required(yearId);
        List<Arrival> sent = store.arrivals(year);
        List<TutorChild> children = store.children(year, sent);
        Set<String> settled = settled(year);
        List<UnsettledName> open = new ArrayList<>();
        for (Said said : said(sent, children)) {
            if (NamesInRecords.match(said.words(), said.child(), children).isEmpty() && !settled.contains(said.key())) {
                open.add(new UnsettledName(said.child(), said.kind(), said.words()));
            }
        }
        return open;
    }

    /**
     * Says whom a name in a record means.
     *
     * @param other the child; null for somebody who does not come here
     */
    @RolesAllowed(Roles.SENCO)
    public void settle(UUID yearId, UnsettledName name, @Nullable TutorChild other) {
        TutorYear year = store.required(yearId);
        Map<UUID, TutorChild> here =
                store.children(year).stream().collect(Collectors.toMap(TutorChild::id, Function.identity()));
        if (!here.containsKey(name.child().id()) || other != null && !here.containsKey(other.id())) {
            throw new TutorRefusal.BondIncomplete().refused();
        }
        settle(name.child().id(), name.kind(), name.words());
        if (other != null) {
            insert(year, name.child().id(), other.id(), name.kind(), "", true);
        }
    }

    /** Enters what the records ask of children who are all here, where nobody has entered or settled it. */
    void bringIn(TutorYear year, List<Arrival> sent) {
        List<TutorChild> children = store.children(year, sent);
        Set<String> settled = settled(year);
        List<TutorBond> there = store.bonds(year);
        for (Said said : said(sent, children)) {
            Optional<TutorChild> other = NamesInRecords.match(said.words(), said.child(), children);
            boolean isNew = other.isPresent()
                    && !settled.contains(said.key())
                    && (said.kind() == TutorBond.Kind.FRIEND
                            || there.stream()
                                    .filter(bond -> bond.kind() != TutorBond.Kind.FRIEND)
                                    .noneMatch(bond -> isOf(
                                            bond, said.child().id(), other.get().id())));
            if (isNew && insert(year, said.child().id(), other.get().id(), said.kind(), "", true)) {
                there = store.bonds(year);
            }
        }
    }

    private record Said(TutorChild child, TutorBond.Kind kind, String words) {

        String key() {
            return child.id() + " " + kind + " " + words;
        }
    }

    private List<Said> said(List<Arrival> sent, List<TutorChild> children) {
        Map<UUID, Arrival> byRecord = sent.stream().collect(Collectors.toMap(Arrival::recordId, Function.identity()));
        List<Said> all = new ArrayList<>();
        for (TutorChild child : children) {
            if (child.recordId() != null) {
                Arrival arrival = Objects.requireNonNull(byRecord.get(child.recordId()));
                for (TutorBond.Kind kind : ASKED_BY_RECORDS) {
                    arrival.to(store.fields(kind))
                            .flatMap(answer -> NamesInRecords.parts(answer.text()).stream())
                            .distinct()
                            .forEach(words -> all.add(new Said(child, kind, words)));
                }
            }
        }
        return all;
    }

    private boolean insert(
            TutorYear year, UUID one, UUID other, TutorBond.Kind kind, String reason, boolean fromRecord) {
        return jdbc.sql("insert ignore into tutor_bond (id, year_id, one_id, other_id, kind, reason, from_record,"
                                + " entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                UUID.randomUUID(),
                                year.id(),
                                one,
                                other,
                                kind.name(),
                                reason,
                                fromRecord,
                                user.name(),
                                Instants.toDatabase(clock.instant()))
                        .update()
                > 0;
    }

    private static boolean isOf(TutorBond bond, UUID one, UUID other) {
        return bond.one().equals(one) && bond.other().equals(other)
                || bond.one().equals(other) && bond.other().equals(one);
    }

    /** Notes that what the record of a child asks is settled, so that it does not come back. */
    private void settle(TutorYear year, TutorBond bond) {
        List<Arrival> sent = store.arrivals(year);
        List<TutorChild> children = store.children(year, sent);
        said(sent, children).stream()
                .filter(said -> said.child().id().equals(bond.one()))
                .filter(said -> NamesInRecords.match(said.words(), said.child(), children)
                        .filter(other -> other.id().equals(bond.other()))
                        .isPresent())
                .forEach(said -> settle(said.child().id(), said.kind(), said.words()));
    }

    private void settle(UUID childId, TutorBond.Kind kind, String words) {
        jdbc.sql("insert ignore into tutor_word (child_id, kind, words, settled_by, settled_at) values (?, ?, ?, ?, ?)")
                .params(childId, kind.name(), words, user.name(), Instants.toDatabase(clock.instant()))
                .update();
    }

    private Set<String> settled(TutorYear year) {
        return new HashSet<>(jdbc.sql("select w.child_id, w.kind, w.words from tutor_word w join tutor_child c on"
                        + " c.id = w.child_id where c.year_id = ?")
                .param(year.id())
                .query((row, number) -> row.getObject("child_id", UUID.class) + " " + row.getString("kind") + " "
                        + row.getString("words"))
                .list());
    }
}
