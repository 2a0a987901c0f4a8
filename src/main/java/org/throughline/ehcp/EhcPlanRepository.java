package org.throughline.ehcp;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface EhcPlanRepository extends JpaRepository<EhcPlan, UUID> {

    /** Every plan of a child, corrected ones too, earliest first. */
    List<EhcPlan> findByChildIdOrderByStarted(UUID childId);

    /** The same, and nobody else changes or adds one before the transaction ends: two plans at once would overlap. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from EhcPlan p where p.childId = :childId order by p.started")
    List<EhcPlan> findToChange(UUID childId);

    /** Every plan that counts. */
    @Query("select p from EhcPlan p where p.trail.corrected.code is null")
    List<EhcPlan> findAllThatCount();

    /** The plans that count of some children, earliest first. */
    @Query("select p from EhcPlan p where p.childId in :children and p.trail.corrected.code is null order by p.started")
    List<EhcPlan> findThatCount(Collection<UUID> children);
}
