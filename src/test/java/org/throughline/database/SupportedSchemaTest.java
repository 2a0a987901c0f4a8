package org.throughline.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.throughline.ThroughlineApplication;
import org.throughline.shell.AccessDeniedView;
import org.throughline.shell.NotFoundView;
import org.throughline.testing.FreshFolder;
import org.throughline.testing.SignedIn;

/**
 * A database of the first supported schema, of 22 November 2026, as it was dumped then: it is brought up to date with
 * no row lost, and every screen opens on what stood in it.
 */
@SpringBootTest(classes = ThroughlineApplication.class)
@ViewPackages(packages = "org.throughline")
class SupportedSchemaTest extends SpringBrowserlessTest {

    private static final Path HOME = FreshFolder.named("supported-schema-test");
    private static final String DUMP = "/databases/2026-11-22.sql.gz";

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void theDumpIsThere(DynamicPropertyRegistry properties) {
        try (EmbeddedMariaDb server = new EmbeddedMariaDb(HOME)) {
            server.start();
            load(server);
        }
        properties.add("throughline.home", HOME::toString);
    }

    /** A statement of the dump ends where its line does. */
    private static void load(EmbeddedMariaDb server) {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement();
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(
                                Objects.requireNonNull(SupportedSchemaTest.class.getResourceAsStream(DUMP))),
                        StandardCharsets.UTF_8))) {
            StringBuilder sql = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("--")) {
                    sql.append(line).append('\n');
                }
                if (line.endsWith(";")) {
                    statement.execute(sql.toString());
                    sql.setLength(0);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private UUID one(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, UUID.class), sql);
    }

    private void opens(String path) {
        UI.getCurrent().navigate(path);
        assertThat(getCurrentView())
                .as(path)
                .isNotInstanceOf(NotFoundView.class)
                .isNotInstanceOf(AccessDeniedView.class);
        assertThat(find(H1.class).all()).as(path).isNotEmpty();
    }

    private int count(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + table, Integer.class));
    }

    @Test
    void no_row_is_lost() {
        assertThat(count("child")).isEqualTo(DumpRows.of(DUMP, "child"));
        for (String table : new String[] {
            "ehc_plan",
            "ehc_plan_need",
            "ehc_plan_feature",
            "january_count",
            "placement",
            "placement_wishes",
            "placement_preference",
            "placement_exclusion",
            "placement_keep_apart",
            "child_sibling",
            "commissioned_places",
            "provision",
            "setting",
            "transition_record",
            "transition_entry",
            "transition_sent_entry",
            "match_run",
            "sufficiency_forecast",
            "app_user"
        }) {
            assertThat(count(table))
                    .as(table)
                    .isEqualTo(DumpRows.of(DUMP, table))
                    .isPositive();
        }
    }

    @Test
    void every_role_of_a_user_is_kept_at_the_setting_or_at_the_authority() {
        int before = DumpRows.of(DUMP, "app_user_role");
        int atSettings = count("app_user_setting");
        assertThat(atSettings).isPositive();
        assertThat(atSettings + count("app_user_role")).isEqualTo(before);
        assertThat(jdbc.queryForObject(
                        "select count(*) from app_user_role where role in ('SENCO', 'STAFF', 'DSL')", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from app_user_setting s join setting t on t.id = s.setting_id", Integer.class))
                .isEqualTo(atSettings);
    }

    @Test
    void places_of_academic_years_last_from_a_first_of_september_to_another_and_all_count() {
        assertThat(count("placement where day(starts) = 1 and month(starts) = 9 and corrected_code is null"))
                .isEqualTo(DumpRows.of(DUMP, "placement"));
        assertThat(count("placement where ends is not null and (day(ends) <> 1 or month(ends) <> 9)"))
                .isZero();
        assertThat(count("ehc_plan where corrected_code is null")).isEqualTo(DumpRows.of(DUMP, "ehc_plan"));
    }

    @Test
    @SignedIn("officer")
    void an_officer_opens_every_screen() {
        UUID run = one("select id from match_run limit 1");
        UUID child = one("select child_id from placement limit 1");
        UUID place = one("select id from placement where child_id = '" + child + "' order by starts limit 1");
        UUID plan = one("select id from ehc_plan where child_id = '" + child + "'");
        UUID provision = one("select id from provision limit 1");
        for (String path : new String[] {
            "",
            "account",
            "out-of-borough",
            "transitions/borough",
            "transitions",
            "transitions/start",
            "visits",
            "children",
            "children/new",
            "children/" + child,
            "children/" + child + "/edit",
            "children/" + child + "/plans/new",
            "children/" + child + "/plans/" + plan + "/end",
            "children/" + child + "/plans/" + plan + "/correct",
            "children/" + child + "/siblings",
            "children/" + child + "/apart",
            "children/" + child + "/exclusions",
            "children/" + child + "/places/new",
            "children/" + child + "/places/" + place + "/end",
            "children/" + child + "/places/" + place + "/correct",
            "provisions",
            "provisions/new",
            "provisions/" + provision,
            "provisions/" + provision + "/edit",
            "provisions/" + provision + "/seats",
            "rules",
            "runs",
            "runs/new",
            "runs/upload",
            "runs/" + run,
            "runs/" + run + "/bottlenecks",
            "runs/" + run + "/children",
            "runs/" + run + "/contested",
            "runs/" + run + "/provisions",
            "runs/" + run + "/what-if"
        }) {
            opens(path);
        }
    }

    @Test
    @SignedIn("planner")
    void a_planner_opens_every_screen() {
        UUID forecast = one("select id from sufficiency_forecast limit 1");
        UUID scenario = one("select id from sufficiency_scenario limit 1");
        for (String path : new String[] {
            "",
            "transitions/borough",
            "provisions",
            "map",
            "planning-figures",
            "published-figures",
            "forecasts",
            "forecasts/" + forecast,
            "forecasts/" + forecast + "/gap",
            "forecasts/" + forecast + "/scenarios",
            "forecasts/" + forecast + "/scenarios/" + scenario,
            "forecasts/" + forecast + "/best"
        }) {
            opens(path);
        }
    }

    @Test
    @SignedIn("senco")
    void a_senco_opens_every_screen_of_the_records_it_writes() {
        UUID record = one("select r.id from transition_record r join app_user_setting s on s.setting_id = r.sender_id"
                + " join app_user u on u.id = s.user_id where u.username = 'senco' limit 1");
        for (String path : new String[] {
            "", "transitions", "transitions/start", "transitions/class", "visits", "transitions/" + record, "incoming"
        }) {
            opens(path);
        }
    }

    @Test
    @SignedIn("secondary")
    void a_receiver_opens_what_came() {
        UUID record = one(
                "select r.id from transition_record r join app_user_setting s on s.setting_id = r.destination_id"
                        + " join app_user u on u.id = s.user_id where u.username = 'secondary' and r.state in ('SENT', 'RECEIVED') limit 1");
        opens("incoming");
        opens("incoming/" + record);
    }

    @Test
    @SignedIn("dsl")
    void a_safeguarding_lead_opens_the_worklist() {
        opens("safeguarding");
    }

    @Test
    @SignedIn("admin")
    void an_administrator_opens_the_users() {
        opens("users");
    }
}
