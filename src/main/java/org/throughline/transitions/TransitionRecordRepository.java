package org.throughline.transitions;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TransitionRecordRepository extends JpaRepository<TransitionRecord, UUID> {

    List<TransitionRecord> findAllByChildIdIn(Collection<UUID> childIds);

    boolean existsByChildIdAndPhaseAndEntryYear(UUID childId, String phase, int entryYear);

    boolean existsByChildIdAndPhaseAndEntryYearAndStateIn(
            UUID childId, String phase, int entryYear, Collection<RecordState> states);

    int countByChildIdAndPhaseAndEntryYear(UUID childId, String phase, int entryYear);
}
