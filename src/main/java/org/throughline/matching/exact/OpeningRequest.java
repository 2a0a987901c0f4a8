package org.throughline.matching.exact;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.matching.problem.Problem;

/**
 * Which of several openings are best: facility location with the rules of the matching.
 *
 * @param problem pupils and provisions, those of every opening among them; what a pupil costs at a provision is what
 *     its further rules say
 * @param openings what may be opened, in the order of their ids, each id once
 * @param budgets the most capital of each period, in the unit of {@link Opening#capital}; one or more
 */
public record OpeningRequest(Problem problem, List<Opening> openings, List<Long> budgets) {

    /** Sorts the openings and refuses an id twice, a provision in two of them and capital that has no budget. */
    public OpeningRequest {
        openings = openings.stream().sorted(Comparator.comparing(Opening::id)).toList();
        budgets = List.copyOf(budgets);
        Set<String> ids = new HashSet<>();
        Set<String> provisions = new HashSet<>();
        for (Opening opening : openings) {
            boolean isSound = ids.add(opening.id())
                    && opening.capital().size() == budgets.size()
                    && opening.provisions().stream().allMatch(provisions::add);
            if (!isSound) {
                throw new IllegalArgumentException("The opening " + opening.id()
                        + " stands twice, has a provision of another one, or capital without a budget");
            }
        }
    }

    /**
     * New provision that opens together or not at all.
     *
     * @param id unique; where sets are equally good, the one with the smaller ids is taken
     * @param alternative openings with the same word here, blank apart, exclude one another
     * @param provisions ids of the provisions that exist only if it is chosen; nobody is kept or may stay there
     * @param capital what it takes from each budget, 0 or more; from several where what is left of one is in the next
     * @param wholeCapital what it costs to build, counted once
     * @param fixed what it costs whoever comes, in the unit of the further rules, 0 or more
     */
    public record Opening(
            String id, String alternative, Set<String> provisions, List<Long> capital, long wholeCapital, long fixed) {

        /** Copies the collections. */
        public Opening {
            provisions = Set.copyOf(provisions);
            capital = List.copyOf(capital);
        }

        /** An opening whose capital is what it takes from all budgets together. */
        public Opening(String id, String alternative, Set<String> provisions, List<Long> capital, long fixed) {
            this(
                    id,
                    alternative,
                    provisions,
                    capital,
                    capital.stream().mapToLong(Long::longValue).sum(),
                    fixed);
        }
    }
}
