package org.throughline.casework;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PhaseCaseRepository extends JpaRepository<PhaseCase, UUID> {

    /** The cases of a child, newest first. */
    List<PhaseCase> findByChildIdOrderByEntryYearDesc(UUID childId);

    /** The cases of an entry year. */
    List<PhaseCase> findByEntryYear(int entryYear);
}
