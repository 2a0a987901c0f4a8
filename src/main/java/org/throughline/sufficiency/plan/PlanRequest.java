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
 * @param isCarried whether what is left of a period's budget may be spent in later ones
 * @param aim what comes before the pounds
 * @param limit the longest it may take
 */
public record PlanRequest(
        Problem problem, List<Project> projects, List<BigDecimal> budgets, boolean isCarried, Aim aim, Duration limit) {

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
        this(problem, projects, List.of(budget), false, aim, limit);
    }

    /** The capital of all periods. */
    public BigDecimal budget() {
        return budgets.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The same for other pupils: projects, budgets and aim stay. */
    public PlanRequest forOthers(Problem others) {
        return new PlanRequest(others, projects, budgets, isCarried, aim, limit);
    }

    /** The same in so much time. */
    public PlanRequest in(Duration time) {
        return new PlanRequest(problem, projects, budgets, isCarried, aim, time);
    }

    /**
     * Whether the budget of a period may pay for a project: that of its own period, or of a later one as what is left.
     */
    boolean pays(int period, Project project) {
        return project.period() == period || isCarried && project.period() < period;
    }

    /**
     * The most that may have been spent of a period's budget: with what was left of those before where that is carried.
     */
    BigDecimal room(int period) {
        return budgets.subList(isCarried ? 0 : period, period + 1).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
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
