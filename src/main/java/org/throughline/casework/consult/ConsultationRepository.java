package org.throughline.casework.consult;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConsultationRepository extends JpaRepository<Consultation, UUID> {

    /** The consultations of a case. */
    List<Consultation> findByCaseId(UUID caseId);

    /** The consultations about a child. */
    List<Consultation> findByChildId(UUID childId);
}
