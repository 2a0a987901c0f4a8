package org.throughline.opendata.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.opendata.ReadScope;
import org.throughline.security.Roles;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.gap.GapYear;
import org.throughline.sufficiency.gap.ToldYear;
import org.throughline.sufficiency.history.ForecastTables;
import org.throughline.sufficiency.scenario.Gaps;
import tools.jackson.databind.JsonNode;

/** Finished forecasts with bands, assumptions and what is missing, as the screens tell them. */
class ForecastControllerTest extends ApiTest {

    @Autowired
    private Forecasts forecasts;

    @Autowired
    private Gaps gaps;

    private UUID made() {
        UUID id = as(Roles.PLANNER, () -> forecasts.begin("For other programs", "To read it there", 3));
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() ->
                        as(Roles.PLANNER, () -> !forecasts.status(id).state().isUnderWay()));
        return id;
    }

    private int status(String path, String token) {
        return get(path, token).statusCode();
    }

    @Test
    void a_finished_forecast_and_what_is_missing_by_it_are_told_with_all_that_belongs_to_them() {
        String token = planner(ReadScope.FORECASTS);
        UUID id = made();
        assertThat(answer(Addresses.FORECASTS, token).get("items").valueStream())
                .anyMatch(item -> item.get("id").asString().equals(id.toString()));

        JsonNode answer = answer(Addresses.FORECASTS + "/" + id, token);
        ForecastTables tables = as(Roles.PLANNER, () -> forecasts.tables(id)).orElseThrow();
        List<ForecastTables.Row> rows = tables.rows().get(Level.TOTAL);
        assertThat(answer.get("totals").size()).isEqualTo(rows.size()).isEqualTo(4);
        for (int index = 0; index < rows.size(); index++) {
            JsonNode total = answer.get("totals").get(index);
            assertThat(total.get("known").asBoolean()).isEqualTo(index == 0);
            assertThat(total.get("p10").asDouble())
                    .isEqualTo(rows.get(index).spread().p10());
            assertThat(total.get("mean").asDouble())
                    .isEqualTo(rows.get(index).spread().mean());
        }
        assertThat(answer.get("assumptions").size())
                .isEqualTo(tables.assumptions().size())
                .isPositive();
        assertThat(answer.get("definition").asString()).contains("four in five");
        assertThat(answer.get("dataDate").asString()).isEqualTo(tables.lastJanuary() + "-01-01");
        assertThat(answer.get("source").asString()).isNotBlank();

        assertThat(status(Addresses.FORECASTS + "/" + id + "/gap", token)).isEqualTo(404);
        gapIsTold(id, token);
    }

    private void gapIsTold(UUID id, String token) {
        as(Roles.PLANNER, () -> {
            gaps.workOut(id);
            return true;
        });
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .until(() -> as(Roles.PLANNER, () -> gaps.of(id).orElseThrow().result() != null));
        List<GapYear> years =
                as(Roles.PLANNER, () -> gaps.of(id).orElseThrow().result()).years();
        JsonNode items = answer(Addresses.FORECASTS + "/" + id + "/gap", token).get("items");
        assertThat(items.size()).isEqualTo(years.size());
        for (int index = 0; index < years.size(); index++) {
            ToldYear told = new ToldYear(years.get(index));
            JsonNode item = items.get(index);
            assertThat(item.get("academicYear").asInt())
                    .isEqualTo(years.get(index).academicYear());
            told.total()
                    .row()
                    .parts()
                    .keySet()
                    .forEach(part -> assertThat(item.get("parts")
                                    .get(part.name())
                                    .get("told")
                                    .asString())
                            .isEqualTo(told.told(told.total(), part)));
        }
    }

    @Test
    void there_is_nothing_of_a_forecast_that_is_not_there() {
        String token = planner(ReadScope.FORECASTS);
        var response = get(Addresses.FORECASTS + "/" + UUID.randomUUID(), token);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).get("detail").asString()).contains("/api/v1/forecasts");
        assertThat(status(Addresses.FORECASTS + "/yesterday", token)).isEqualTo(400);
    }
}
