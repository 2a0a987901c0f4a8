package org.throughline.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.PlanRecord;
import org.throughline.people.ChildRecord;
import org.throughline.people.ChildYears;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.YearGroup;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordImport.Loaded;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.RecordState;

/**
 * The demonstration's transition records: 180 children in Year 6 and some of each other move, in every state of the
 * hand-over. Children with a plan are those of the demonstration; the others are added. Invented throughout.
 */
final class DemoTransitions {

    private static final int YEAR_6 = 180;
    private static final int OTHERS = 8;
    private static final double ON_SUPPORT = 0.45;

    private static final RecordState[] STATES = {
        RecordState.DRAFT,
        RecordState.DRAFT,
        RecordState.DRAFT,
        RecordState.READY,
        RecordState.SENT,
        RecordState.SENT,
        RecordState.RECEIVED,
        RecordState.RECALLED,
        RecordState.REJECTED,
        RecordState.CLOSED
    };
    private static final String[] IMPORTANT = {
        "Knowing what comes next; a visual timetable on the desk",
        "Having one friend in the form",
        "Time to finish what I started",
        "Being asked first before somebody touches my things"
    };
    private static final String[] WORKS = {
        "Short steps, one at a time, shown and said",
        "A warning five minutes before anything changes",
        "Sitting near the door and away from the radiator",
        "A quiet corner and a named adult to go to"
    };
    private static final String[] WORSE = {
        "Being asked to read aloud without warning",
        "Noise in the dining hall",
        "Raised voices",
        "A change of teacher on the day"
    };
    private static final String[] DAY_ONE = {
        "A map with photographs, and a buddy at the gate",
        "Let in ten minutes early for the first week",
        "A card to leave the room, known to every teacher"
    };
    private static final List<Map<String, String>> STRATEGIES = List.of(
            strategy(
                    "Now-and-next board",
                    "Tried and worked",
                    "Starts tasks in two minutes instead of ten since January"),
            strategy(
                    "Ear defenders in assembly",
                    "Tried, worked in part",
                    "Wears them, but still leaves the hall half of the time"),
            strategy("Reward chart", "Tried and did not work", "Made mornings harder; stopped after three weeks"));

    private final AcademicYear year;
    private final Random random;
    private final DemoNames names;
    private final Map<UUID, NeedType> needOf;
    private final Map<UUID, SettingRecord> settingOf = new HashMap<>();
    private final List<SettingRecord> primaries;
    private final List<SettingRecord> secondaries;
    private final SettingRecord college;
    private final List<ChildRecord> added = new ArrayList<>();
    private final List<Loaded> records = new ArrayList<>();
    private final Map<String, GridReference> postcodes;
    private final List<String> homes;

    DemoTransitions(AcademicYear year, long seed, DemoChildren born, List<ProvisionRecord> register) {
        this.year = year;
        this.random = new Random(seed + 4);
        this.names = new DemoNames(seed + 5);
        this.postcodes = born.postcodes();
        this.homes = List.copyOf(postcodes.keySet());
        needOf = born.plans().stream()
                .collect(Collectors.toMap(
                        PlanRecord::childId, plan -> plan.needs().getFirst()));
        Map<UUID, ProvisionRecord> byId = register.stream()
                .collect(Collectors.toMap(provision -> Objects.requireNonNull(provision.id()), Function.identity()));
        born.placements().stream()
                .filter(placement -> placement.startYear() <= year.start())
                .forEach(placement -> settingOf.put(
                        placement.childId(),
                        Objects.requireNonNull(byId.get(placement.provisionId()))
                                .setting()));
        primaries = mainstream(register, YearGroup.LAST_PRIMARY);
        secondaries = mainstream(register, YearGroup.LAST_PRIMARY + 1);
        college = register.stream()
                .filter(provision -> provision.type() == ProvisionType.POST_16)
                .map(ProvisionRecord::setting)
                .findFirst()
                .orElseThrow();
        born.children().stream()
                .filter(child -> ChildYears.of(child, year) == YearGroup.LAST_PRIMARY)
                .filter(child -> primaries.contains(settingOf.get(child.id())))
                .limit(YEAR_6 / 2)
                .forEach(child -> yearSix(child, Objects.requireNonNull(settingOf.get(child.id()))));
        while (records.size() < YEAR_6) {
            yearSix(newChild(YearGroup.LAST_PRIMARY), primaries.get(records.size() % primaries.size()));
        }
        for (int index = 0; index < OTHERS; index++) {
            others(index);
        }
        waiting();
    }

    /** The children without a plan. */
    List<ChildRecord> children() {
        return added;
    }

    List<Loaded> records() {
        return records;
    }

    private static List<SettingRecord> mainstream(List<ProvisionRecord> register, int ncYear) {
        return register.stream()
                .filter(provision -> provision.type() == ProvisionType.MAINSTREAM)
                .filter(provision -> provision.ncYearFrom() <= ncYear && ncYear <= provision.ncYearTo())
                .map(ProvisionRecord::setting)
                .toList();
    }

    private void yearSix(ChildRecord child, SettingRecord from) {
        SettingRecord to = secondaries.get(random.nextInt(secondaries.size()));
        boolean unknown = random.nextDouble() < 0.08;
        add(child, "YEAR_6_7", from, unknown ? Destination.UNKNOWN : at(to), STATES[records.size() % STATES.length]);
    }

