package org.throughline.ehcp;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;

/** The EHC plans that the authority maintains, and how many there were at each January census. */
@Service
@Transactional
public class EhcPlans {

    private final EhcPlanRepository plans;
    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EhcPlans(
            EhcPlanRepository plans,
            JdbcClient jdbc,
            JdbcOperations batches,
            Clock clock,
            ApplicationEventPublisher events) {
        this.events = events;
        this.plans = plans;
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * The plan of a child that is maintained today, else the next that will be, else the last that was; empty when
     * there is none. Whether a SENCO may see it is decided by the caseload.
     */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.SENCO})
    @Transactional(readOnly = true)
    public Optional<PlanRecord> ofChild(UUID childId) {
        LocalDate today = LocalDate.now(clock);
        List<PlanRecord> counting = recorded(childId).stream()
                .filter(plan -> !plan.trail().isCorrected())
                .toList();
        return counting.stream()
                .filter(plan -> plan.period().isNotOverBy(today))
                .findFirst()
                .or(() -> counting.reversed().stream().findFirst());
    }

    /** Every plan a child ever had on record, corrected ones too, earliest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PlanRecord> episodesOf(UUID childId) {
        return recorded(childId);
    }

    /** The plans of some children that count, earliest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PlanRecord> ofChildren(Collection<UUID> children) {
        return plans.findThatCount(children).stream().map(EhcPlan::asRecord).toList();
    }

    /** The same by child; children without one are left out. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Map<UUID, List<PlanRecord>> byChild(Collection<UUID> children) {
        return ofChildren(children).stream().collect(Collectors.groupingBy(PlanRecord::childId));
    }

    private List<PlanRecord> recorded(UUID childId) {
        return plans.findByChildIdOrderByStarted(childId).stream()
                .map(EhcPlan::asRecord)
                .toList();
    }

    /** Every plan, ceased ones too; corrected ones do not count and are left out. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PlanRecord> all() {
        return plans.findAllThatCount().stream().map(EhcPlan::asRecord).toList();
    }

    /** Every plan that is maintained today. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PlanRecord> maintained() {
        LocalDate today = LocalDate.now(clock);
        return all().stream().filter(plan -> plan.isMaintainedOn(today)).toList();
    }

    /**
     * Changes what a plan on record says. When it begins and ends is for {@link PlanEpisodes}.
     *
     * @throws org.throughline.shared.Refused as {@link EhcpRefusal} when something must be put right
     * @throws OptimisticLockingFailureException when somebody else changed the plan since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void change(PlanRecord plan) {
        if (!plan.problems().isEmpty()) {
            throw new EhcpRefusal.ToPutRight(plan.problems()).refused();
        }
        EhcPlan known = plans.findById(Objects.requireNonNull(plan.id(), "a plan on record"))
                .orElseThrow();
        if (!known.isVersion(plan.version())) {
            throw new OptimisticLockingFailureException("The plan was changed by somebody else");
        }
        known.change(plan);
        events.publishEvent(new PlanChanged(plan.childId()));
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
