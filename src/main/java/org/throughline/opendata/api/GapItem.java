package org.throughline.opendata.api;

import java.util.EnumMap;
import java.util.Map;
import org.throughline.opendata.ToldCount;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.gap.GapLine;
import org.throughline.sufficiency.gap.GapPart;
import org.throughline.sufficiency.gap.GapYear;
import org.throughline.sufficiency.gap.ToldYear;

/**
 * What is missing in an academic year, all needs and phases together.
 *
 * @param academicYear the academic year, by the calendar year in which it starts
 * @param named whether it is of children known by name; otherwise of averages over futures
 * @param need children who need a specialist place
 * @param parts what becomes of them; the parts add up to the need
 * @param chanceShort the part of the futures in which somebody is short, 0 to 1
 * @param outByPractice how many would be out of the borough if today's shares of placements stayed, on average
 */
record GapItem(
        int academicYear,
        boolean named,
        ToldCount need,
        Map<GapPart, ToldCount> parts,
        double chanceShort,
        double outByPractice) {

    static GapItem of(GapYear year) {
        ToldYear told = new ToldYear(year);
        GapLine total = told.total();
        Map<GapPart, ToldCount> parts = new EnumMap<>(GapPart.class);
        for (GapPart part : GapPart.values()) {
            parts.put(part, ToldCount.of(total.part(part), told.isHidden(total, part)));
        }
        return new GapItem(
                year.academicYear(),
                told.isNamed(),
                ToldCount.of(total.need(), told.isNamed() && total.need() > 0 && total.need() < Formats.FEW),
                parts,
                total.row().chanceShort(),
                total.row().practice().mean());
    }
}
