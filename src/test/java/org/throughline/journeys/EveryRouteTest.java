package org.throughline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.servlet.ServletContext;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.calendar.CalendarKeeping;
import org.throughline.calendar.CalendarSpan;
import org.throughline.calendar.SpanKind;
import org.throughline.casework.consult.ConsultationDesk;
import org.throughline.casework.consult.ServedDocuments;
import org.throughline.casework.consult.choose.Chosen;
import org.throughline.casework.papers.Panels;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.interchange.batch.BatchState;
import org.throughline.interchange.batch.Imports;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunRequest;
import org.throughline.matching.RunStarts;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Profile;
import org.throughline.security.Roles;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.capital.CapitalProgramme;
import org.throughline.sufficiency.highneeds.FundingBands;
import org.throughline.sufficiency.options.SiteFixture;
import org.throughline.sufficiency.release.ReleaseFixture;
import org.throughline.sufficiency.release.ReleaseFolder;
import org.throughline.sufficiency.release.ReleaseForecasts;
import org.throughline.sufficiency.release.Releases;
import org.throughline.sufficiency.scenario.Scenarios;
import org.throughline.sufficiency.sites.CandidateSites;
import org.throughline.testing.Browser;

/**
 * Every screen opens for a role it is for, with no fault of accessibility, light and dark, wide and at 320 px, with
 * text spaced out (WCAG 1.4.12) and twice as large (1.4.4), and nothing to hit that is smaller than 24 px (2.5.8).
 */
class EveryRouteTest extends Journey {

    private static final String A_CASE =
            "select id from casework_case where stage in ('CONSULTING', 'PANEL_READY') order by id limit 1";

    private static final byte[] PLAN =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private ServletContext servlets;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MatchRuns runs;

    @Autowired
    private RunStarts starts;

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private Releases releases;

    @Autowired
    private ReleaseForecasts releaseForecasts;

    @Autowired
    private CapitalProgramme capital;

    @Autowired
    private FundingBands bands;

    @Autowired
    private CandidateSites sites;

    @Autowired
    private Imports imports;

    @Autowired
    private Panels panels;

    @Autowired
    private ConsultationDesk consulting;

    @Autowired
    private ServedDocuments served;

    @Autowired
    private Clock clock;

    @Autowired
    private CalendarKeeping calendars;

    private Routes routes() {
        Routes routes = new Routes(servlets);
        UUID child = one("select child_id from placement order by child_id limit 1");
        routes.add("officer", "children/*", child);
        routes.add("officer", "children/*/edit", child);
        routes.add("officer", "children/*/numbers", child);
        routes.add("admin", "users/*", one("select id from app_user where username = 'shared'"));
        UUID plan = one("select id from ehc_plan where child_id = '" + child + "' limit 1");
        UUID place = one("select id from placement where child_id = '" + child + "' order by starts limit 1");
        for (String page :
                List.of("plans/new", "places/new", "siblings", "apart", "exclusions", "exceptions", "bands")) {
            routes.add("officer", "children/*/" + page, child);
        }
        for (String page : List.of("end", "correct")) {
            routes.add("officer", "children/*/plans/*/" + page, child, plan);
            routes.add("officer", "children/*/places/*/" + page, child, place);
        }
        UUID provision = one("select id from provision order by name limit 1");
        routes.add("officer", "provisions/*", provision);
        routes.add("officer", "provisions/*/edit", provision);
        routes.add("officer", "provisions/*/seats", provision);
        routes.add("officer", "provisions/*/standing", provision);
        routes.add("officer", "settings/*/edit", one("select id from setting order by name limit 1"));
        routes.add("officer", "rules/*", 1);
        routes.add("officer", "rules/*/change", 1);
        UUID open = one(A_CASE);
        routes.add("officer", "cases/*", open);
        routes.add("officer", "cases/*/decide", open);
        routes.add("officer", "cases/*/preferences", open);
        routes.add(
                "officer",
                "panels/*",
                as(
                        Roles.PLACEMENT_OFFICER,
                        () -> panels.add(2027, LocalDate.now(clock), "Every screen", "An invented chair")));
        addConsultation(routes, child);
        addCalendar(routes);
        addRun(routes);
        addRecords(routes);
        addForecast(routes);
        addRelease(routes);
        addImport(routes);
        return routes;
    }

