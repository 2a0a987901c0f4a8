package org.throughline.tutorgroups.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.throughline.tutorgroups.solver.GroupingSearch;

/**
 * Prints how near the search comes to what no grouping can avoid, on ten generated years of 240 children and 8 groups.
 * Run by {@code ./throughline benchmark tutor-groups [seconds] [groupings looked at]}; nothing here passes or fails.
 */
public final class TutorGroupBenchmark {

    private TutorGroupBenchmark() {}

    public static void main(String[] args) {
        Duration time = Duration.ofSeconds(args.length > 0 ? Long.parseLong(args[0]) : 10);
        long tries = args.length > 1 ? Long.parseLong(args[1]) : GroupingSearch.TRIES;
        System.out.println("year  broken  points  least  above least  friends  alone  school  spread  wishes  shares"
                + "  seconds  processor");
        List<GroupingProblem> years = GeneratedYear.ten();
        for (int year = 0; year < years.size(); year++) {
            GroupingProblem problem = years.get(year);
            long began = System.nanoTime();
            long before = processorNanos();
            int[] groups = GroupingSearch.run(problem, new GroupingSearch.Limits(1, time, tries), () -> false);
            Assessment found = Assessment.of(problem, groups);
            int least = UnavoidableCost.of(problem).total();
            System.out.println(String.format(
                    Locale.ROOT,
                    "%4d %7d %7d %6d %12d %8d %6d %7d %7d %7d %7d %8.1f %10.1f",
                    year + 1,
                    found.broken(),
                    found.points(),
                    least,
                    found.points() - least,
                    found.points(GroupRule.FRIEND),
                    found.points(GroupRule.NOT_ALONE),
                    found.points(GroupRule.SCHOOL_MATE),
                    found.points(GroupRule.SCHOOL_SPREAD),
                    found.points(GroupRule.TOGETHER_IF_POSSIBLE),
                    found.points(GroupRule.EVEN_SHARE),
                    (System.nanoTime() - began) / 1e9,
                    (processorNanos() - before) / 1e9));
        }
    }

    /** What the program has had of all processors together; the clock depends on who else works on the machine. */
    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
