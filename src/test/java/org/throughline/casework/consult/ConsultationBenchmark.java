package org.throughline.casework.consult;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.ThroughlineApplication;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cockpit;
import org.throughline.casework.CockpitFilter;
import org.throughline.casework.consult.choose.ConsultationSubject;
import org.throughline.casework.consult.choose.ConsulteeSuggestions;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.ehcp.clocks.ClockStatus;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.shared.AcademicYear;
import org.throughline.testing.FreshFolder;

/**
 * Prints how long the lists of 10,000 consultations and of 3,000 cases take. Run by {@code ./throughline benchmark
 * consultations}; nothing here passes or fails, and its name keeps it out of the tests.
 */
class ConsultationBenchmark {

    private static final int CONSULTATIONS = 10_000;
    private static final int EACH = 4;
    private static final int CASES = 3_000;
    private static final List<ConsultationState> STATES = List.of(
            ConsultationState.SENT,
            ConsultationState.CLOSED,
            ConsultationState.ACKNOWLEDGED,
            ConsultationState.DECLINED,
            ConsultationState.LA_VIEW);

    @Test
    void prints_how_long_the_list_of_consultations_takes() {
        try (ConfigurableApplicationContext context = SpringApplication.run(
                ThroughlineApplication.class,
                "--server.port=0",
                "--throughline.home=" + FreshFolder.named("consultation-benchmark"))) {
            context.getBean(DemonstrationBorough.class).loadIfEmpty();
            SystemIdentity.as("benchmark", () -> measure(context), Roles.PLACEMENT_OFFICER);
        }
    }

    private static boolean measure(ConfigurableApplicationContext context) {
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        UUID setting = add(context, today);
        ConsultationList list = context.getBean(ConsultationList.class);
        System.out.println("consultations: " + list.count(ConsultationFilter.ALL));
        both(list, "open", ConsultationFilter.ALL, 0);
        both(list, "last page", ConsultationFilter.ALL, CONSULTATIONS - 50);
        both(list, "to chase", new ConsultationFilter("", null, true, null, null), 0);
        both(list, "one school", new ConsultationFilter("", null, false, setting, null), 0);
        both(list, "by name", new ConsultationFilter("smith99", null, false, null, null), 0);
        both(
                list,
                "five filters",
                new ConsultationFilter("smith", ConsultationState.SENT, true, setting, "officer3"),
                0);
        ninetyFifth("load by school", list::loads);
        cases(context, AcademicYear.of(today).next().start() + 50);
        UUID child = context.getBean(JdbcTemplate.class)
                .queryForObject("select child_id from ehc_plan order by child_id limit 1", UUID.class);
        ConsulteeSuggestions suggestions = context.getBean(ConsulteeSuggestions.class);
        ConsultationSubject subject =
                new ConsultationSubject(null, child, AcademicYear.of(today).next());
        ninetyFifth("whom to consult", () -> suggestions.of(subject));
        return true;
    }

    private static UUID add(ConfigurableApplicationContext context, LocalDate today) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        List<ChildRecord> children = IntStream.range(0, CONSULTATIONS / EACH)
                .mapToObj(index -> new ChildRecord(
                        UUID.randomUUID(),
                        null,
                        "B" + index,
                        null,
                        "Smith" + index,
                        "Invented",
                        LocalDate.of(2008 + index % 14, 5, 1),
                        null,
                        null,
                        null,
                        Set.of()))
                .toList();
        context.getBean(Children.class).recordNew(children);
        List<Object[]> places = jdbc.query("select id, setting_id, name from provision", (row, number) ->
                new Object[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)});
        List<Object[]> rows = new ArrayList<>();
        for (int index = 0; index < CONSULTATIONS; index++) {
            Object[] place = places.get(index * 7 % places.size());
            LocalDate served = today.minusDays(index % 300);
            rows.add(new Object[] {
                UUID.randomUUID(),
                children.get(index / EACH).id(),
                place[0],
                place[1],
                place[2],
                STATES.get(index % STATES.size()).name(),
                served,
                served.plusDays(15),
                "officer" + index % 8,
                "Officer " + index % 8
            });
        }
        jdbc.batchUpdate(
                "insert into casework_consultation (id, version, kind, child_id, entry_year, provision_id, setting_id,"
                        + " consultee, requested, why, state, served_on, due, owner_login, owner_name) values (?, 0, 'PROVISION', ?,"
                        + " 2027, ?, ?, ?, false, 'Near', ?, ?, ?, ?, ?)",
                rows);
        return (UUID) places.getFirst()[1];
    }

    /** 3,000 cases of one entry year, as the list of phase transfers shows them. */
    private static void cases(ConfigurableApplicationContext context, int entry) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        List<UUID> children = jdbc.query(
                "select id from child order by reference limit " + CASES,
                (row, number) -> row.getObject(1, UUID.class));
        List<Object[]> rows = new ArrayList<>();
        LocalDate first = LocalDate.of(entry, 1, 5);
        for (int index = 0; index < children.size(); index++) {
            LocalDate review = index % 3 == 0 ? null : first.plusDays(index % 60);
            rows.add(new Object[] {
                UUID.randomUUID(),
                children.get(index),
                entry,
                CaseStage.values()[index % 8].name(),
                "officer" + index % 12,
                "Officer " + index % 12,
                first.plusDays(41),
                first.plusDays(40),
                first.minusDays(44),
                first.minusDays(16),
                review
            });
        }
        jdbc.batchUpdate(
                "insert into casework_case (id, version, child_id, entry_year, kind, nc_year, stays, stage, owner_login,"
                        + " owner_name, deadline, last_lawful_day, review_by, draft_by, review_on)"
                        + " values (?, 0, ?, ?, 'PRIMARY_TO_SECONDARY', 7, false, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        Cockpit cockpit = context.getBean(Cockpit.class);
        CockpitFilter all = CockpitFilter.all(entry);
        System.out.println("cases: " + cockpit.count(all));
        both(cockpit, "open", all, 0);
        both(cockpit, "last page", all, rows.size() - 50);
        both(cockpit, "one officer", all.of("officer3"), 0);
        both(
                cockpit,
                "four filters",
                new CockpitFilter(
                        entry, "smith", CaseStage.REVIEW_HELD, ClockStatus.NOT_YET_DUE, null, "officer3", true),
                0);
        ninetyFifth("cases: how they stand", () -> cockpit.statuses(all));
        ninetyFifth("cases: by officer", () -> cockpit.trays(entry));
    }

    private static void both(Cockpit cockpit, String what, CockpitFilter filter, int offset) {
        ninetyFifth(
                "cases: " + what,
                () -> cockpit.count(filter) + cockpit.find(filter, offset, 50).size());
    }

    private static void both(ConsultationList list, String what, ConsultationFilter filter, int offset) {
        ninetyFifth(
                "consultations: " + what,
                () -> list.count(filter) + list.find(filter, offset, 50).size());
    }

    /** Server time of a list as a person uses it: count and page; the 95th of 100. */
    private static void ninetyFifth(String what, Supplier<?> work) {
        work.get();
        double[] millis = IntStream.range(0, 100)
                .mapToDouble(round -> {
                    long begin = System.nanoTime();
                    work.get();
                    return (System.nanoTime() - begin) / 1e6;
                })
                .sorted()
                .toArray();
        System.out.println(String.format(Locale.ROOT, "%-45s %8.1f ms (p95)", what, millis[94]));
    }
}