    private void addConsultation(Routes routes, UUID child) {
        UUID consultation = as(Roles.PLACEMENT_OFFICER, () -> {
            UUID plan = served.add(child, "Every screen", null, "plan.pdf", PLAN);
            UUID asked = one("select p.id from provision p join setting s on s.id = p.setting_id"
                    + " join app_user_setting w on w.setting_id = s.id join app_user u on u.id = w.user_id"
                    + " where u.username = 'secondary' order by p.id limit 1");
            return consulting
                    .serve(
                            consulting.ofChild(child).orElseThrow().subject(),
                            List.of(new Chosen(asked, false, "Every screen")),
                            "",
                            plan,
                            LocalDate.now(clock).minusDays(20))
                    .getFirst()
                    .id();
        });
        routes.add("officer", "consultations/*", consultation);
        routes.add("officer", "consultations/child/*", child);
        routes.add("officer", "consultations/case/*", one(A_CASE));
        routes.add("secondary", "consultations-to-answer/*", consultation);
    }

    private void addCalendar(Routes routes) {
        UUID setting = one("select id from setting order by name limit 1");
        if (jdbc.queryForList("select id from calendar_span where name = 'Every screen'")
                .isEmpty()) {
            as(
                    Roles.ADMINISTRATOR,
                    () -> calendars.record(CalendarSpan.of(
                            setting,
                            SpanKind.CLOSURE,
                            "Every screen",
                            LocalDate.of(2040, 6, 1),
                            LocalDate.of(2040, 6, 1),
                            "A test")));
        }
        routes.add("officer", "calendar/days/*", one("select id from calendar_span where name = 'Every screen'"));
        routes.add("officer", "calendar/bank-holidays/*", "2026-12-25");
        routes.add("officer", "statutory-rules/*", "R15~~2014-09-01");
    }

