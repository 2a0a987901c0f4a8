package org.throughline.placement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.ThroughlineApplication;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.register.Register;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shell.day.MyDay;
import org.throughline.testing.FreshFolder;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordFilter;
import org.throughline.transitions.RecordImport;
import org.throughline.transitions.RecordList;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.progress.TransitionProgress;

/**
 * Prints how long the lists take with 10,000 children. Run by {@code ./throughline benchmark lists}; nothing here
 * passes or fails, and its name keeps it out of the tests.
 */
class ListBenchmark {

    private static final int CHILDREN = 10_000;
    private static final int DEMONSTRATION = 2_804;

    @Test
    void prints_how_long_the_lists_take() {
        try (ConfigurableApplicationContext context = SpringApplication.run(
                ThroughlineApplication.class,
                "--server.port=0",
                "--throughline.home=" + FreshFolder.named("list-benchmark"))) {
            time(
                    "load the demonstration",
                    1,
                    () -> context.getBean(DemonstrationBorough.class).loadIfEmpty());
            SystemIdentity.as("benchmark", () -> measure(context), Roles.PLACEMENT_OFFICER);
        }
    }

    private static boolean measure(ConfigurableApplicationContext context) {
        add(context, 0, CHILDREN - DEMONSTRATION);
        Caseload caseload = context.getBean(Caseload.class);
        AcademicYear year = new AcademicYear(2026);
        CaseloadFilter all = CaseloadFilter.all(year.start());
        CaseloadFilter none =
                new CaseloadFilter(year.start(), "smith", 7, null, NeedType.ASD, null, CaseloadFilter.Place.NONE);
        time("children: first page of 50", 20, () -> caseload.find(all, 0, 50));
        time("children: last page of 50", 20, () -> caseload.find(all, CHILDREN - 50, 50));
        time("children: count", 20, () -> caseload.count(all));
        time(
                "children: four filters, count and page",
                20,
                () -> caseload.count(none) + caseload.find(none, 0, 50).size());
        time("provision register", 5, () -> context.getBean(Register.class).all(year));
        add(context, CHILDREN - DEMONSTRATION, DEMONSTRATION);
        RecordList records = context.getBean(RecordList.class);
        RecordFilter smith = new RecordFilter("Smith99", "YEAR_6_7", RecordState.DRAFT, Tier.ENHANCED);
        System.out.println("transition records: " + records.countSending(RecordFilter.ALL));
        ninetyFifth(
                "transition records: open",
                () -> records.countSending(RecordFilter.ALL)
                        + records.sending(RecordFilter.ALL, 0, 50).size());
        ninetyFifth("transition records: last page", () -> records.sending(RecordFilter.ALL, 9_900, 50));
        ninetyFifth(
                "transition records: four filters",
                () -> records.countSending(smith)
                        + records.sending(smith, 0, 50).size());
        ninetyFifth("my day of an officer", () -> context.getBean(MyDay.class).groups());
        ninetyFifth(
                "borough's view",
                () -> context.getBean(TransitionProgress.class).rows());
        return true;
    }

    private static void add(ConfigurableApplicationContext context, int first, int count) {
        List<ChildRecord> children = new ArrayList<>();
        List<PlanRecord> plans = new ArrayList<>();
        IntStream.range(first, first + count).forEach(index -> {
            UUID id = UUID.randomUUID();
            children.add(new ChildRecord(
                    id,
                    null,
                    "B" + index,
                    null,
                    "Smith" + index,
                    "Invented",
                    LocalDate.of(2008 + index % 14, 5, 1),
                    null,
                    null,
                    null,
                    Set.of()));
            plans.add(new PlanRecord(
                    null,
                    null,
                    id,
                    PlanRecord.Status.MAINTAINED,
                    LocalDate.of(2024, 1, 1),
                    List.of(NeedType.ASD),
                    Set.of(),
                    Support.NONE,
                    null,
                    false));
        });
        context.getBean(Children.class).recordNew(children);
        context.getBean(EhcPlans.class).recordNew(plans);
        context.getBean(RecordImport.class)
                .add(children.stream()
                        .map(child -> new RecordImport.Loaded(
                                new RecordOpening(
                                        child.id(), "YEAR_6_7", 2027, null, "Educated at home", Destination.UNKNOWN),
                                Map.of(
                                        "profile.works",
                                        "Short steps",
                                        "sen.provision",
                                        "E EHC plan",
                                        "attendance.percent",
                                        String.valueOf(80
                                                + Math.floorMod(
                                                        child.reference().hashCode(), 20))),
                                List.of(),
                                "benchmark",
                                RecordState.DRAFT))
                        .toList());
    }

    /** Server time of a list as a person uses it: count and page; the 95th of 100. */
    private static void ninetyFifth(String what, Supplier<?> work) {
        work.get();
        double[] millis = IntStream.range(0, 100)
                .mapToDouble(round -> {
                    long begin = System.nanoTime();
                    work.get();
                    return (System.nanoTime() - begin) / 1e6;
                })
                .sorted()
                .toArray();
        System.out.println(String.format(Locale.ROOT, "%-45s %8.1f ms (p95)", what, millis[94]));
    }

    private static void time(String what, int times, Supplier<?> work) {
        if (times > 1) {
            work.get();
        }
        long begin = System.nanoTime();
        for (int round = 0; round < times; round++) {
            work.get();
        }
        System.out.println(
                String.format(Locale.ROOT, "%-45s %8.1f ms", what, (System.nanoTime() - begin) / 1e6 / times));
    }
}
