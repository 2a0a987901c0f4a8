package org.throughline.sufficiency.gap;

import java.util.Set;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.forecast.Distribution;

/**
 * How places of the borough for some year groups are used in one academic year. Lines that lie within another one are
 * not listed, so that places can be added up.
 *
 * @param provisionId code of the provision
 * @param name its name
 * @param ncYearFrom lowest NC year
 * @param ncYearTo highest NC year
 * @param needs needs it is designated for; empty means any
 * @param places places by the register, less those kept back and those that other authorities' children hold
 * @param usable of these, those that can be used at a time
 * @param stay children who stay there or are named for it already
 * @param take children who take a place there
 * @param free usable places that nobody takes
 */
public record FreePlaces(
        String provisionId,
        String name,
        int ncYearFrom,
        int ncYearTo,
        Set<NeedType> needs,
        int places,
        int usable,
        Distribution stay,
        Distribution take,
        Distribution free) {

    /** Copies the set. */
    public FreePlaces {
        needs = Set.copyOf(needs);
    }
}
