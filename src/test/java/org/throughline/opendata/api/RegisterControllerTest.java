package org.throughline.opendata.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.opendata.ReadScope;
import org.throughline.placement.register.Occupancy;
import org.throughline.placement.register.Register;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import tools.jackson.databind.JsonNode;

/** Settings, provisions and places as the register's screens have them, without children. */
class RegisterControllerTest extends ApiTest {

    @Autowired
    private Register register;

    private List<Occupancy> register() {
        return as(Roles.PLANNER, () -> register.all(AcademicYear.of(LocalDate.now())));
    }

    private String refused(String path) {
        var response = get(path, planner(ReadScope.PROVISIONS));
        assertThat(response.statusCode()).isEqualTo(400);
        return json(response).get("detail").asString();
    }

    @Test
    void every_answer_says_what_it_means_for_which_day_and_from_where() {
        String token = planner(ReadScope.PROVISIONS);
        for (String path : List.of(Addresses.SETTINGS, Addresses.PROVISIONS, Addresses.PLACES)) {
            JsonNode answer = answer(path, token);
            assertThat(answer.get("definition").asString()).endsWith(".");
            assertThat(LocalDate.parse(answer.get("dataDate").asString())).isBeforeOrEqualTo(LocalDate.now());
            assertThat(answer.get("source").asString()).contains("register");
        }
    }

    @Test
    void lists_come_in_pages_that_make_the_whole() {
        String token = officer(ReadScope.PROVISIONS);
        int total =
                jdbc.sql("select count(*) from setting").query(Integer.class).single();
        int seen = 0;
        for (int page = 0; seen < total; page++) {
            JsonNode answer = answer(Addresses.SETTINGS + "?size=40&page=" + page, token);
            assertThat(answer.get("page").get("total").asInt()).isEqualTo(total);
            assertThat(answer.get("items").size()).isBetween(1, 40);
            seen += answer.get("items").size();
        }
        assertThat(seen).isEqualTo(total);
    }

    @Test
    void provisions_have_the_places_and_vacancies_of_the_register() {
        String token = planner(ReadScope.PROVISIONS);
        for (Occupancy known : register().subList(0, 20)) {
            JsonNode found = one(
                    Addresses.PROVISIONS + "?size=200", token, known.provision().code());
            assertThat(found.get("name").asString()).isEqualTo(known.provision().name());
            if (known.now().isLimited()) {
                assertThat(found.get("places").asInt()).isEqualTo(known.now().places());
                assertThat(found.get("free").asInt()).isEqualTo(known.useNow().free());
            } else {
                assertThat(found.get("places").isNull()).isTrue();
                assertThat(found.get("free").isNull()).isTrue();
            }
        }
    }

    private JsonNode one(String path, String token, String code) {
        for (int page = 0; page < 5; page++) {
            for (JsonNode item : answer(path + "&page=" + page, token).get("items")) {
                if (item.get("code").asString().equals(code)) {
                    return item;
                }
            }
        }
        throw new AssertionError("no provision " + code);
    }

    @Test
    void places_by_need_and_phase_are_those_of_the_provisions_designated_for_it() {
        String token = planner(ReadScope.PROVISIONS);
        JsonNode items = answer(Addresses.PLACES + "?size=200", token).get("items");
        assertThat(items.size()).isGreaterThan(5);
        JsonNode one = items.get(0);
        String need = one.get("need").asString();
        String phase = one.get("phase").asString();
        JsonNode provisions = answer(Addresses.PROVISIONS + "?size=200&need=" + need + "&phase=" + phase, token)
                .get("items");
        int limited = 0;
        for (JsonNode provision : provisions) {
            limited +=
                    !provision.get("places").isNull() && provision.get("places").asInt() > 0 ? 1 : 0;
        }
        assertThat(one.get("provisions").asInt()).isBetween(1, limited);
    }

    @Test
    void no_child_and_no_id_of_one_is_told() {
        String all = "";
        String token = planner(ReadScope.PROVISIONS);
        for (String path : List.of(Addresses.SETTINGS, Addresses.PROVISIONS, Addresses.PLACES)) {
            all += new String(get(path + "?size=200", token).body(), StandardCharsets.UTF_8);
        }
        for (String column : List.of("surname", "pack_id", "reference")) {
            List<String> values = jdbc.sql("select " + column + " from child limit 500")
                    .query(String.class)
                    .list();
            String told = all;
            assertThat(values.stream().filter(Objects::nonNull).filter(value -> value.length() > 5))
                    .noneMatch(value -> told.contains("\"" + value));
        }
        assertThat(all).doesNotContain(UUID.randomUUID().toString());
    }

    @Test
    void a_filter_that_means_nothing_is_refused_with_what_to_write() {
        assertThat(refused(Addresses.PROVISIONS + "?ned=ASD")).contains("“ned”").contains("need");
        assertThat(refused(Addresses.PROVISIONS + "?need=AUTISM"))
                .contains("Write one of")
                .contains("ASD");
        assertThat(refused(Addresses.PLACES + "?year=soon")).contains("whole number");
        assertThat(refused(Addresses.PLACES + "?year=12")).contains("such as 2026");
        assertThat(refused(Addresses.SETTINGS + "?size=0")).contains("1 to 200");
        assertThat(refused(Addresses.SETTINGS + "?page=-1")).contains("first is 0");
        assertThat(refused(Addresses.SETTINGS + "?open=perhaps")).contains("true or false");
    }
}
