package org.throughline.sufficiency.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;

/** Invented projects over provisions of a problem at which nobody is kept. */
public final class GeneratedProjects {

    private GeneratedProjects() {}

    /** Up to so many projects; some open two provisions, some cost the same. */
    public static List<Project> of(Problem problem, int most, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<String> kept = problem.pupils().stream()
                .map(Pupil::keep)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        List<String> free = new ArrayList<>(problem.provisions().stream()
                .map(Provision::id)
                .filter(id -> !kept.contains(id))
                .toList());
        List<Project> projects = new ArrayList<>();
        while (projects.size() < most && !free.isEmpty()) {
            Set<String> provisions = new java.util.HashSet<>();
            provisions.add(free.remove(random.nextInt(free.size())));
            if (!free.isEmpty() && random.nextInt(4) == 0) {
                provisions.add(free.remove(random.nextInt(free.size())));
            }
            projects.add(new Project(
                    "J" + projects.size(),
                    "",
                    provisions,
                    BigDecimal.valueOf(100_000L * (1 + random.nextInt(4))),
                    BigDecimal.valueOf(random.nextInt(3) * 7_500L + random.nextInt(2) * 50, 1)));
        }
        return projects;
    }
}
