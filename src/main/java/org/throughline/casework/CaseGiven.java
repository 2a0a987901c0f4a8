package org.throughline.casework;

import java.util.UUID;

/**
 * A case was given to another officer: the family's key contact changed.
 *
 * @param caseId the case
 * @param childId the child
 */
public record CaseGiven(UUID caseId, UUID childId) {}