    private void others(int index) {
        RecordState state = STATES[index];
        add(newChild(-1), "EARLY_YEARS", primaries.get(index), at(primaries.get(index + 1)), state);
        add(newChild(2), "INFANT_JUNIOR", primaries.get(index), at(primaries.get(index + 2)), state);
        add(newChild(4), "IN_YEAR", primaries.get(index), at(primaries.get(index + 3)), state);
        add(newChild(11), "POST_16", secondaries.get(index % secondaries.size()), at(college), state);
        add(
                newChild(14),
                "ADULT",
                college,
                new Destination(Destination.Kind.ADULT_LIFE, null, "Supported internship", Destination.Status.OFFERED),
                index % 2 == 0 ? RecordState.DRAFT : RecordState.READY);
    }

    /** Something that waits for each of the demonstration's users in schools. */
    private void waiting() {
        SettingRecord school = primaries.getFirst();
        SettingRecord neighbour = primaries.get(1);
        SettingRecord secondary = secondaries.getFirst();
        add(newChild(YearGroup.LAST_PRIMARY), "YEAR_6_7", school, at(secondary), RecordState.REJECTED);
        add(newChild(2), "IN_YEAR", neighbour, at(school), RecordState.SENT);
        add(newChild(4), "IN_YEAR", neighbour, at(school), RecordState.RECEIVED);
        // a safeguarding file is due within days of a move during the year
        for (SettingRecord receiver : secondaries) {
            if (!receiver.equals(secondary)) {
                add(newChild(8), "IN_YEAR", secondary, at(receiver), RecordState.SENT);
            }
        }
        add(newChild(9), "IN_YEAR", secondaries.getLast(), at(secondary), RecordState.RECEIVED);
    }

    private static Destination at(SettingRecord setting) {
        return new Destination(Destination.Kind.SETTING, setting.id(), setting.name(), Destination.Status.ACCEPTED);
    }

    private ChildRecord newChild(int ncYear) {
        int number = added.size() + 1;
        LocalDate born = new AcademicYear(year.start() - ncYear - 5).firstDay().plusDays(random.nextInt(365));
        DemoNames.Name name = names.next(random.nextBoolean());
        String home = homes.get(number % homes.size());
        ChildRecord child = new ChildRecord(
                DemoProvisions.id("mover", String.valueOf(number)),
                null,
                String.format(Locale.ROOT, "M%05d", number),
                null,
                name.surname(),
                name.forename(),
                born,
                null,
                home,
                postcodes.get(home),
                Set.of());
        added.add(child);
        return child;
    }

    private void add(ChildRecord child, String phase, SettingRecord from, Destination to, RecordState state) {
        UUID id = Objects.requireNonNull(child.id());
        NeedType need = needOf.get(id);
        boolean support = need == null && random.nextDouble() < ON_SUPPORT;
        records.add(new Loaded(
                new RecordOpening(
                        id,
                        phase,
                        phase.equals("IN_YEAR") ? year.start() : year.start() + 1,
                        from.id(),
                        from.name(),
                        to),
                answers(child, need, support),
                need != null || support ? STRATEGIES.subList(0, 1 + random.nextInt(STRATEGIES.size())) : List.of(),
                "Demonstration SENCO of " + from.name(),
                to.isReachable()
                                || state.isWithSender()
                                        && state != RecordState.RECALLED
                                        && state != RecordState.REJECTED
                        ? state
                        : RecordState.DRAFT));
    }

    /** Invented answers: the one place outside the catalogue that names questions, held to it by a test. */
    private Map<String, String> answers(ChildRecord child, @Nullable NeedType need, boolean support) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("profile.appreciate", child.forename() + " is kind to younger children and remembers everything");
        answers.put("profile.important", pick(IMPORTANT));
        answers.put("profile.works", pick(WORKS));
        answers.put("profile.worse", pick(WORSE));
        answers.put("profile.dayone", pick(DAY_ONE));
        answers.put("sen.provision", need != null ? "E EHC plan" : support ? "K SEN support" : "N No SEN");
        if (need != null) {
            answers.put("sen.primary", need.label());
        } else if (support && random.nextDouble() < 0.5) {
            answers.put("sen.suspected", "Attention and sensory needs seen in class since Year 4");
            answers.put("sen.pathway", "Referred to the neurodevelopmental pathway, waiting since last spring");
        }
        answers.put("attendance.percent", String.valueOf(84 + random.nextInt(16)));
        if (random.nextDouble() < 0.1) {
            answers.put("medical.allergy", "Peanuts");
            answers.put("medical.emergency", "Adrenaline pen in the office, second one in the bag");
        }
        if (random.nextDouble() < 0.05) {
            answers.put("agencies.looked", "Looked after");
        }
        answers.put("relations.with", names.next(random.nextBoolean()).forename());
        answers.put("practical.transport", random.nextBoolean() ? "Walks with an adult" : "Council taxi");
        answers.put("attainment.reading", random.nextBoolean() ? "Secure" : "Not yet secure");
        if (random.nextDouble() < 0.6) {
            answers.put("voices.agreed", "Everything");
            answers.put("voices.parent_hopes", "That somebody notices early when it becomes too much");
        }
        return answers;
    }

    private static Map<String, String> strategy(String what, String outcome, String evidence) {
        return Map.of("strategies.strategy", what, "strategies.outcome", outcome, "strategies.evidence", evidence);
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
