package org.throughline.matching.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.problem.PairCost;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.pack.PackColumns;
import org.throughline.pack.PackFiles;
import org.throughline.shared.GridReference;
import org.throughline.shared.csv.SafeCsv;

/** Writes a problem as a matching pack that {@link PackReader} reads back as the same problem. */
public final class PackWriter {

    private PackWriter() {}

    public static void write(Problem problem, PackFiles files) throws IOException {
        files.write(PackColumns.PUPILS.file(), out -> pupils(problem, out));
        files.write(PackColumns.PROVISIONS.file(), out -> provisions(problem, out));
        files.write(PackColumns.PLACES.file(), out -> limits(problem, out));
        if (!problem.pairCosts().isEmpty()) {
            files.write(PackColumns.PAIR_COSTS.file(), out -> pairCosts(problem, out));
        }
    }

    private static void pupils(Problem problem, OutputStream out) throws IOException {
        SafeCsv csv = csv(out);
        csv.writeRecord(PackColumns.PUPILS.all());
        for (Pupil pupil : problem.pupils()) {
            csv.writeRecord(
                    pupil.id(),
                    cell(pupil.ncYear()),
                    cell(pupil.startYear()),
                    names(pupil.needs()),
                    cell(pupil.sex()),
                    easting(pupil.home()),
                    northing(pupil.home()),
                    String.join(" ", pupil.preferences()),
                    String.join(" ", pupil.excluded()),
                    cell(pupil.keep()),
                    cell(pupil.stayAt()),
                    String.join(" ", pupil.keepApart()),
                    String.join(" ", pupil.siblingAt()),
                    String.join(" ", pupil.siblingWith()),
                    String.join(" ", pupil.requires()),
                    cell(pupil.lastNcYear()));
        }
        csv.flush();
    }

    private static void provisions(Problem problem, OutputStream out) throws IOException {
        SafeCsv csv = csv(out);
        csv.writeRecord(PackColumns.PROVISIONS.all());
        for (Provision provision : problem.provisions()) {
            csv.writeRecord(
                    provision.id(),
                    provision.kind().name(),
                    provision.inBorough() ? "Y" : "N",
                    cell(provision.ncYearFrom()),
                    cell(provision.ncYearTo()),
                    provision.name(),
                    names(provision.needs()),
                    cell(provision.sex()),
                    easting(provision.at()),
                    northing(provision.at()),
                    Points.plain(provision.annualCost()),
                    String.join(" ", provision.features()),
                    cell(provision.opens()),
                    cell(provision.closes()));
        }
        csv.flush();
    }

    private static void limits(Problem problem, OutputStream out) throws IOException {
        SafeCsv csv = csv(out);
        csv.writeRecord(PackColumns.PLACES.all());
        for (PlaceLimit limit : problem.limits()) {
            csv.writeRecord(
                    limit.provisionId(),
                    cell(limit.academicYear()),
                    cell(limit.ncYearFrom()),
                    cell(limit.ncYearTo()),
                    cell(limit.places()));
        }
        csv.flush();
    }

    private static void pairCosts(Problem problem, OutputStream out) throws IOException {
        SafeCsv csv = csv(out);
        csv.writeRecord(PackColumns.PAIR_COSTS.all());
        for (PairCost cost : problem.pairCosts()) {
            csv.writeRecord(cost.key().pupilId(), cost.key().provisionId(), Points.plain(cost.annualCost()));
        }
        csv.flush();
    }

    /** A CSV writer of the pack's dialect. */
    public static SafeCsv csv(OutputStream out) {
        return SafeCsv.to(out);
    }

    /** A value as a cell; blank for null. */
    static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return List.copyOf(values).stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String easting(@Nullable GridReference point) {
        return point == null ? "" : Points.plain(BigDecimal.valueOf(point.easting()));
    }

    private static String northing(@Nullable GridReference point) {
        return point == null ? "" : Points.plain(BigDecimal.valueOf(point.northing()));
    }
}
