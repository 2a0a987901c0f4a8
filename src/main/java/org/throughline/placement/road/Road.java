package org.throughline.placement.road;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.shared.AcademicYear;

/**
 * A child's line of time in whole academic years: the first in which there is something, to the last.
 *
 * @param today the day on which it is read
 * @param ncYearNow the child's NC year in the academic year of that day
 * @param steps by day; what lasts before what is of one day
 */
public record Road(LocalDate today, int ncYearNow, List<RoadStep> steps) {

    /** Puts the steps in order. */
    public Road {
        steps = steps.stream()
                .sorted(Comparator.comparing(RoadStep::lasts)
                        .reversed()
                        .thenComparing(RoadStep::from)
                        .thenComparing(RoadStep::kind))
                .toList();
    }

    /**
     * An academic year of the line.
     *
     * @param year the year
     * @param ncYear the child's NC year in it
     */
    public record Year(AcademicYear year, int ncYear) {}

    /** The academic years of the line, this one always among them. */
    public List<Year> years() {
        int now = AcademicYear.of(today).start();
        return IntStream.rangeClosed(edge(true), edge(false))
                .mapToObj(start -> new Year(new AcademicYear(start), ncYearNow + start - now))
                .toList();
    }

    /** A plan is as old as the child's needs: alone it does not make the line begin earlier. */
    private int edge(boolean isFirst) {
        Stream<LocalDate> days = Stream.concat(
                Stream.of(today),
                steps.stream()
                        .filter(step -> step.kind() != RoadStep.Kind.PLAN)
                        .flatMap(step -> Stream.of(step.from(), step.last())));
        IntStream starts = days.mapToInt(day -> AcademicYear.of(day).start());
        return (isFirst ? starts.min() : starts.max()).orElseThrow();
    }

    /** Where a day lies on the line: 0 at the beginning of its first year, 1 at the end of its last. */
    public double at(LocalDate day) {
        LocalDate first = new AcademicYear(edge(true)).firstDay();
        LocalDate end = new AcademicYear(edge(false) + 1).firstDay();
        double share = (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, end);
        return Math.clamp(share, 0, 1);
    }

    /** Whether a step is over. */
    public boolean isPast(RoadStep step) {
        return step.last().isBefore(today);
    }
}
