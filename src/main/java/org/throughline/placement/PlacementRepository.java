package org.throughline.placement;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PlacementRepository extends JpaRepository<Placement, UUID> {

    /** Every place of a child, corrected ones too, earliest first. */
    List<Placement> findByChildIdOrderByStarts(UUID childId);

    /** The same, and nobody else changes or adds one before the transaction ends: two places at once would overlap. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Placement p where p.childId = :childId order by p.starts")
    List<Placement> findToChange(UUID childId);

    /** Every place that counts. */
    @Query("select p from Placement p where p.trail.corrected.code is null")
    List<Placement> findAllThatCount();

    /** The places that count of some children, earliest first. */
    @Query(
            "select p from Placement p where p.childId in :children and p.trail.corrected.code is null order by p.starts")
    List<Placement> findThatCount(Collection<UUID> children);
}
