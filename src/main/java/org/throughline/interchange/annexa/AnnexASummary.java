package org.throughline.interchange.annexa;

import java.util.List;

/**
 * What an export would hold.
 *
 * @param children how many
 * @param errors what inspectors' validation would call wrong, as sentences with the child's reference
 * @param queries what it would ask about
 * @param blank the columns that no record here holds
 */
public record AnnexASummary(int children, List<String> errors, List<String> queries, List<String> blank) {}
