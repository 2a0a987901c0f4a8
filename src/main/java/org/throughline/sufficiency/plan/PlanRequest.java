package org.throughline.sufficiency.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.matching.problem.Problem;

/**
 * What to plan.
 *
 * @param problem pupils and provisions, those of every project among them
 * @param projects what may be opened, up to {@value #MOST_PROJECTS}, by id
 * @param budgets the most capital of each period, in pounds; one or more
 * @param aim what comes before the pounds
 * @param limit the longest it may take
 */
public record PlanRequest(Problem problem, List<Project> projects, List<BigDecimal> budgets, Aim aim, Duration limit) {

    /** The most projects. */
    public static final int MOST_PROJECTS = 500;

    /** What is minimised before the pounds of a year. */
    public enum Aim {
        /** Pupils without a place, then pupils out of the borough. */
        BOROUGH("borough"),
        /** Pupils without a place. */
        COST("cost");

        private final String key;

        Aim(String key) {
            this.key = key;
        }

        /** The word of the command line. */
        public String key() {
            return key;
        }
    }

    /** Sorts the projects and refuses too many, an id twice and a provision in two of them. */
    public PlanRequest {
        budgets = List.copyOf(budgets);
        projects = projects.stream().sorted(Comparator.comparing(Project::id)).toList();
        Map<String, Project> byId = projects.stream().collect(Collectors.toMap(Project::id, Function.identity()));
        long provisions = projects.stream()
                .flatMap(project -> project.provisions().stream())
                .distinct()
                .count();
        int named = projects.stream()
                .mapToInt(project -> project.provisions().size())
                .sum();
        if (byId.size() > MOST_PROJECTS || provisions != named) {
            throw new IllegalArgumentException(
                    "At most " + MOST_PROJECTS + " projects, and each provision in one of them only");
        }
    }

    /** A request with one budget. */
    public PlanRequest(Problem problem, List<Project> projects, BigDecimal budget, Aim aim, Duration limit) {
        this(problem, projects, List.of(budget), aim, limit);
    }

    /** The capital of all periods. */
    public BigDecimal budget() {
        return budgets.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The problem that stands when so many projects are chosen: provisions of the others do not exist. */
    public Problem with(Set<String> chosen) {
        Set<String> absent = projects.stream()
                .filter(project -> !chosen.contains(project.id()))
                .flatMap(project -> project.provisions().stream())
                .collect(Collectors.toSet());
        return problem.without(absent);
    }
}
