package org.throughline.interchange.apcensus;

import java.time.LocalDate;
import java.util.List;

/**
 * What the census would hold.
 *
 * @param census the census day
 * @param pupils how many
 * @param errors what is wrong or missing, as sentences with the child's reference
 * @param queries what should be looked at
 * @param missing the items that no record here holds: they stay blank
 */
public record ApCensusSummary(
        LocalDate census, int pupils, List<String> errors, List<String> queries, List<String> missing) {}
