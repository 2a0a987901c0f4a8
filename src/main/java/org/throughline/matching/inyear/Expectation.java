package org.throughline.matching.inyear;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.matching.problem.PlaceLimit;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.PupilBuilder;

/** What is there when a year begins: who has a place, and who is to be expected. */
final class Expectation {

    private Expectation() {}

    /** The same problem with those who may stay at the place that they hold. */
    static Problem settled(Problem year) {
        return year.with(
                year.pupils().stream()
                        .map(pupil -> pupil.stayAt() == null ? pupil : pupil.keptAt(pupil.stayAt()))
                        .toList(),
                year.limits());
    }

    /**
     * The pupils of another problem who need a place, as pupils of this year: its provisions and places hold, and
     * pupils of an earlier year come in the first year that has places.
     */
    static Problem toCome(Problem expectation, Problem year) {
        List<Pupil> others = expectation.pupils().stream()
                .filter(pupil -> !pupil.isKept() && !pupil.isSafe())
                .toList();
        int later = yearsLater(others, year);
        Set<String> ids = others.stream().map(Pupil::id).collect(Collectors.toSet());
        return new Problem(
                others.stream().map(pupil -> comingLater(pupil, later)).toList(),
                year.provisions(),
                year.limits(),
                expectation.pairCosts().stream()
                        .filter(cost -> ids.contains(cost.key().pupilId()))
                        .toList());
    }

    private static int yearsLater(List<Pupil> others, Problem year) {
        Map<Integer, Long> starts =
                others.stream().collect(Collectors.groupingBy(Pupil::startYear, TreeMap::new, Collectors.counting()));
        int usual = starts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Integer.MAX_VALUE);
        int first =
                year.limits().stream().mapToInt(PlaceLimit::academicYear).min().orElse(usual);
        return Math.max(0, first - usual);
    }

    private static Pupil comingLater(Pupil pupil, int years) {
        return years == 0
                ? pupil
                : new PupilBuilder(pupil).startYear(pupil.startYear() + years).build();
    }
}
