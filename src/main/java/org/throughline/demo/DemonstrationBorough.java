package org.throughline.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.provision.SettingRecord;
import org.throughline.security.NewUser;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.security.Users;
import org.throughline.security.Work;
import org.throughline.security.Workplace;
import org.throughline.shared.AcademicYear;
import org.throughline.transitions.RecordImport;

/** Loads the demonstration borough through the same services as the screens, all of it or nothing. */
@Component
public class DemonstrationBorough {

    /** The password of every demonstration user; they may sign in from this machine only. */
    public static final String PASSWORD = "demonstration";

    /** The demonstration users and who each of them is. */
    public static final Map<String, String> SIGN_INS = signIns();

    private static final long SEED = 351;

    private final DemoRecords records;
    private final Users users;
    private final RecordImport transitions;
    private final DemoRulesAndHistory planning;
    private final DemoAllowed allowed;
    private final DemoCasework casework;
    private final Clock clock;

    DemonstrationBorough(
            DemoRecords records,
            Users users,
            RecordImport transitions,
            DemoRulesAndHistory planning,
            DemoAllowed allowed,
            DemoCasework casework,
            Clock clock) {
        this.allowed = allowed;
        this.records = records;
        this.users = users;
        this.transitions = transitions;
        this.planning = planning;
        this.casework = casework;
        this.clock = clock;
    }

    /**
     * Whether the demonstration may be loaded: into the embedded database only, never into one that is meant for an
     * authority's own records.
     */
    public boolean isAllowed() {
        return allowed.isAllowed();
    }

    /** Whether the demonstration is in the database. */
    public boolean isLoaded() {
        return SystemIdentity.as(
                "demonstration",
                () -> users.all().stream().anyMatch(user -> user.demonstration()),
                Roles.ADMINISTRATOR);
    }

    /**
     * Loads the borough where there is no user yet.
     *
     * @return whether it was loaded
     */
    @Transactional
    public boolean loadIfEmpty() {
        if (!isAllowed()) {
            return false;
        }
        return SystemIdentity.as(
                "demonstration",
                () -> {
                    boolean empty = users.all().isEmpty();
                    if (empty) {
                        load();
                    }
                    return empty;
                },
                Roles.ADMINISTRATOR,
                Roles.PLACEMENT_OFFICER,
                Roles.PLANNER);
    }

    private void load() {
        AcademicYear year = AcademicYear.of(LocalDate.now(clock));
        DemoProvisions places = new DemoProvisions(year, SEED);
        DemoChildren born = new DemoChildren(year, SEED, places.provisions());
        records.add(year, places, born);
        DemoTransitions moving = new DemoTransitions(year, SEED, born, places.provisions());
        records.add(moving.children());
        transitions.add(moving.records());
        planning.addHistory(year, SEED, born);
        SettingRecord school = places.settings().getFirst();
        users.add(new NewUser(
                "officer",
                "Demonstration Placement officer",
                PASSWORD,
                Work.ofAuthority(Roles.PLACEMENT_OFFICER, Roles.HEALTH),
                true));
        user("lead", Roles.PLACEMENT_OFFICER, null);
        planning.addRules();
        user("planner", Roles.PLANNER, null);
        user("senco", Roles.SENCO, school);
        user("teacher", Roles.STAFF, school);
        List<SettingRecord> secondaries = places.settings().stream()
                .filter(setting ->
                        setting.name().startsWith("Underhill") || setting.name().startsWith("Valebrook"))
                .toList();
        user("secondary", Roles.SENCO, secondaries.get(0));
        user("secondary2", Roles.SENCO, secondaries.get(1));
        user("tutor", Roles.STAFF, secondaries.get(0));
        user("dsl", Roles.DSL, secondaries.get(0));
        user("visitor", Roles.HEALTH_VISITOR, null);
        user("nurse", Roles.SCHOOL_NURSE, null);
        user("admin", Roles.ADMINISTRATOR, null);
        user(DemoCases.FORMER, Roles.PLACEMENT_OFFICER, null);
        casework.add(
                LocalDate.now(clock),
                SEED,
                places,
                born,
                Map.of(
                        school.id(),
                        senco("senco", school),
                        secondaries.get(0).id(),
                        senco("secondary", secondaries.get(0)),
                        secondaries.get(1).id(),
                        senco("secondary2", secondaries.get(1))));
        // who has left may not sign in, and the administrator sees it
        users.all().stream()
                .filter(user -> user.username().equals(DemoCases.FORMER))
                .forEach(user -> users.setEnabled(user.id(), false));
        users.add(new NewUser(
                "shared",
                "Demonstration shared by two schools",
                PASSWORD,
                new Work(
                        Set.of(),
                        List.of(
                                new Workplace(school.id(), Set.of(Roles.SENCO)),
                                new Workplace(secondaries.get(1).id(), Set.of(Roles.DSL)))),
                true));
    }

    private void user(String username, String role, @Nullable SettingRecord setting) {
        users.add(new NewUser(
                username,
                name(username, role, setting),
                PASSWORD,
                setting == null ? Work.ofAuthority(role) : Work.at(setting.id(), role),
                true));
    }

    private static String name(String username, String role, @Nullable SettingRecord setting) {
        String work = username.equals("lead")
                ? "lead officer"
                : username.equals(DemoCases.FORMER) ? "former officer" : Roles.label(role);
        return "Demonstration " + work + (setting == null ? "" : ", " + setting.name());
    }

    private static DemoStory.Person senco(String username, SettingRecord school) {
        return new DemoStory.Person(
                username,
                name(username, Roles.SENCO, school),
                Map.of(Objects.requireNonNull(school.id()), Set.of(Roles.SENCO)));
    }

    private static Map<String, String> signIns() {
        Map<String, String> signIns = new LinkedHashMap<>();
        for (String username : List.of(
                "officer",
                "lead",
                "senco",
                "teacher",
                "secondary",
                "secondary2",
                "tutor",
                "dsl",
                "shared",
                "visitor",
                "nurse",
                "planner",
                "admin")) {
            signIns.put(
                    username,
                    switch (username) {
                        case "teacher" -> "class teacher of the same primary school";
                        case "secondary" -> "SENCO of Underhill High School: receives records";
                        case "secondary2" -> "SENCO of Valebrook High School: receives records";
                        case "tutor" -> "form tutor at Underhill High School: reads what class staff need";
                        case "dsl" -> "designated safeguarding lead of Underhill High School";
                        case "shared" -> "SENCO of the primary school, safeguarding lead of Valebrook High School";
                        case "visitor" -> "health visitor: hands children over to the school nurse";
                        case "nurse" -> "school nurse: takes children over";
                        case "lead" -> "a second placement officer: signs off weights and rules";
                        case "officer" -> "placement officer: matches children to places";
                        case "senco" -> "SENCO of one primary school: sees its own children";
                        case "planner" -> "planner: sees counts, no names";
                        default -> "administrator: looks after users, sees no child";
                    });
        }
        return Collections.unmodifiableMap(signIns);
    }
}
