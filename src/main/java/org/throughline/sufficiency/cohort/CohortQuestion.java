package org.throughline.sufficiency.cohort;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.throughline.sufficiency.options.Candidate;
import org.throughline.sufficiency.options.InvestmentOption;
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.ExistingCase;
import org.throughline.sufficiency.scenario.Scenario;

/**
 * What opens, as it was when somebody asked who would come.
 *
 * @param openings what opens
 * @param changes the other changes of the scenario; none for an investment option
 */
record CohortQuestion(List<Opening> openings, List<Change> changes) {

    /** Copies the lists. */
    CohortQuestion {
        openings = List.copyOf(openings);
        changes = List.copyOf(changes);
    }

    /**
     * Something that opens.
     *
     * @param candidate what
     * @param year the academic year in which it opens
     */
    record Opening(Candidate candidate, int year) {}

    /** What a scenario opens until the last year. */
    static CohortQuestion of(Scenario scenario, int last) {
        List<Change> changes = scenario.changes();
        return new CohortQuestion(
                changes.stream()
                        .filter(Change.Open.class::isInstance)
                        .map(Change.Open.class::cast)
                        .map(open -> new Opening(Candidate.of(open), ExistingCase.opens(changes, open)))
                        .filter(opening -> opening.year() <= last)
                        .toList(),
                changes);
    }

    /** What the best set of an investment option opens; nothing where it is not calculated. */
    static CohortQuestion of(InvestmentOption option) {
        List<InvestmentOption.Opened> opened = Optional.ofNullable(option.result())
                .map(result -> result.bestOption().openings())
                .orElse(List.of());
        return new CohortQuestion(
                opened.stream()
                        .flatMap(each -> option.question().candidates().stream()
                                .filter(candidate -> candidate.name().equals(each.name()))
                                .limit(1)
                                .map(candidate -> new Opening(
                                        candidate, Objects.requireNonNullElse(each.year(), candidate.from()))))
                        .toList(),
                List.of());
    }

    /** The openings in order, with the year of each. */
    Map<Candidate, Integer> byCandidate() {
        Map<Candidate, Integer> years = new LinkedHashMap<>();
        openings.forEach(opening -> years.put(opening.candidate(), opening.year()));
        return years;
    }
}
