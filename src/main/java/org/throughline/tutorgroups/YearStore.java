package org.throughline.tutorgroups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.transitions.arrivals.Arrival;
import org.throughline.transitions.arrivals.Arrivals;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.catalogue.Prefill;
import org.throughline.transitions.catalogue.Tier;

/** Year groups, their children and what is asked of these, as far as they are of a setting of the SENCO who asks. */
@Component
class YearStore {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Arrivals arrivals;
    private final Questions questions;

    YearStore(JdbcClient jdbc, CurrentUser user, Arrivals arrivals, Catalogues catalogues) {
        this.jdbc = jdbc;
        this.user = user;
        this.arrivals = arrivals;
        this.questions = new Questions(catalogues);
    }

    List<TutorYear> years() {
        return jdbc.sql("select * from tutor_year where setting_id in (:own) order by entry_year desc, title, id")
                .param("own", user.scope(Roles.SENCO))
                .query(YearStore::year)
                .list();
    }

    Optional<TutorYear> find(UUID id) {
        return jdbc.sql("select * from tutor_year where id = :id and setting_id in (:own)")
                .param("id", id)
                .param("own", user.scope(Roles.SENCO))
                .query(YearStore::year)
                .optional();
    }

    /** The year group, of a setting of the SENCO who asks. */
    TutorYear required(UUID id) {
        return find(id).orElseThrow(() -> new TutorRefusal.YearNotWithYou().refused());
    }

    /** The records that were sent of the children who come in a year, with the answers that tutor groups need. */
    List<Arrival> arrivals(TutorYear year) {
        return arrivals.of(year.settingId(), year.entryYear(), questions.all());
    }

    /** The names that records give for what is asked of two children. */
    List<String> fields(TutorBond.Kind kind) {
        return questions.of(kind);
    }

    /** The children by name; those whose record was taken back or given to another setting are left out. */
    List<TutorChild> children(TutorYear year) {
        return children(year, arrivals(year));
    }

    List<TutorChild> children(TutorYear year, List<Arrival> sent) {
        Map<UUID, Arrival> byRecord = new HashMap<>();
        sent.forEach(arrival -> byRecord.put(arrival.recordId(), arrival));
        return jdbc
                .sql("select * from tutor_child where year_id = ?")
                .param(year.id())
                .query((row, number) ->
                        Optional.ofNullable(child(row, byRecord.get(row.getObject("record_id", UUID.class)))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(TutorChild::sorted).thenComparing(TutorChild::id))
                .toList();
    }

    List<TutorBond> bonds(TutorYear year) {
        return jdbc.sql("select * from tutor_bond where year_id = ? order by entered_at, id")
                .param(year.id())
                .query((row, number) -> new TutorBond(
                        row.getObject("id", UUID.class),
                        row.getObject("one_id", UUID.class),
                        row.getObject("other_id", UUID.class),
                        TutorBond.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getBoolean("from_record"),
                        row.getString("entered_by"),
                        Instants.fromDatabase(row, "entered_at")))
                .list();
    }

    private @Nullable TutorChild child(ResultSet row, @Nullable Arrival sent) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID record = row.getObject("record_id", UUID.class);
        if (record == null) {
            String sex = row.getString("sex");
            String sen = row.getString("sen");
            return new TutorChild(
                    id,
                    null,
                    row.getString("name"),
                    row.getString("name"),
                    row.getString("school"),
                    new ChildFacts(
                            sex == null ? "" : sex.equals("F") ? "Female" : "Male",
                            sen == null ? "" : sen,
                            "",
                            "",
                            false));
        }
        return sent == null
                ? null
                : new TutorChild(id, record, sent.name(), sent.sorted(), sent.sender(), questions.facts(sent));
    }

    private static TutorYear year(ResultSet row, int number) throws SQLException {
        return new TutorYear(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("setting_id", UUID.class),
                row.getInt("entry_year"),
                row.getString("title"),
                row.getString("group_names").lines().toList(),
                row.getInt("largest"),
                row.getString("created_by"),
                Instants.fromDatabase(row, "created_at"));
    }

    /** The questions whose answers tutor groups need, by what the catalogue says of them. */
    private record Questions(Catalogues catalogues) {

        List<String> of(TutorBond.Kind kind) {
            return switch (kind) {
                case APART -> catalogues.keys(Flag.KEEP_APART);
                case TOGETHER -> catalogues.keys(Flag.KEEP_WITH);
                case FRIEND -> catalogues.keys(Flag.FRIEND);
                case IF_POSSIBLE -> List.of();
            };
        }

        List<String> all() {
            List<String> all = new ArrayList<>(catalogues.keys(Flag.PRIMARY_NEED));
            for (TutorBond.Kind kind : TutorBond.Kind.values()) {
                all.addAll(of(kind));
            }
            for (Prefill fact : List.of(Prefill.SEX, Prefill.SEN_PROVISION, Prefill.LANGUAGES)) {
                all.addAll(catalogues.keys(fact));
            }
            return all;
        }

        ChildFacts facts(Arrival sent) {
            return new ChildFacts(
                    sent.first(catalogues.keys(Prefill.SEX)).orElse(""),
                    sent.first(catalogues.keys(Prefill.SEN_PROVISION)).orElse(""),
                    sent.first(catalogues.keys(Flag.PRIMARY_NEED)).orElse(""),
                    sent.first(catalogues.keys(Prefill.LANGUAGES))
                            .map(languages -> languages.split("[,;/]", 2)[0].strip())
                            .orElse(""),
                    sent.tier() == Tier.ENHANCED);
        }
    }
}
