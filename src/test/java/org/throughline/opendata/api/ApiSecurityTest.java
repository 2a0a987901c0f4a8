package org.throughline.opendata.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.audit.AuditEvent;
import org.throughline.audit.ExportSearch;
import org.throughline.opendata.ReadScope;
import org.throughline.opendata.Tokens;
import org.throughline.security.AuditReader;
import org.throughline.security.NewUser;
import org.throughline.security.Roles;
import org.throughline.security.UserSummary;
import org.throughline.security.Users;
import org.throughline.security.Work;
import tools.jackson.databind.JsonNode;

/** Who is let in to the API, for what and for how long, and that the screens stay as they are. */
class ApiSecurityTest extends ApiTest {

    private static final String SETTINGS = Addresses.SETTINGS + "?size=1";

    @Autowired
    private Users users;

    @Autowired
    private AuditReader audit;

    private String person = "";

    @AfterEach
    void the_person_is_gone() {
        if (!person.isEmpty()) {
            UUID id = user().id();
            for (String table : List.of("app_user_role", "app_user_setting")) {
                jdbc.sql("delete from " + table + " where user_id = ?")
                        .param(id)
                        .update();
            }
            jdbc.sql("delete from app_user where id = ?").param(id).update();
        }
    }

    private UserSummary user() {
        return as(
                Roles.ADMINISTRATOR,
                () -> users.all().stream()
                        .filter(each -> each.username().equals(person))
                        .findFirst()
                        .orElseThrow());
    }

    private void hire(String... roles) {
        person = "api-" + UUID.randomUUID();
        as(Roles.ADMINISTRATOR, () -> {
            users.add(new NewUser(person, "A person", "a-first-password-1", Work.ofAuthority(roles), false));
            return true;
        });
    }

