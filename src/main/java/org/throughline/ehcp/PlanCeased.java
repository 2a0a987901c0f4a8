package org.throughline.ehcp;

import java.time.LocalDate;
import java.util.UUID;
import org.throughline.shared.RecordsChanged;

/**
 * The authority ceases to maintain an EHC plan (section 45 of the Children and Families Act 2014).
 *
 * @param childId the child whose plan it is
 * @param from the first day without the plan
 */
public record PlanCeased(UUID childId, LocalDate from) implements RecordsChanged {}
