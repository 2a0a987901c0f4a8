package org.throughline.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.clocks.PhaseTransferKind;
import org.throughline.shared.AcademicYear;

/**
 * A child who changes phase and has no case yet.
 *
 * @param childId the child
 * @param name name as lists sort it
 * @param entry the academic year in which the next phase begins
 * @param kind from which phase to which
 * @param ncYear NC year that the child enters
 * @param fromProvisionId where the child is before; null where nowhere
 * @param stays whether the child may stay at the same all-through provision
 */
public record CaseToOpen(
        UUID childId,
        String name,
        AcademicYear entry,
        PhaseTransferKind kind,
        int ncYear,
        @Nullable UUID fromProvisionId,
        boolean stays) {}
