package org.throughline.opendata.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.jobs.JobState;
import org.throughline.shared.Instants;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.forecast.Level;
import org.throughline.sufficiency.gap.GapResult;
import org.throughline.sufficiency.history.ForecastTables;
import org.throughline.sufficiency.scenario.Gap;
import org.throughline.sufficiency.scenario.Gaps;

/** Finished forecasts and what is missing by them: counts, no names. */
@RestController
@Tag(name = "Forecasts")
class ForecastController {

    private static final String FUTURES = " Figures lie over possible futures: the mean, the median, and the bands p10"
            + " to p90 (four in five futures) and p05 to p95 (nine in ten).";

    private final Forecasts forecasts;
    private final Gaps gaps;
    private final Clock clock;

    ForecastController(Forecasts forecasts, Gaps gaps, Clock clock) {
        this.forecasts = forecasts;
        this.gaps = gaps;
        this.clock = clock;
    }

    /** The finished forecasts, the newest first. */
    @GetMapping(Addresses.FORECASTS)
    @Operation(summary = "Finished forecasts, the newest first, of the newest 200 that were begun")
    Answer<ForecastItem> forecasts(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = PageOf.USUAL) int size) {
        PageOf asked = PageOf.asked(page, size);
        List<ForecastItem> found = forecasts.newest().rows().stream()
                .filter(each -> each.state() == JobState.DONE)
                .map(ForecastItem::of)
                .toList();
        return new Answer<>(
                "Forecasts of children and young people with EHC plans, which nobody changes once they are done.",
                LocalDate.now(clock),
                "Forecasts made by the authority in Throughline",
                asked.of(found.size()),
                asked.cut(found));
    }

    /** The totals of a finished forecast. */
    @GetMapping(Addresses.FORECAST)
    @Operation(summary = "Totals of a finished forecast, with bands and assumptions")
    ForecastAnswer forecast(@PathVariable UUID id) {
        FrozenForecast forecast = finished(id);
        ForecastTables tables = forecasts.tables(id).orElseThrow(ForecastController::unknown);
        return new ForecastAnswer(
                "Children and young people with EHC plans maintained by the authority in each January." + FUTURES,
                LocalDate.of(forecast.history().lastJanuary(), Month.JANUARY, 1),
                forecast.history().source(),
                ForecastItem.of(forecast),
                tables.assumptions(),
                tables.said(),
                tables.rows().getOrDefault(Level.TOTAL, List.of()).stream()
                        .map(row ->
                                ForecastAnswer.Total.of(row.year(), row.year() <= tables.lastJanuary(), row.spread()))
                        .toList());
    }

    /** What is missing by a finished forecast. */
    @GetMapping(Addresses.GAP)
    @Operation(summary = "Who needs a specialist place and who is short of one, by academic year, totals")
    Answer<GapItem> gap(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = PageOf.USUAL) int size) {
        PageOf asked = PageOf.asked(page, size);
        FrozenForecast forecast = finished(id);
        Gap gap = gaps.of(id)
                .filter(each -> each.result() != null)
                .orElseThrow(() -> new NothingThere(
                        "Nobody has worked out what is missing by this forecast. Ask for it on the forecast's page."));
        GapResult result = Objects.requireNonNull(gap.result());
        List<GapItem> found = result.years().stream().map(GapItem::of).toList();
        return new Answer<>(
                "Children who need a specialist place, placed at best in " + result.futures() + " possible futures; the"
                        + " first year is of children known by name. Averages are rounded so that the parts add up. One"
                        + " to four named children are not told, nor another count of the same year.",
                Objects.requireNonNull(gap.calculatedAt())
                        .atZone(Instants.LONDON)
                        .toLocalDate(),
                "The register of that day and the forecast “" + forecast.title() + "” from: "
                        + forecast.history().source(),
                asked.of(found.size()),
                asked.cut(found));
    }

    private FrozenForecast finished(UUID id) {
        return forecasts
                .find(id)
                .filter(each -> each.state() == JobState.DONE)
                .orElseThrow(ForecastController::unknown);
    }

    private static NothingThere unknown() {
        return new NothingThere("There is no finished forecast with this id. /api/v1/forecasts lists them.");
    }
}
