package org.throughline.matching.findplace;

import java.time.Instant;
import org.throughline.matching.inyear.SeatSearch;
import org.throughline.matching.records.ChildInYear;

/**
 * The places found for one child.
 *
 * @param known what the records say about the child, this year and the coming one
 * @param findings every provision, and what is proposed
 * @param at when the records were read
 */
public record FoundPlaces(ChildInYear known, SeatSearch.Findings findings, Instant at) {}
