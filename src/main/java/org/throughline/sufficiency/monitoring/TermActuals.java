package org.throughline.sufficiency.monitoring;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.Audited;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.scenario.ScenarioResult;
import org.throughline.sufficiency.scenario.Scenarios;

/** Plan against actual: figures of a term beside what a scenario said of it. For planners: counts, no names. */
@Service
@Transactional
public class TermActuals {

    private static final int LONGEST_SOURCE = 500;
    private static final long MOST_CHILDREN = 1_000_000;
    private static final long MOST_POUNDS = 1_000_000_000;

    private final JdbcClient jdbc;
    private final Scenarios scenarios;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    TermActuals(JdbcClient jdbc, Scenarios scenarios, AuditTrail audit, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.scenarios = scenarios;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** What is recorded beside a scenario, the latest term first. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<TermActual> of(UUID scenarioId) {
        return jdbc.sql("select id, academic_year, term, measure, actual, said, low, high, source, recorded_by,"
                        + " recorded_at from sufficiency_term_actual where scenario_id = ?"
                        + " order by academic_year desc, field(term, 'SUMMER', 'SPRING', 'AUTUMN'),"
                        + " field(measure, 'PLANS', 'OUT_OF_BOROUGH', 'UNPLACED', 'POUNDS')")
                .param(scenarioId)
                .query((row, number) -> new TermActual(
                        row.getObject("id", UUID.class),
                        new AcademicYear(row.getInt("academic_year")),
                        Term.valueOf(row.getString("term")),
                        Monitored.valueOf(row.getString("measure")),
                        row.getBigDecimal("actual"),
                        row.getBigDecimal("said"),
                        row.getBigDecimal("low"),
                        row.getBigDecimal("high"),
                        row.getString("source"),
                        row.getString("recorded_by"),
                        Instants.fromDatabase(row, "recorded_at")))
                .list();
    }

    /** The academic years of which a term has begun since the scenario's forecast, the latest first. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<AcademicYear> years(UUID scenarioId) {
        int first = result(scenarioId).plansScenario().keySet().stream()
                        .min(Integer::compare)
                        .orElseThrow()
                - 1;
        int last = AcademicYear.of(LocalDate.now(clock)).start();
        return IntStream.rangeClosed(0, Math.max(0, last - first))
                .mapToObj(before -> new AcademicYear(last - before))
                .toList();
    }

    /**
     * Records figures of a term; a figure that was recorded before gives way.
     *
     * @param figures what was counted; what is not in it stays as it is
     * @param source where they come from
     * @throws org.throughline.shared.Refused as {@link MonitoringRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public void record(
            UUID scenarioId,
            @Nullable AcademicYear year,
            @Nullable Term term,
            Map<Monitored, BigDecimal> figures,
            String source) {
        ScenarioResult result = result(scenarioId);
        if (year == null || term == null) {
            throw new MonitoringRefusal.TermNotChosen().refused();
        }
        String name = term.label() + " " + year.label();
        if (term.firstDay(year).isAfter(LocalDate.now(clock))) {
            throw new MonitoringRefusal.TermNotBegun(name).refused();
        }
        if (figures.isEmpty()) {
            throw new MonitoringRefusal.ActualMissing().refused();
        }
        figures.forEach(TermActuals::require);
        if (source.isBlank() || source.strip().length() > LONGEST_SOURCE) {
            throw new MonitoringRefusal.ActualSourceMissing(LONGEST_SOURCE).refused();
        }
        figures.forEach((measure, actual) ->
                store(scenarioId, year, term, measure, actual, measure.in(result, year.start()), source.strip()));
        audit.record(AuditAction.CHANGE, "Recorded what came in the " + name, scenarioId);
    }

    private void store(
            UUID scenarioId,
            AcademicYear year,
            Term term,
            Monitored measure,
            BigDecimal actual,
            Optional<Distribution> said,
            String source) {
        jdbc.sql(
                        "insert into sufficiency_term_actual (id, scenario_id, academic_year, term, measure, actual, said, low,"
                                + " high, source, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on duplicate key update actual = values(actual), said = values(said), low = values(low),"
                                + " high = values(high), source = values(source), recorded_by = values(recorded_by),"
                                + " recorded_at = values(recorded_at)")
                .params(UUID.randomUUID(), scenarioId, year.start(), term.name(), measure.name(), actual)
                .param(pounds(said, Distribution::mean))
                .param(pounds(said, Distribution::p10))
                .param(pounds(said, Distribution::p90))
                .params(source, user.name(), Instants.toDatabase(clock.instant()))
                .update();
    }

    private static @Nullable BigDecimal pounds(Optional<Distribution> said, ToDoubleFunction<Distribution> part) {
        return said.map(spread -> BigDecimal.valueOf(part.applyAsDouble(spread)).setScale(2, RoundingMode.HALF_UP))
                .orElse(null);
    }

    private static void require(Monitored measure, BigDecimal actual) {
        long most = measure.isCount() ? MOST_CHILDREN : MOST_POUNDS;
        if (actual.signum() < 0
                || actual.compareTo(BigDecimal.valueOf(most)) > 0
                || actual.stripTrailingZeros().scale() > (measure.isCount() ? 0 : 2)) {
            throw new MonitoringRefusal.ActualOutOfRange(measure.label(), most).refused();
        }
    }

    /** Removes a figure that was recorded wrongly; nothing happens where it is gone. */
    @RolesAllowed(Roles.PLANNER)
    public void remove(UUID scenarioId, UUID id) {
        int removed = jdbc.sql("delete from sufficiency_term_actual where id = ? and scenario_id = ?")
                .params(id, scenarioId)
                .update();
        if (removed > 0) {
            audit.record(AuditAction.CHANGE, "Removed a figure of a term", scenarioId);
        }
    }

    /** What is recorded beside a scenario as one table of CSV. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    @Audited(what = "Plan against actual, counts only")
    public byte[] csv(UUID scenarioId) {
        StringWriter text = new StringWriter();
        try (SafeCsv csv = SafeCsv.to(text)) {
            csv.writeRecord(
                    "academic_year",
                    "term",
                    "measure",
                    "actual",
                    "scenario",
                    "p10",
                    "p90",
                    "standing",
                    "source",
                    "recorded_by",
                    "recorded_at");
            for (TermActual each : of(scenarioId)) {
                csv.writeRecord(
                        each.year().label(),
                        each.term().name().toLowerCase(Locale.ROOT),
                        each.measure().name().toLowerCase(Locale.ROOT),
                        each.actual().toPlainString(),
                        plain(each.said()),
                        plain(each.low()),
                        plain(each.high()),
                        each.standing().label(),
                        each.source(),
                        each.recordedBy(),
                        each.recordedAt().toString());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private ScenarioResult result(UUID scenarioId) {
        return scenarios.result(scenarioId).orElseThrow(() -> new MonitoringRefusal.ScenarioNotCalculated().refused());
    }
}
