package org.throughline.placement;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PlacementRepository extends JpaRepository<Placement, UUID> {

    List<Placement> findByChildIdOrderByStartYear(UUID childId);
}
