package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.throughline.journeys.Steps.button;
import static org.throughline.journeys.Steps.choose;
import static org.throughline.journeys.Steps.fill;
import static org.throughline.journeys.Steps.looksRight;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.Placements;
import org.throughline.placement.PreferencesRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.testing.Browser;
import org.throughline.testing.InventedChild;

/** Schools are consulted, answer by a link or signed in, and the authority records what it makes of it. */
class ConsultationJourneyTest extends Journey {

    private static final byte[] PLAN =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Children children;

    @Autowired
    private EhcPlans plans;

    @Autowired
    private Placements placements;

    @Autowired
    private Provisions provisions;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<UUID> made = new ArrayList<>();

    @AfterEach
    void the_children_are_taken_away() {
        made.forEach(child -> InventedChild.takeAway(jdbc, child));
    }

    /** A child of Year 8 whose family asks for Underhill High School. */
    private UUID child(String surname) {
        UUID id = UUID.randomUUID();
        made.add(id);
        LocalDate born = InventedChild.dayOfBirth(8, LocalDate.now(clock));
        as(Roles.PLACEMENT_OFFICER, () -> {
            children.recordNew(List.of(new ChildRecord(
                    id,
                    null,
                    "J" + id.toString().substring(0, 12),
                    null,
                    surname,
                    "Ida",
                    born,
                    null,
                    null,
                    new GridReference(380_000, 410_000),
                    Set.of())));
            plans.recordNew(List.of(new PlanRecord(
                    null,
                    null,
                    id,
                    PlanRecord.Status.MAINTAINED,
                    LocalDate.of(2024, 1, 1),
                    List.of(NeedType.ASD),
                    Set.of(),
                    Support.NONE,
                    null,
                    false)));
            UUID asked = provisions.all().stream()
                    .filter(each -> each.setting().name().startsWith("Underhill"))
                    .map(each -> Objects.requireNonNull(each.id()))
                    .findFirst()
                    .orElseThrow();
            placements.record(PreferencesRecord.of(id, List.of(asked), Map.of(), Set.of()));
            return true;
        });
        return id;
    }

    private Page signedIn(String username) {
        Page page = browser.page(1280);
        Browser.signIn(page, username, DemonstrationBorough.PASSWORD);
        return page;
    }

    /** The officer's page of a consultation of Underhill alone that has been served. */
    private Page consulted(UUID child) {
        Page officer = signedIn("officer");
        officer.navigate("/consultations/child/" + child);
        assertThat(officer.locator(".tl-tag").filter(new Locator.FilterOptions().setHasText("Must be consulted")))
                .isVisible();
        assertThat(officer.getByText("The family's preference 1: it must be consulted"))
                .isVisible();
        looksRight(officer);
        // the family's own choice is ticked; what is suggested beside it is for the officer to choose
        assertThat(officer.locator("main vaadin-checkbox[checked]")).hasCount(1);
        officer.getByText("Add a version of the plan").click();
        say(officer, "Which version it is", "Draft plan of the journey");
        officer.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("draft.pdf", "application/pdf", PLAN));
        assertThat(officer.getByText("Added draft.pdf")).isVisible();
        button(officer, "Record as sent").click();
        assertThat(officer.getByText("Recorded as sent; answers are due by")).isVisible();
        officer.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Consultations"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        assertThat(officer.getByText("Answer without a sign-in")).isVisible();
        looksRight(officer);
        return officer;
    }

    private static void say(Page page, String label, String words) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(words);
        page.keyboard().press("Tab");
    }

    @Test
    void a_school_declines_by_a_link_with_evidence_and_the_officer_records_the_view() {
        UUID child = child("Linkwell");
        Page officer = consulted(child);
        button(officer, "Issue a link").click();
        String code = officer.locator("#consultation-code").textContent();
        Page school = browser.page(1280);
        school.navigate(officer.locator("#consultation-address").textContent());
        looksRight(school);
        fill(school, "Code, told by telephone", "1");
        button(school, "Continue").click();
        assertThat(school.locator(".tl-errors").locator("visible=true")).containsText("You can try 4 more times");
        fill(school, "Code, told by telephone", code);
        button(school, "Continue").click();
        assertThat(school.locator("h1")).hasText("Consultation about Ida Linkwell");
        school.getByLabel("We do not think that we should be named").check();
        school.getByLabel("not be compatible with the efficient education of other pupils")
                .check();
        say(school, "Class or group that would be affected", "Class 8B");
        button(school, "Send the answer").click();
        button(school, "Yes, send it").click();
        assertThat(school.locator(".tl-errors").locator("visible=true"))
                .containsText("How this class or group is made up now");
        looksRight(school);
        school.reload();
        fill(school, "Code, told by telephone", code);
        button(school, "Continue").click();
        assertThat(school.getByLabel("Class or group that would be affected")).hasValue("Class 8B");
        say(school, "How this class or group is made up now", "Eight pupils, three adults");
        say(
                school,
                "What difference this child would make, and to which pupils",
                "Three pupils lose one to one teaching");
        say(school, "Adaptations you considered, and why they would not be enough", "A second room, which we lack");
        say(school, "Where the evidence comes from", "Observation in class");
        say(school, "Who wrote the evidence", "The deputy head");
        say(school, "Your name and role", "The head teacher");
        Browser.settle(school);
        button(school, "Send the answer").click();
        button(school, "Yes, send it").click();
        assertThat(school.locator("h1")).hasText("Thank you");
        officer.reload();
        assertThat(officer.getByText("Three pupils lose one to one teaching")).isVisible();
        looksRight(officer);
        choose(officer, "The authority's view", "Not accepted: the school may be named anyway");
        officer.getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("No pupil is named as affected");
        button(officer, "Record the view").click();
        assertThat(officer.getByText("View recorded").first()).isVisible();
        officer.navigate("/consultations");
        fill(officer, "Name, UPN or reference", "Linkwell");
        assertThat(officer.getByText("Linkwell, Ida")).isVisible();
        looksRight(officer);
    }

    @Test
    void a_school_that_is_signed_in_offers_a_place_and_another_school_sees_nothing() {
        UUID child = child("Signwell");
        Page officer = consulted(child);
        String id = officer.url().substring(officer.url().lastIndexOf('/') + 1);
        Page other = signedIn("secondary2");
        other.navigate("/consultations-to-answer/" + id);
        assertThat(other.locator("h1")).hasText("Page not found");
        Page school = signedIn("secondary");
        assertThat(school.getByText("Consultations to answer").first()).isVisible();
        school.navigate("/consultations-to-answer");
        looksRight(school);
        school.reload();
        school.getByText("Signwell, Ida").click();
        assertThat(school.locator("h1")).hasText("Consultation about Ida Signwell");
        school.getByLabel("We can offer a place if a condition is met").check();
        say(school, "Money: how much a year, and what it pays for", "£4,000 for a teaching assistant");
        say(school, "Your name and role", "The SENCO");
        Browser.settle(school);
        looksRight(school);
        button(school, "Send the answer").click();
        button(school, "Yes, send it").click();
        assertThat(school.getByText("Sent the answer to the local authority")).isVisible();
        officer.reload();
        assertThat(officer.getByText("£4,000 for a teaching assistant")).isVisible();
    }
}
