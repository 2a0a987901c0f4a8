package org.throughline.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditEvent;
import org.throughline.security.AuditReader;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** A person makes tokens for programs, sees their own alone and takes them back. */
class ApiTokensTest extends ServiceTest {

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private AuditReader audit;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void none_is_left() {
        Tokens.clear(jdbc);
    }

    private String make(String name, String purpose, Set<ReadScope> scopes, @Nullable LocalDate last) {
        return Tokens.as("planner", () -> tokens.make(new NewToken(name, purpose, scopes, last)), Roles.PLANNER);
    }

    private LocalDate today() {
        return Tokens.as("planner", () -> tokens.usualDay().minusDays(ApiTokens.USUAL_DAYS), Roles.PLANNER);
    }

    private List<ApiToken> ofPlanner() {
        return Tokens.as("planner", tokens::mine, Roles.PLANNER);
    }

    @Test
    void what_opens_it_is_told_once_and_only_its_fingerprint_is_kept() {
        String secret = make("Dashboard", "To show it", Set.of(ReadScope.PLANS), today().plusDays(9));
        assertThat(secret).matches("tl_[0-9a-f]{32}");
        assertThat(jdbc.sql("select * from api_token").query().listOfRows().toString())
                .doesNotContain(secret)
                .doesNotContain(secret.substring(3));
        assertThat(ofPlanner()).singleElement().satisfies(token -> {
            assertThat(token.name()).isEqualTo("Dashboard");
            assertThat(token.scopes()).containsExactly(ReadScope.PLANS);
            assertThat(token.lastDay()).isEqualTo(today().plusDays(9));
            assertThat(token.lastUsedAt()).isNull();
        });
    }

    @Test
    void making_and_withdrawing_are_on_record_without_the_secret() {
        String secret = make("Dashboard", "To show it", Set.of(ReadScope.PLANS), today());
        Tokens.as(
                "planner",
                () -> {
                    tokens.withdraw(tokens.mine().getFirst().id());
                    return true;
                },
                Roles.PLANNER);
        List<AuditEvent> events = as(Roles.ADMINISTRATOR, () -> audit.page("planner", AuditAction.ACCOUNT, 0, 2));
        assertThat(events.get(1).what()).isEqualTo("Made the token Dashboard for: Counts of EHC plans");
        assertThat(events.get(1).purpose()).isEqualTo("To show it");
        assertThat(events.get(0).what()).isEqualTo("Withdrew the token Dashboard");
        assertThat(events.toString()).doesNotContain(secret);
        assertThat(ofPlanner().getFirst().endedWhy()).isEqualTo(EndOfToken.WITHDRAWN);
    }

    @Test
    void nobody_sees_or_withdraws_another_persons() {
        make("Dashboard", "To show it", Set.of(ReadScope.PROVISIONS), today());
        ApiToken token = ofPlanner().getFirst();
        Tokens.as(
                "officer",
                () -> {
                    assertThat(tokens.mine()).isEmpty();
                    tokens.withdraw(token.id());
                    return true;
                },
                Roles.PLACEMENT_OFFICER);
        assertThat(ofPlanner().getFirst().endedAt()).isNull();
    }

    @Test
    void what_must_be_put_right_is_said() {
        LocalDate today = today();
        assertThat(refusalOf(() -> make(" ", "To show it", Set.of(ReadScope.PLANS), today)))
                .isEqualTo(new OpendataRefusal.TokenNameMissing(ApiTokens.LONGEST_NAME));
        assertThat(refusalOf(() -> make("A", " ", Set.of(ReadScope.PLANS), today)))
                .isEqualTo(new OpendataRefusal.TokenPurposeMissing(ApiTokens.LONGEST_PURPOSE));
        assertThat(refusalOf(() -> make("A", "To show it", Set.of(), today)))
                .isEqualTo(new OpendataRefusal.NothingToRead());
        assertThat(refusalOf(() -> make("A", "To show it", Set.of(ReadScope.MATCHING_PACK), today)))
                .isEqualTo(new OpendataRefusal.NotForYourRole("Matching pack"));
        for (LocalDate day :
                new LocalDate[] {null, today.minusDays(1), today.plusYears(1).plusDays(1)}) {
            assertThat(refusalOf(() -> make("A", "To show it", Set.of(ReadScope.PLANS), day)))
                    .isInstanceOf(OpendataRefusal.LastDayOutOfRange.class);
        }
        make("A", "To show it", Set.of(ReadScope.PLANS), today.plusYears(1));
        assertThat(refusalOf(() -> make("a", "To show it", Set.of(ReadScope.PLANS), today)))
                .isEqualTo(new OpendataRefusal.TokenNameTaken("a"));
    }

    @Test
    void a_person_chooses_among_what_their_roles_allow() {
        assertThat(Tokens.as("planner", tokens::choices, Roles.PLANNER))
                .containsExactly(ReadScope.PROVISIONS, ReadScope.PLANS, ReadScope.FORECASTS, ReadScope.FORECAST_PACK);
        assertThat(Tokens.as("officer", tokens::choices, Roles.PLACEMENT_OFFICER))
                .containsExactly(ReadScope.PROVISIONS, ReadScope.MATCHING_PACK, ReadScope.PLANNING_PACK);
    }

    @Test
    void schools_and_administrators_make_none() {
        for (String role : List.of(Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.ADMINISTRATOR)) {
            assertThatThrownBy(() -> Tokens.as("admin", tokens::mine, role)).isInstanceOf(AccessDeniedException.class);
        }
    }
}
