package org.throughline.ehcp;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EhcPlanRepository extends JpaRepository<EhcPlan, UUID> {

    Optional<EhcPlan> findByChildId(UUID childId);
}
