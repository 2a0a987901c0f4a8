package org.throughline.ehcp;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.RecordChanges;
import org.throughline.security.Roles;

/** The EHC plans that the authority maintains, and how many there were at each January census. */
@Service
@Transactional
public class EhcPlans {

    private static final int MOST_YEARS_AHEAD = 10;

    private final EhcPlanRepository plans;
    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final RecordChanges changes;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EhcPlans(
            EhcPlanRepository plans,
            JdbcClient jdbc,
            JdbcOperations batches,
            RecordChanges changes,
            Clock clock,
            ApplicationEventPublisher events) {
        this.events = events;
        this.plans = plans;
        this.jdbc = jdbc;
        this.batches = batches;
        this.changes = changes;
        this.clock = clock;
    }

    /** The plan of a child; empty when there is none. Whether a SENCO may see it is decided by the caseload. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    @Transactional(readOnly = true)
    public Optional<PlanRecord> ofChild(UUID childId) {
        return plans.findByChildId(childId).map(EhcPlan::asRecord);
    }

    /** Every plan, ceased ones too. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PlanRecord> all() {
        return plans.findAll().stream().map(EhcPlan::asRecord).toList();
    }

    /**
     * Records that a plan ceases: from a day on it is no longer maintained (section 45 of the Children and Families Act
     * 2014). The plan and everything about it stay.
     *
     * @param from the first day without the plan
     * @throws org.throughline.shared.Refused as {@link EhcpRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void cease(UUID childId, LocalDate from, String reason) {
        EhcPlan plan = plans.findByChildId(childId).orElseThrow();
        PlanRecord before = plan.asRecord();
        if (!from.isAfter(before.started())) {
            throw new EhcpRefusal.CeasesBeforeItStarted(before.started()).refused();
        }
        if (from.isAfter(LocalDate.now(clock).plusYears(MOST_YEARS_AHEAD))) {
            throw new EhcpRefusal.CeasesTooLate(MOST_YEARS_AHEAD).refused();
        }
        changes.note(childId, "EHC plan", maintained(before), "Ceases on " + from, reason);
        plan.cease(from);
        events.publishEvent(new PlanCeased(childId, from));
    }

    /**
     * Takes back that a plan ceases.
     *
     * @throws org.throughline.shared.Refused as {@link EhcpRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void maintain(UUID childId, String reason) {
        EhcPlan plan = plans.findByChildId(childId).orElseThrow();
        changes.note(childId, "EHC plan", maintained(plan.asRecord()), "Maintained", reason);
        plan.cease(null);
        events.publishEvent(new PlanChanged(childId));
    }

    private static String maintained(PlanRecord plan) {
        return plan.ceases() == null ? plan.status().label() : "Ceases on " + plan.ceases();
    }

    /** Every plan that is maintained today. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PlanRecord> maintained() {
        LocalDate today = LocalDate.now(clock);
        return all().stream().filter(plan -> plan.isMaintainedOn(today)).toList();
    }

    /**
     * Records a plan, new or changed.
     *
     * @return the plan's id
     * @throws org.throughline.shared.Refused as {@link EhcpRefusal} when something must be put right
     * @throws OptimisticLockingFailureException when somebody else changed the plan since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID record(PlanRecord plan) {
        if (!plan.problems().isEmpty()) {
            throw new EhcpRefusal.ToPutRight(plan.problems()).refused();
        }
        events.publishEvent(new PlanChanged(plan.childId()));
        UUID id = plan.id();
        if (id == null) {
            return Objects.requireNonNull(
                    plans.save(new EhcPlan(plan)).asRecord().id());
        }
        EhcPlan known = plans.findById(id).orElseThrow();
        if (!known.isVersion(plan.version())) {
            throw new OptimisticLockingFailureException("The plan was changed by somebody else");
        }
        known.change(plan);
        return id;
    }

    /**
     * Records many new plans at once, all or none.
     *
     * @throws org.throughline.shared.Refused as {@link EhcpRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void recordNew(List<PlanRecord> newPlans) {
        events.publishEvent(new PlansAdded(newPlans.size()));
        newPlans.stream().filter(plan -> !plan.problems().isEmpty()).findFirst().ifPresent(plan -> {
            throw new EhcpRefusal.ToPutRight(plan.problems()).refused();
        });
        plans.saveAll(newPlans.stream().map(EhcPlan::new).toList());
    }

    /** Records the counts of January censuses. */
    @RolesAllowed(Roles.PLANNER)
    public void recordCounts(List<JanuaryCount> counts) {
        batches.batchUpdate(
                "insert into january_count (january, age, need, plans) values (?, ?, ?, ?)",
                counts.stream()
                        .map(count -> new Object[] {
                            count.january(), count.age(), count.need().name(), count.plans()
                        })
                        .toList());
    }

    /** Plans in all at each January census, by year. */
    @RolesAllowed({Roles.PLANNER, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public Map<Integer, Integer> januaryTotals() {
        Map<Integer, Integer> totals = new TreeMap<>();
        jdbc.sql("select january, sum(plans) plans from january_count group by january")
                .query(row -> {
                    totals.put(row.getInt("january"), row.getInt("plans"));
                });
        return totals;
    }
}
