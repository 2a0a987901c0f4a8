package org.throughline.casework.consult;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.casework.Cases;
import org.throughline.casework.consult.choose.Chosen;
import org.throughline.casework.consult.choose.ConsultationSubject;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** What an officer does who consults about a child: for whom, prepare, and prepare and serve in one act. */
@Service
@Transactional
public class ConsultationDesk {

    private final ConsultationSending sending;
    private final Cases cases;
    private final Children children;
    private final Clock clock;

    ConsultationDesk(ConsultationSending sending, Cases cases, Children children, Clock clock) {
        this.sending = sending;
        this.cases = cases;
        this.children = children;
        this.clock = clock;
    }

    /**
     * For whom schools are consulted.
     *
     * @param subject the child and the year
     * @param childName the child's name
     */
    public record Subject(ConsultationSubject subject, String childName) {}

    /** The child of a case and the year in which its next phase begins; empty when the id is unknown. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<Subject> ofCase(UUID caseId) {
        return cases.find(caseId)
                .flatMap(found -> named(new ConsultationSubject(caseId, found.childId(), found.entry())));
    }

    /** A child without a case, for a place in this academic year; empty when the id is unknown. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<Subject> ofChild(UUID childId) {
        return named(new ConsultationSubject(null, childId, AcademicYear.of(LocalDate.now(clock))));
    }

    private Optional<Subject> named(ConsultationSubject subject) {
        return children.find(subject.childId()).map(ChildRecord::name).map(name -> new Subject(subject, name));
    }

    /** How many schools and settings are consulted among these, without those withdrawn. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public long countSchools(List<ConsultationRecord> some) {
        return ConsultationSending.schools(some);
    }

    /**
     * Prepares consultations and serves none.
     *
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} where something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<ConsultationRecord> prepare(ConsultationSubject subject, List<Chosen> chosen, String whyMany) {
        return sending.prepare(subject, chosen, whyMany);
    }

    /**
     * Prepares consultations and serves them, all or none.
     *
     * @throws org.throughline.shared.Refused as {@link ConsultationRefusal} where something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public List<ConsultationRecord> serve(
            ConsultationSubject subject, List<Chosen> chosen, String whyMany, @Nullable UUID documentId, LocalDate on) {
        return sending.prepare(subject, chosen, whyMany).stream()
                .map(each -> sending.serve(each, documentId, on, ""))
                .toList();
    }
}
