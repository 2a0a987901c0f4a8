package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.choose;
import static org.throughline.journeys.Steps.fill;
import static org.throughline.journeys.Steps.looksRight;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.casework.CaseFixture;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.testing.Browser;
import org.throughline.testing.InventedChild;

/** An officer asks, the family answers by its link on a telephone, the officer reads, and the next run sees it. */
class PreferencesJourneyTest extends Journey {

    private static final String REFERENCE = "JPREFERENCE";

    @Autowired
    private Children children;

    @Autowired
    private EhcPlans plans;

    @Autowired
    private Provisions provisions;

    @Autowired
    private ProblemFromRecords problems;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private final UUID child = UUID.randomUUID();
    private UUID caseId = new UUID(0, 0);
    private AcademicYear entry = new AcademicYear(2027);
    private ProvisionRecord wanted;

    @BeforeEach
    void a_child_of_year_6_has_a_case() {
        entry = AcademicYear.of(LocalDate.now(clock)).next();
        caseId = as(Roles.PLACEMENT_OFFICER, () -> {
            children.recordNew(List.of(new ChildRecord(
                    child,
                    null,
                    REFERENCE,
                    null,
                    "Askwell",
                    "Ida",
                    InventedChild.dayOfBirth(6, LocalDate.now(clock)),
                    null,
                    null,
                    new GridReference(380_000, 410_000),
                    Set.of())));
            plans.recordNew(List.of(new PlanRecord(
                    null,
                    null,
                    child,
                    PlanRecord.Status.MAINTAINED,
                    LocalDate.of(2024, 1, 1),
                    List.of(NeedType.ASD),
                    Set.of(),
                    Support.NONE,
                    null,
                    false)));
            wanted = provisions.all().stream()
                    .filter(each -> each.type() == ProvisionType.SPECIAL_SCHOOL
                            && each.setting().inBorough()
                            && each.ncYearFrom() <= 7
                            && each.ncYearTo() >= 7)
                    .findFirst()
                    .orElseThrow();
            return CaseFixture.of(children, context).of(child, entry).id();
        });
    }

    @AfterEach
    void the_child_and_its_case_are_taken_away() {
        String own = " (select id from casework_preference_request where case_id = ?)";
        jdbc.update(
                "delete from casework_preference_choice where answer_id in"
                        + " (select id from casework_preference_answer where case_id = ?)",
                caseId);
        jdbc.update("delete from casework_preference_answer where case_id = ?", caseId);
        jdbc.update(
                "delete from casework_preference_opening where link_id in"
                        + " (select id from casework_preference_link where request_id in" + own + ")",
                caseId);
        for (String part : List.of("link", "draft", "reminder")) {
            jdbc.update("delete from casework_preference_" + part + " where request_id in" + own, caseId);
        }
        for (String part : List.of("preference_request", "step", "travel_unsafe", "travel")) {
            jdbc.update("delete from casework_" + part + " where case_id = ?", caseId);
        }
        jdbc.update("delete from casework_case where id = ?", caseId);
        jdbc.update("delete from placement_preference where child_id = ?", child);
        jdbc.update("delete from placement_unlisted_preference where child_id = ?", child);
        jdbc.update("delete from placement_wishes where child_id = ?", child);
        InventedChild.takeAway(jdbc, child);
    }

    private static void say(Page page, String label, String words) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(words);
        page.keyboard().press("Tab");
    }

    @Test
    void an_officer_asks_the_family_answers_and_the_run_sees_what_it_asks_for() {
        Page officer = browser.page(1280);
        Browser.signIn(officer, "officer", DemonstrationBorough.PASSWORD);
        officer.navigate("/cases/" + caseId);
        assertThat(officer.getByText("No preference is on record.")).isVisible();
        officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ask, remind or record an answer"))
                .click();
        assertThat(officer.getByText("No request is on record here.")).isVisible();
        looksRight(officer);
        choose(officer, "How", "By the family's link");
        button(officer, "Record that the family is asked").click();
        assertThat(officer.getByText("Waiting for the family").first()).isVisible();
        button(officer, "Issue a link").click();
        String code = officer.locator("#family-code").textContent();
        String address = officer.locator("#family-address").textContent();
        looksRight(officer);

        Page family = browser.page(320);
        family.navigate(address);
        fill(family, "Code, told by telephone", "1");
        button(family, "Continue").click();
        assertThat(family.locator(".tl-errors").locator("visible=true")).containsText("You can try 4 more times");
        fill(family, "Code, told by telephone", code);
        button(family, "Continue").click();
        assertThat(family.locator("h1")).hasText("Which school or setting would you like for Ida?");
        button(family, "Continue").click();
        assertThat(family.locator(".tl-errors").locator("visible=true"))
                .containsText("Choose whether you want to ask for a school or setting");
        family.getByLabel("We want to ask for a school or setting").check();
        family.getByLabel("Search for a school or setting").fill(wanted.name());
        family.getByRole(AriaRole.OPTION).first().click();
        say(family, "Why would you like this school? (optional)", "It is calm and near my mother");
        button(family, "Add another school").click();
        assertThat(family.getByText("Second choice")).isVisible();
        family.getByText("The school is not on the list").last().click();
        say(family, "Name of the school or setting", "The Invented School");
        say(family, "Town", "Leeds");
        family.getByLabel("I am a parent or carer").check();
        say(family, "Your name", "Ada Askwell");
        Browser.settle(family);
        Assertions.assertThat(Browser.seriousFaults(family)).isEmpty();
        // what was typed is there when the family comes back
        family.reload();
        fill(family, "Code, told by telephone", code);
        button(family, "Continue").click();
        assertThat(family.getByLabel("Name of the school or setting")).hasValue("The Invented School");
        looksRight(family);
        family.setViewportSize(320, 800);
        button(family, "Continue").click();
        assertThat(family.locator("h1")).hasText("Read your answer again before you send it");
        assertThat(family.getByText("It is calm and near my mother")).isVisible();
        button(family, "Send your answer").click();
        assertThat(family.locator("h1")).hasText("Thank you. We have your answer");
        assertThat(family.getByText("The Invented School, Leeds")).isVisible();
        looksRight(family);

        officer.navigate("/cases/preferences?waits=UNREAD");
        officer.getByText("Askwell, Ida").click();
        assertThat(officer.getByText("from the family by link").first()).isVisible();
        assertThat(officer.getByText("Ada Askwell").first()).isVisible();
        button(officer, "Mark as read").click();
        assertThat(officer.getByText("Marked the answer as read")).isVisible();
        looksRight(officer);
        officer.navigate("/cases/" + caseId);
        assertThat(officer.getByText("It is calm and near my mother")).isVisible();
        assertThat(officer.getByText("Preference received").first()).isVisible();
        looksRight(officer);

        Map<String, Pupil> pupils = as(Roles.PLACEMENT_OFFICER, () -> problems.problem(entry)).pupils().stream()
                .collect(java.util.stream.Collectors.toMap(Pupil::id, pupil -> pupil));
        String packId = jdbc.queryForObject("select pack_id from child where id = ?", String.class, child);
        Assertions.assertThat(pupils.get(packId).preferences()).containsExactly(wanted.code());
    }
}