    private static void isProblem(HttpResponse<byte[]> response, int status, String sentence) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).contains(sentence).endsWith(".");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void without_a_token_or_with_a_wrong_one_nothing_is_told() {
        isProblem(ask("GET", SETTINGS, Map.of()), 401, "needs a token");
        isProblem(get(SETTINGS, "tl_00000000000000000000000000000000"), 401, "needs a token");
        isProblem(ask("GET", SETTINGS, Map.of("Authorization", "Basic cGxhbm5lcjp4")), 401, "needs a token");
        isProblem(ask("GET", Addresses.DESCRIPTION, Map.of()), 401, "needs a token");
        isProblem(ask("GET", "/api/v2/anything", Map.of()), 401, "needs a token");
        assertThat(ask("GET", SETTINGS, Map.of()).headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
    }

    @Test
    void no_session_is_made_and_none_of_the_screens_counts() {
        HttpResponse<byte[]> asked = get(SETTINGS, planner(ReadScope.PROVISIONS));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(asked.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        HttpResponse<byte[]> login = ask("GET", "/login", Map.of());
        String cookie = login.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        isProblem(ask("GET", SETTINGS, Map.of("Cookie", cookie)), 401, "needs a token");
    }

    @Test
    void a_token_opens_no_screen_and_screens_still_need_to_be_signed_in_to() {
        String token = planner(ReadScope.PROVISIONS);
        for (String path : List.of("/", "/forecasts", "/audit", "/account")) {
            HttpResponse<byte[]> response = get(path, token);
            assertThat(response.statusCode()).as(path).isEqualTo(302);
            assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        }
    }

    @Test
    void it_reads_and_does_nothing_else() {
        String token = planner(ReadScope.PROVISIONS);
        for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")) {
            HttpResponse<byte[]> response = ask(method, Addresses.SETTINGS, Map.of("Authorization", "Bearer " + token));
            assertThat(response.statusCode()).as(method).isEqualTo(405);
            assertThat(response.headers().firstValue("Allow")).hasValue("GET");
        }
    }

    @Test
    void a_token_reads_what_it_was_made_for_and_no_more() {
        String token = planner(ReadScope.PLANS);
        assertThat(get(Addresses.PLANS, token).statusCode()).isEqualTo(200);
        for (String path : Addresses.scopes().keySet()) {
            if (!path.equals(Addresses.PLANS)) {
                isProblem(get(path.replace("{id}", UUID.randomUUID().toString()), token), 403, "may not read");
            }
        }
        isProblem(get("/api/v1/nothing", token), 404, "openapi.json");
    }

    @Test
    void withdrawn_it_is_refused_at_once() {
        String token = planner(ReadScope.PROVISIONS);
        assertThat(get(SETTINGS, token).statusCode()).isEqualTo(200);
        Tokens.as(
                "planner",
                () -> {
                    tokens.withdraw(tokens.mine().getFirst().id());
                    return true;
                },
                Roles.PLANNER);
        isProblem(get(SETTINGS, token), 401, "needs a token");
    }

    @Test
    void after_its_last_day_it_is_refused() {
        String token = planner(ReadScope.PROVISIONS);
        jdbc.sql("update api_token set last_day = date_sub(curdate(), interval 2 day)")
                .update();
        isProblem(get(SETTINGS, token), 401, "needs a token");
    }

    @Test
    void whoever_is_switched_off_reads_no_more_and_the_token_does_not_come_back() {
        hire(Roles.PLANNER);
        String token = Tokens.as(person, () -> Tokens.made(tokens, ReadScope.PROVISIONS), Roles.PLANNER);
        assertThat(get(SETTINGS, token).statusCode()).isEqualTo(200);
        enable(false);
        isProblem(get(SETTINGS, token), 401, "needs a token");
        isEnded("SWITCHED_OFF");
        enable(true);
        isProblem(get(SETTINGS, token), 401, "needs a token");
    }

    private void enable(boolean enabled) {
        as(Roles.ADMINISTRATOR, () -> {
            users.setEnabled(user().id(), enabled);
            return true;
        });
    }

    private void work(String... roles) {
        as(Roles.ADMINISTRATOR, () -> {
            users.changeWork(user().id(), user().version(), Work.ofAuthority(roles));
            return true;
        });
    }

    private void isEnded(String why) {
        Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from api_token where ended_why = ?")
                                .param(why)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    @Test
    void a_role_taken_away_takes_what_it_allowed_at_once() {
        hire(Roles.PLANNER, Roles.PLACEMENT_OFFICER);
        String token = Tokens.as(
                person,
                () -> Tokens.made(tokens, ReadScope.PROVISIONS, ReadScope.PLANS),
                Roles.PLANNER,
                Roles.PLACEMENT_OFFICER);
        assertThat(get(Addresses.PLANS, token).statusCode()).isEqualTo(200);
        work(Roles.PLACEMENT_OFFICER);
        assertThat(get(Addresses.PLANS, token).statusCode()).isIn(401, 403);
        isEnded("ROLE_TAKEN");
        isProblem(get(SETTINGS, token), 401, "needs a token");
        work(Roles.PLANNER, Roles.PLACEMENT_OFFICER);
        isProblem(get(Addresses.PLANS, token), 401, "needs a token");
    }

    @Test
    void a_role_given_leaves_tokens_as_they_are() {
        hire(Roles.PLANNER);
        String token = Tokens.as(person, () -> Tokens.made(tokens, ReadScope.PROVISIONS), Roles.PLANNER);
        work(Roles.PLANNER, Roles.PLACEMENT_OFFICER);
        assertThat(get(SETTINGS, token).statusCode()).isEqualTo(200);
        isProblem(get(Addresses.MATCHING_PACK, token), 403, "may not read");
    }

    @Test
    void a_demonstration_persons_token_is_good_on_this_machine_only() {
        String token = planner(ReadScope.PROVISIONS);
        isProblem(
                ask("GET", SETTINGS, Map.of("Authorization", "Bearer " + token, "X-Forwarded-For", "192.0.2.7")),
                401,
                "needs a token");
    }

    @Test
    void every_answer_and_every_refusal_is_on_record_with_token_filter_and_count() {
        String token = planner(ReadScope.PROVISIONS);
        String name = Tokens.as("planner", () -> tokens.mine().getFirst().name(), Roles.PLANNER);
        get(Addresses.SETTINGS + "?size=3&text=o", token);
        get(Addresses.PLANS, token);
        List<AuditEvent> events =
                as(Roles.ADMINISTRATOR, () -> audit.exports(new ExportSearch(name, null, null), 0, 10));
        assertThat(events).hasSize(2);
        assertThat(events.get(1)).satisfies(event -> {
            assertThat(event.login()).isEqualTo("planner");
            assertThat(event.name()).isEqualTo("Demonstration Planner");
            assertThat(event.through()).isEqualTo("token: " + name);
            assertThat(event.what()).isEqualTo("Open data: /api/v1/settings");
            assertThat(event.narrowed()).isEqualTo("size=3&text=o");
            assertThat(event.rows()).isEqualTo(3);
            assertThat(event.purpose()).isEqualTo("To test it");
        });
        assertThat(events.get(0).what()).isEqualTo("Refused: /api/v1/plans");
        assertThat(events.get(0).rows()).isZero();
    }

    @Test
    void many_requests_of_one_token_at_once_are_all_answered() throws Exception {
        String token = planner(ReadScope.PROVISIONS);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> requests =
                    Collections.nCopies(24, () -> get(SETTINGS, token).statusCode());
            for (Future<Integer> each : threads.invokeAll(requests)) {
                assertThat(each.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void when_it_was_used_last_is_known() {
        String token = planner(ReadScope.PROVISIONS);
        get(SETTINGS, token);
        assertThat(Tokens.as("planner", tokens::mine, Roles.PLANNER).getFirst().lastUsedAt())
                .isNotNull();
    }

    @Test
    void too_many_requests_of_a_token_wait() {
        String token = planner(ReadScope.PROVISIONS);
        HttpResponse<byte[]> last = null;
        for (int number = 0; number <= 2 * Throttle.MOST_OF_A_TOKEN; number++) {
            last = get("/api/v1/nothing", token);
            if (last.statusCode() == 429) {
                break;
            }
        }
        isProblem(last, 429, "too many requests");
        assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 60L);
        assertThat(get(SETTINGS, planner(ReadScope.PROVISIONS)).statusCode())
                .as("another token")
                .isEqualTo(200);
    }
}
