package org.throughline.sufficiency.outlook;

import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Pupil;

/**
 * A child who stays where it is in the entry year.
 *
 * @param child the child, with its NC year in the entry year
 * @param provisionId where
 */
public record ContinuingPupil(Pupil child, String provisionId) {

    /** Whether the child takes a place of a limit. */
    boolean takes(PlaceLimit limit) {
        return provisionId.equals(limit.provisionId())
                && limit.ncYearFrom() <= child.ncYear()
                && child.ncYear() <= limit.ncYearTo();
    }
}
