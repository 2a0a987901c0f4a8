package org.throughline.sufficiency.capital;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.Audited;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.sufficiency.highneeds.FinancialYear;

/** The capital programme: its projects, their milestones and their spend by year. */
@Service
@Transactional
public class CapitalProgramme {

    private static final long MOST = 1_000_000_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 1_000;
    private static final FinancialYear FIRST = new FinancialYear(2000);
    private static final FinancialYear LAST = new FinancialYear(2099);
    private static final String PROJECTS =
            "select id, name, budget, funding, note, changed_by, changed_at from sufficiency_capital_project ";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    CapitalProgramme(JdbcClient jdbc, AuditTrail audit, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    private record OfProject<T>(UUID projectId, T part) {}

    /** Every project by name. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<CapitalProject> all() {
        Map<UUID, List<Milestone>> milestones = grouped(jdbc.sql("select project_id, id, name, planned, expected,"
                        + " reached from sufficiency_capital_milestone")
                .query((row, number) -> new OfProject<>(
                        row.getObject("project_id", UUID.class),
                        new Milestone(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getObject("planned", LocalDate.class),
                                row.getObject("expected", LocalDate.class),
                                row.getObject("reached", LocalDate.class))))
                .list());
        Map<UUID, List<YearSpend>> spend = grouped(jdbc.sql(
                        "select project_id, financial_year, planned, actual" + " from sufficiency_capital_spend")
                .query((row, number) -> new OfProject<>(
                        row.getObject("project_id", UUID.class),
                        new YearSpend(
                                new FinancialYear(row.getInt("financial_year")),
                                row.getBigDecimal("planned"),
                                row.getBigDecimal("actual"))))
                .list());
        return jdbc.sql(PROJECTS + "order by name, id")
                .query((row, number) -> project(row, milestones, spend))
                .list();
    }

    private static <T> Map<UUID, List<T>> grouped(List<OfProject<T>> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(
                        OfProject::projectId, Collectors.mapping(OfProject::part, Collectors.toList())));
    }

    private static CapitalProject project(
            ResultSet row, Map<UUID, List<Milestone>> milestones, Map<UUID, List<YearSpend>> spend)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new CapitalProject(
                id,
                row.getString("name"),
                row.getBigDecimal("budget"),
                row.getString("funding"),
                row.getString("note"),
                milestones.getOrDefault(id, List.of()),
                spend.getOrDefault(id, List.of()),
                row.getString("changed_by"),
                Instants.fromDatabase(row, "changed_at"));
    }

    /** One project. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<CapitalProject> find(UUID id) {
        return all().stream().filter(project -> project.id().equals(id)).findFirst();
    }

    /**
     * Records a project.
     *
     * @param id the project; null for a new one
     * @return its id
     * @throws org.throughline.shared.Refused as {@link CapitalRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public UUID record(@Nullable UUID id, String name, @Nullable BigDecimal budget, String funding, String note) {
        require(
                !name.isBlank() && name.strip().length() <= LONGEST_NAME,
                new CapitalRefusal.CapitalNameMissing(LONGEST_NAME));
        BigDecimal approved = amount(budget);
        require(
                Math.max(funding.strip().length(), note.strip().length()) <= LONGEST_WORDS,
                new CapitalRefusal.CapitalWordsTooLong(LONGEST_WORDS));
        UUID project = id == null ? UUID.randomUUID() : known(id);
        jdbc.sql("insert into sufficiency_capital_project (id, name, budget, funding, note, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on duplicate key update name = values(name),"
                        + " budget = values(budget), funding = values(funding), note = values(note),"
                        + " changed_by = values(changed_by), changed_at = values(changed_at)")
                .params(
                        project,
                        name.strip(),
                        approved,
                        funding.strip(),
                        note.strip(),
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
        audit.record(
                AuditAction.CHANGE,
                "Capital project " + name.strip() + ", budget " + approved.toPlainString(),
                project);
        return project;
    }

    /** Deletes a project with its milestones and its spend. */
    @RolesAllowed(Roles.PLANNER)
    public void delete(UUID id) {
        if (jdbc.sql("delete from sufficiency_capital_project where id = ?")
                        .param(id)
                        .update()
                > 0) {
            audit.record(AuditAction.CHANGE, "Deleted a capital project", id);
        }
    }

    /**
     * Adds a milestone as it is planned, which is when it is expected at first.
     *
     * @throws org.throughline.shared.Refused as {@link CapitalRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public void plan(UUID projectId, String name, @Nullable LocalDate planned) {
        require(
                !name.isBlank() && name.strip().length() <= LONGEST_NAME,
                new CapitalRefusal.MilestoneNameMissing(LONGEST_NAME));
        if (planned == null) {
            throw new CapitalRefusal.MilestoneDayMissing().refused();
        }
        jdbc.sql("insert into sufficiency_capital_milestone (id, project_id, name, planned, expected)"
                        + " values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), known(projectId), name.strip(), planned, planned)
                .update();
        touch(projectId, "Planned " + name.strip() + " for " + planned);
    }

    /**
     * Says when a milestone is expected now, or on which day it was reached; what was first planned stays.
     *
     * @param reached the day on which it was reached; null where it is not
     * @throws org.throughline.shared.Refused as {@link CapitalRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public void expect(UUID projectId, UUID milestoneId, @Nullable LocalDate expected, @Nullable LocalDate reached) {
        if (expected == null) {
            throw new CapitalRefusal.MilestoneDayMissing().refused();
        }
        require(reached == null || !reached.isAfter(LocalDate.now(clock)), new CapitalRefusal.MilestoneDoneLater());
        int changed = jdbc.sql("update sufficiency_capital_milestone set expected = ?, reached = ?"
                        + " where id = ? and project_id = ?")
                .param(expected)
                .param(reached)
                .param(milestoneId)
                .param(projectId)
                .update();
        require(changed > 0, new CapitalRefusal.MilestoneUnknown());
        touch(projectId, "A milestone is expected on " + expected + (reached == null ? "" : ", reached on " + reached));
    }

    /** Removes a milestone that was planned wrongly; nothing happens where it is gone. */
    @RolesAllowed(Roles.PLANNER)
    public void removeMilestone(UUID projectId, UUID milestoneId) {
        int removed = jdbc.sql("delete from sufficiency_capital_milestone where id = ? and project_id = ?")
                .params(milestoneId, projectId)
                .update();
        if (removed > 0) {
            touch(projectId, "Removed a milestone");
        }
    }

    /**
     * Records what is planned and spent in a financial year, in place of what was recorded before.
     *
     * @param year the calendar year in which the financial year begins
     * @param actual what was spent; null where the year is not closed
     * @throws org.throughline.shared.Refused as {@link CapitalRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public void spend(
            UUID projectId, @Nullable Integer year, @Nullable BigDecimal planned, @Nullable BigDecimal actual) {
        if (year == null || year < FIRST.start() || year > LAST.start()) {
            throw new CapitalRefusal.SpendYearOutOfRange(String.valueOf(FIRST.start()), String.valueOf(LAST.start()))
                    .refused();
        }
        jdbc.sql("insert into sufficiency_capital_spend (project_id, financial_year, planned, actual)"
                        + " values (?, ?, ?, ?) on duplicate key update planned = values(planned),"
                        + " actual = values(actual)")
                .params(known(projectId), year, amount(planned))
                .param(actual == null ? null : amount(actual))
                .update();
        touch(projectId, "Spend of " + new FinancialYear(year).label());
    }

    private void touch(UUID projectId, String what) {
        jdbc.sql("update sufficiency_capital_project set changed_by = ?, changed_at = ? where id = ?")
                .params(user.name(), Instants.toDatabase(clock.instant()), projectId)
                .update();
        audit.record(AuditAction.CHANGE, "Capital project: " + what, projectId);
    }

    private UUID known(UUID id) {
        require(
                jdbc.sql("select count(*) from sufficiency_capital_project where id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single()
                        > 0,
                new CapitalRefusal.CapitalProjectUnknown());
        return id;
    }

    private static BigDecimal amount(@Nullable BigDecimal pounds) {
        if (pounds == null
                || pounds.signum() < 0
                || pounds.compareTo(BigDecimal.valueOf(MOST)) > 0
                || pounds.stripTrailingZeros().scale() > 2) {
            throw new CapitalRefusal.CapitalAmountOutOfRange(MOST).refused();
        }
        return pounds;
    }

    private static void require(boolean holds, CapitalRefusal otherwise) {
        if (!holds) {
            throw otherwise.refused();
        }
    }

    /** The spend of every project and year as one table of CSV. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    @Audited(what = "Capital programme")
    public byte[] csv() {
        StringWriter text = new StringWriter();
        try (SafeCsv csv = SafeCsv.to(text)) {
            csv.writeRecord("project", "budget", "financial_year", "planned", "actual", "funding", "slippage_days");
            for (CapitalProject project : all()) {
                String slippage = project.slippage().map(String::valueOf).orElse("");
                for (YearSpend year : project.spend()) {
                    BigDecimal actual = year.actual();
                    csv.writeRecord(
                            project.name(),
                            project.budget().toPlainString(),
                            year.year().label(),
                            year.planned().toPlainString(),
                            actual == null ? "" : actual.toPlainString(),
                            project.funding(),
                            slippage);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
