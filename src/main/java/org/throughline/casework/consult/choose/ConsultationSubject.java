package org.throughline.casework.consult.choose;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.AcademicYear;

/**
 * For whom schools are consulted.
 *
 * @param caseId the case; null for a child without one
 * @param childId the child
 * @param entry the academic year for which a place is sought
 */
public record ConsultationSubject(@Nullable UUID caseId, UUID childId, AcademicYear entry) {}