    private void addImport(Routes routes) {
        UUID batch = as(
                Roles.PLANNER,
                () -> imports.bring("published", "every-screen.zip", ReleaseFixture.file(ReleaseFixture.zip())));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> as(
                        Roles.PLANNER, () -> imports.find(batch).orElseThrow().state() == BatchState.PREVIEW));
        routes.add("planner", "imports/*", batch);
    }

    private void addRelease(Routes routes) {
        UUID release;
        try (ReleaseFolder folder = new ReleaseFolder()) {
            folder.add(ReleaseFixture.file(ReleaseFixture.zip()));
            release = as(Roles.PLANNER, () -> releases.add("Every screen", folder))
                    .id();
        }
        UUID forecast = as(Roles.PLANNER, () -> releaseForecasts.begin(release, "901", 5));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> as(
                        Roles.PLANNER,
                        () -> !releaseForecasts.status(forecast).state().isUnderWay()));
        routes.add("planner", "published-figures/*", release);
        routes.add("planner", "published-figures/*/comparators", release);
        routes.add("planner", "published-figures/*/forecasts/*", release, forecast);
        routes.add("planner", "published-figures/*/forecasts/*/accuracy", release, forecast);
    }

    private void addRun(Routes routes) {
        UUID run = as(
                Roles.PLACEMENT_OFFICER,
                () -> starts.start(
                        GeneratedProblems.borough(21, 60, 12, 0.05),
                        new RunRequest("Every screen", Profile.BOROUGH_FIRST, null, 60, 20L, 3)));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> as(
                        Roles.PLACEMENT_OFFICER,
                        () -> runs.find(run).orElseThrow().status().isOver()));
        routes.add(
                "officer",
                "find-a-place/*",
                one("select c.id from child c join ehc_plan p on p.child_id = c.id and p.status = 'MAINTAINED'"
                        + " and p.corrected_code is null and p.ceases is null order by c.id limit 1"));
        routes.add("officer", "runs/*/children/*", run, "P00001");
        for (String page : List.of(
                "", "/children", "/contested", "/provisions", "/bottlenecks", "/flow", "/what-if", "/fairness")) {
            routes.add("officer", "runs/*" + page, run);
        }
    }

    private void addRecords(Routes routes) {
        String ofSenco =
                "select r.id from transition_record r join app_user_setting w on w.setting_id = r.sender_id join"
                        + " app_user u on u.id = w.user_id where u.username = 'senco' and r.state in ('DRAFT', 'READY')"
                        + " order by r.id limit 1";
        routes.add("senco", "transitions/*", one(ofSenco));
        routes.add("senco", "transitions/*/send", one(ofSenco));
        routes.add("senco", "transitions/*/paper", one(ofSenco));
        String ofSecondary = "select r.id from transition_record r join app_user_setting w on w.setting_id ="
                + " r.destination_id join app_user u on u.id = w.user_id where u.username = 'secondary'"
                + " and r.state in ";
        routes.add("secondary", "incoming/*", one(ofSecondary + "('SENT', 'RECEIVED') order by r.id limit 1"));
        routes.add("secondary", "incoming/*/travel", one(ofSecondary + "('RECEIVED') order by r.id limit 1"));
        jdbc.update(
                "insert ignore into tutor_year select uuid(), 0, s.id, 2062, 'Every screen', '7A\\n7B', 30, 'A SENCO',"
                        + " now(6) from setting s where s.name like 'Underhill%' limit 1");
        UUID year = one("select id from tutor_year where title = 'Every screen'");
        jdbc.update(
                "insert into tutor_proposal (id, version, year_id, number, begun_by, begun_at, problem)"
                        + " select uuid(), 0, id, 1, 'A SENCO', now(6), '' from tutor_year y where y.id = ? and not exists (select 1"
                        + " from tutor_proposal p where p.year_id = y.id)",
                year);
        routes.add("secondary", "tutor-groups/*", year);
        routes.add("senco", "transitions/*/others", one(ofSenco));
        routes.add("senco", "transitions/*/health", one(ofSenco));
        routes.add("senco", "transitions/*/support-plan", one(ofSenco));
        routes.add(
                "secondary",
                "tutor-groups/proposal/*",
                one("select p.id from tutor_proposal p join tutor_year y on"
                        + " y.id = p.year_id where y.title = 'Every screen'"));
    }

    private void addForecast(Routes routes) {
        UUID forecast = as(Roles.PLANNER, () -> forecasts.begin("Every screen", "To look at each", 3));
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> as(
                        Roles.PLANNER, () -> !forecasts.status(forecast).state().isUnderWay()));
        UUID scenario = as(Roles.PLANNER, () -> scenarios.begin(forecast, "Every screen", List.of()));
        routes.add("planner", "forecasts/*", forecast);
        routes.add("planner", "forecasts/*/accuracy", forecast);
        routes.add("planner", "forecasts/*/gap", forecast);
        routes.add("planner", "forecasts/*/best", forecast);
        routes.add("planner", "forecasts/*/scenarios", forecast);
        routes.add("planner", "forecasts/*/scenarios/*", forecast, scenario);
        routes.add("planner", "forecasts/*/scenarios/*/actual", forecast, scenario);
        routes.add("planner", "forecasts/*/first-cohort/*", forecast, scenario);
        UUID project = as(
                Roles.PLANNER,
                () -> capital.record(null, "Every screen", BigDecimal.valueOf(1_000_000), "A grant", ""));
        as(Roles.PLANNER, () -> {
            capital.plan(project, "Opening", LocalDate.of(2027, 9, 1));
            capital.spend(project, 2026, BigDecimal.valueOf(400_000), null);
            bands.record("D", "Band D", BigDecimal.valueOf(7_300), LocalDate.of(2026, 4, 1), "A paper");
            return true;
        });
        routes.add("planner", "capital-programme/*", project);
        routes.add(
                "planner",
                "candidate-sites/*",
                as(Roles.PLANNER, () -> sites.add(SiteFixture.details(LocalDate.of(2027, 3, 1), 18))));
    }

    private UUID one(String sql) {
        return jdbc.queryForObject(sql, UUID.class);
    }

    @Test
    void every_screen_is_accessible_light_and_dark_wide_and_narrow() {
        Routes routes = routes();
        assertThat(routes.missing()).as("no address is named for").isEmpty();
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, List<String>> opened : routes.byUser().entrySet()) {
            Page page = browser.page(1280);
            Browser.signIn(page, opened.getKey(), DemonstrationBorough.PASSWORD);
            for (String path : opened.getValue()) {
                for (int width : new int[] {1280, 320}) {
                    page.setViewportSize(width, 900);
                    Screen.faults(page, path)
                            .forEach(fault -> all.add(opened.getKey() + " /" + path + " at " + width + ": " + fault));
                }
            }
            page.context().close();
        }
        assertThat(all).isEmpty();
    }
}
