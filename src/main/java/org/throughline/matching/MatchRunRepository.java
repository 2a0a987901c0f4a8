package org.throughline.matching;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface MatchRunRepository extends JpaRepository<MatchRun, UUID> {

    List<MatchRun> findAllByOrderByRequestedAtDesc(Pageable page);
}
