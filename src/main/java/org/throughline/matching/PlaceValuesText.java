package org.throughline.matching;

import java.util.List;
import org.throughline.matching.exact.Bottleneck;
import org.throughline.matching.exact.MarginalValues;
import org.throughline.matching.problem.Totals;

/** What places would be worth, as text for the database: a line of counts, then a line for each bottleneck. */
final class PlaceValuesText {

    private PlaceValuesText() {}

    static String write(MarginalValues.Result values) {
        StringBuilder text =
                new StringBuilder().append(values.candidates()).append(',').append(values.examined());
        values.bottlenecks()
                .forEach(of -> text.append('\n')
                        .append(of.provisionId())
                        .append(',')
                        .append(of.ncYearFrom() == null ? "" : of.ncYearFrom())
                        .append(',')
                        .append(of.ncYearTo() == null ? "" : of.ncYearTo())
                        .append(',')
                        .append(of.saved().unplaced())
                        .append(',')
                        .append(of.saved().preferenceNotMet())
                        .append(',')
                        .append(of.saved().outOfBorough())
                        .append(',')
                        .append(of.saved().points()));
        return text.toString();
    }

    static MarginalValues.Result read(String text) {
        List<String> lines = text.lines().toList();
        String[] counts = lines.getFirst().split(",", -1);
        List<Bottleneck> bottlenecks = lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Bottleneck(
                        cells[0],
                        cells[1].isEmpty() ? null : Integer.valueOf(cells[1]),
                        cells[2].isEmpty() ? null : Integer.valueOf(cells[2]),
                        new Totals(
                                Long.parseLong(cells[3]),
                                Long.parseLong(cells[4]),
                                Long.parseLong(cells[5]),
                                Long.parseLong(cells[6]))))
                .toList();
        return new MarginalValues.Result(bottlenecks, Integer.parseInt(counts[0]), Integer.parseInt(counts[1]));
    }
}
