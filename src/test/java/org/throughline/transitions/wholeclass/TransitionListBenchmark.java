package org.throughline.transitions.wholeclass;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.ThroughlineApplication;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.Roles;
import org.throughline.security.SignInDetails;
import org.throughline.security.SystemIdentity;
import org.throughline.shell.day.MyDay;
import org.throughline.testing.FreshFolder;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordFilter;
import org.throughline.transitions.RecordImport;
import org.throughline.transitions.RecordList;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.progress.TransitionProgress;
import org.throughline.transitions.safeguarding.SafeguardingPointers;

/**
 * Prints how long each list of transition records takes where one school sends 10,000 that are not sent and 10,000 that
 * another has received: the 95th of 100. Run by {@code ./throughline benchmark lists}; nothing here passes or fails,
 * and its name keeps it out of the tests.
 */
class TransitionListBenchmark {

    private static final int RECORDS = 10_000;
    private static final int YEAR = 2027;

    private ConfigurableApplicationContext context;

    @Test
    void prints_how_long_the_lists_of_transition_records_take() {
        try (ConfigurableApplicationContext running = SpringApplication.run(
                ThroughlineApplication.class,
                "--server.port=0",
                "--throughline.home=" + FreshFolder.named("transition-list-benchmark"))) {
            context = running;
            running.getBean(DemonstrationBorough.class).loadIfEmpty();
            add("D", RecordState.DRAFT);
            add("R", RecordState.RECEIVED);
            measure();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void be(String username) {
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated(username, DemonstrationBorough.PASSWORD);
        attempt.setDetails(new SignInDetails(new MockHttpServletRequest()));
        SecurityContextHolder.getContext()
                .setAuthentication(context.getBean(AuthenticationProvider.class).authenticate(attempt));
    }

    private SettingRecord setting(String begin) {
        return SystemIdentity.as(
                        "benchmark", () -> context.getBean(Provisions.class).settings(), Roles.PLACEMENT_OFFICER)
                .stream()
                .filter(each -> each.name().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    private void measure() {
        LeavingClass which = new LeavingClass(setting("Alderbank").id(), "YEAR_6_7", YEAR);
        RecordFilter smith = new RecordFilter("SmithD99", "YEAR_6_7", RecordState.DRAFT, null);
        RecordList records = context.getBean(RecordList.class);
        be("senco");
        System.out.println("records of the sender: " + records.countSending(RecordFilter.ALL));
        ninetyFifth(
                "sending list: open",
                () -> page(records.countSending(RecordFilter.ALL), records.sending(RecordFilter.ALL, 0, 50)));
        ninetyFifth("sending list: last page", () -> records.sending(RecordFilter.ALL, 2 * RECORDS - 50, 50));
        ninetyFifth(
                "sending list: three filters", () -> page(records.countSending(smith), records.sending(smith, 0, 50)));
        ninetyFifth(
                "classes to choose from",
                () -> context.getBean(LeavingClasses.class).own());
        ninetyFifth(
                "class in one line",
                () -> context.getBean(ClassesProgress.class).of(which));
        ninetyFifth(
                "class sheet: first 100",
                () -> context.getBean(ClassSheets.class).part(which, 0));
        ninetyFifth(
                "class sheet: last 100",
                () -> context.getBean(ClassSheets.class).part(which, RECORDS - 100));
        ninetyFifth(
                "check of a class: first 200",
                () -> context.getBean(ClassChecks.class).of(which));
        ninetyFifth(
                "questions given to teachers",
                () -> context.getBean(GivenQuestions.class).of(which));
        ninetyFifth(
                "children on the roll",
                () -> context.getBean(SettingRoll.class)
                        .withoutRecord(
                                which.setting(),
                                context.getBean(Catalogues.class).newest().phase("YEAR_6_7")));
        ninetyFifth(
                "my day of a SENCO who sends",
                () -> context.getBean(MyDay.class).groups());
        be("teacher");
        ninetyFifth("my day of a teacher", () -> context.getBean(MyDay.class).groups());
        be("secondary");
        System.out.println("records of the receiver: " + records.countReceiving(RecordFilter.ALL));
        ninetyFifth(
                "incoming list: open",
                () -> page(records.countReceiving(RecordFilter.ALL), records.receiving(RecordFilter.ALL, 0, 50)));
        ninetyFifth("incoming list: last page", () -> records.receiving(RecordFilter.ALL, RECORDS - 50, 50));
        ninetyFifth(
                "my day of a SENCO who receives",
                () -> context.getBean(MyDay.class).groups());
        be("dsl");
        ninetyFifth(
                "safeguarding list",
                () -> context.getBean(SafeguardingPointers.class).worklist());
        ninetyFifth(
                "safeguarding: overdue",
                () -> context.getBean(SafeguardingPointers.class).countOverdue());
        be("planner");
        ninetyFifth(
                "borough's view",
                () -> context.getBean(TransitionProgress.class).rows());
    }

    private static List<?> page(int count, List<?> rows) {
        return rows.isEmpty() ? List.of(count) : rows;
    }

    private void add(String prefix, RecordState state) {
        SettingRecord from = setting("Alderbank");
        SettingRecord to = setting("Underhill High");
        Destination destination =
                new Destination(Destination.Kind.SETTING, to.id(), to.name(), Destination.Status.ACCEPTED);
        Map<String, String> answers = new HashMap<>();
        for (Field field : context.getBean(Catalogues.class).newest().fields(Flag.CLASS_SHEET)) {
            answers.put(
                    field.key(),
                    field.options().isEmpty() ? "95" : field.options().getFirst());
        }
        for (int first = 0; first < RECORDS; first += 1_000) {
            List<ChildRecord> children = new ArrayList<>();
            IntStream.range(first, first + 1_000)
                    .forEach(index -> children.add(new ChildRecord(
                            UUID.randomUUID(),
                            null,
                            "B" + prefix + index,
                            null,
                            "Smith" + prefix + index,
                            "Invented",
                            LocalDate.of(2016, 1 + index % 8, 5),
                            null,
                            null,
                            null,
                            Set.of())));
            SystemIdentity.as(
                    "benchmark",
                    () -> {
                        context.getBean(Children.class).recordNew(children);
                        context.getBean(RecordImport.class)
                                .add(children.stream()
                                        .map(child -> new RecordImport.Loaded(
                                                new RecordOpening(
                                                        child.id(),
                                                        "YEAR_6_7",
                                                        YEAR,
                                                        from.id(),
                                                        from.name(),
                                                        destination),
                                                answers,
                                                List.of(),
                                                "benchmark",
                                                state))
                                        .toList());
                        return true;
                    },
                    Roles.PLACEMENT_OFFICER);
        }
    }

    /** Server time of a list as a person uses it; the 95th of 100. */
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
        System.out.println(
                String.format(Locale.ROOT, "%-45s %8.1f ms (p95), median %.1f", what, millis[94], millis[49]));
    }
}
