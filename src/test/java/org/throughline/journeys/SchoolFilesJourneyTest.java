package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.journeys.Steps.bring;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.fill;
import static org.throughline.journeys.Steps.looksRight;
import static org.throughline.journeys.Steps.says;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.interchange.ctf.Ctf;
import org.throughline.security.NewUser;
import org.throughline.security.Roles;
import org.throughline.security.Users;
import org.throughline.security.Work;
import org.throughline.security.Workplace;
import org.throughline.testing.Browser;

/**
 * A primary school starts its whole Year 6 from its own system's file, twins among them; its safeguarding lead takes
 * the list away and gives it back as it was.
 */
class SchoolFilesJourneyTest extends Journey {

    private static final String FAMILY = "Classmate";
    private static final List<String> FORENAMES = List.of("Ada", "Bea", "Cal", "Dee", "Eve", "Fay");
    private static final int DAY_OF_TWINS = 3;

    private static final String LEAD = "lead-of-leavers";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Users users;

    /** The safeguarding lead of the primary school; the demonstration has none. */
    @BeforeEach
    void the_school_has_a_safeguarding_lead() {
        UUID primary = jdbc.queryForObject("select id from setting where name like 'Alderbank%'", UUID.class);
        as(Roles.ADMINISTRATOR, () -> {
            users.add(new NewUser(
                    LEAD,
                    "Safeguarding Lead",
                    DemonstrationBorough.PASSWORD,
                    new Work(Set.of(), List.of(new Workplace(primary, Set.of(Roles.DSL)))),
                    false));
            return true;
        });
    }

    @AfterEach
    void the_lead_goes() {
        jdbc.update("delete s from app_user_setting s join app_user u on u.id = s.user_id where u.username = ?", LEAD);
        jdbc.update("delete from app_user where username = ?", LEAD);
    }

    private String school(String name) {
        return jdbc.queryForObject(
                "select concat('<LEA>000</LEA><Estab>0000</Estab><URN>', coalesce(urn, ''), '</URN><SchoolName>', name,"
                        + " '</SchoolName>') from setting where name like ?",
                String.class,
                name + "%");
    }

    /** Six pupils, of whom the first two are twins without a UPN. */
    private byte[] year6() {
        String[] pupils = FORENAMES.stream()
                .map(forename -> Ctf.pupil(
                        "",
                        FAMILY,
                        forename,
                        "2016-02-0" + Math.max(DAY_OF_TWINS, DAY_OF_TWINS - 1 + FORENAMES.indexOf(forename)),
                        "<Sex>F</Sex><BasicDetails><NCyearActual>6</NCyearActual></BasicDetails>"))
                .toArray(String[]::new);
        return Ctf.file(school("Alderbank"), school("Underhill High"), 2026, pupils)
                .getBytes(UTF_8);
    }

    private Page signedIn(String user) {
        Page page = browser.page(1280);
        Browser.signIn(page, user, DemonstrationBorough.PASSWORD);
        return page;
    }

    private static String list(Page page) throws IOException {
        Download download = page.waitForDownload(
                () -> page.getByText("Download the list (CSV)").click());
        return Files.readString(download.path());
    }

    @Test
    void a_class_is_started_from_a_file_and_a_list_with_twins_comes_back_unchanged() throws IOException {
        Page senco = signedIn("senco");
        bring(senco, "Pupils from a school's own system (CTF)", "year6.xml", year6());
        says(senco, "This is a preview: nothing has been changed yet");
        assertThat(senco.locator(".tl-page")).containsText(FORENAMES.size() + "Added");
        looksRight(senco);
        button(senco, "Load this file").click();
        says(senco, "This was loaded. It can be undone");
        String preview = senco.url();
        senco.navigate("/transitions");
        fill(senco, "Name, UPN or setting", FAMILY);
        senco.keyboard().press("Enter");
        says(senco, FORENAMES.size() + " records");
        for (String forename : FORENAMES) {
            says(senco, FAMILY + ", " + forename);
        }

        Page dsl = signedIn(LEAD);
        dsl.navigate("/safeguarding");
        String list = list(dsl);
        Stream<String> twins =
                list.lines().filter(line -> line.contains(FAMILY)).limit(2);
        assertThat(twins).hasSize(2).allMatch(line -> line.contains("2016-02-0" + DAY_OF_TWINS));
        bring(dsl, "Safeguarding worklist", "safeguarding-worklist.csv", list.getBytes(UTF_8));
        says(dsl, "This is a preview: nothing has been changed yet");
        assertThat(dsl.locator(".tl-page")).containsText("0Added0Changed");
        looksRight(dsl);
        button(dsl, "Delete").click();

        senco.navigate(preview);
        button(senco, "Undo this import").click();
        button(senco, "Yes, undo it").click();
        says(senco, "This was loaded and then undone");
    }
}
