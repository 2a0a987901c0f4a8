package org.throughline.sufficiency.papers;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.Audited;
import org.throughline.security.Roles;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.highneeds.HighNeedsBlocks;
import org.throughline.sufficiency.history.Histories;
import org.throughline.sufficiency.release.ReleaseForecasts;
import org.throughline.sufficiency.scenario.Scenario;
import org.throughline.sufficiency.scenario.ScenarioPapers;
import org.throughline.sufficiency.scenario.Scenarios;

/** Forecast, scenario and high-needs block as files to take to a meeting. */
@Service
@Transactional(readOnly = true)
public class PlannerPapers {

    private final Forecasts forecasts;
    private final Histories histories;
    private final Scenarios scenarios;
    private final ScenarioPapers reports;
    private final HighNeedsBlocks blocks;
    private final ReleaseForecasts releases;
    private final Clock clock;

    PlannerPapers(
            Forecasts forecasts,
            Histories histories,
            Scenarios scenarios,
            ScenarioPapers reports,
            HighNeedsBlocks blocks,
            ReleaseForecasts releases,
            Clock clock) {
        this.forecasts = forecasts;
        this.histories = histories;
        this.scenarios = scenarios;
        this.reports = reports;
        this.blocks = blocks;
        this.releases = releases;
        this.clock = clock;
    }

    /** A frozen forecast as a PDF file; empty where it is not done. */
    @RolesAllowed(Roles.PLANNER)
    @Audited(value = AuditAction.PRINT, what = "Forecast, counts only")
    public Optional<byte[]> forecastPdf(UUID id) {
        return forecast(id).map(PlannerPaper::pdf);
    }

    /** A frozen forecast as a spreadsheet; empty where it is not done. */
    @RolesAllowed(Roles.PLANNER)
    @Audited(what = "Forecast as a spreadsheet, counts only")
    public Optional<byte[]> forecastSpreadsheet(UUID id) {
        return forecast(id).map(PlannerPaper::spreadsheet);
    }

    private Optional<PlannerPaper> forecast(UUID id) {
        return forecasts
                .find(id)
                .flatMap(forecast -> forecasts
                        .tables(id)
                        .map(tables -> new ForecastPaper(
                                        forecast,
                                        tables,
                                        histories.past(forecast.history().id()),
                                        forecasts.totalsOfTheOneBefore(id),
                                        forecasts.actuals(id))
                                .write(printed())));
    }

    /** Every figure of a scenario as a spreadsheet; empty where it is not calculated. */
    @RolesAllowed(Roles.PLANNER)
    @Audited(what = "Scenario as a spreadsheet, counts only")
    public Optional<byte[]> scenarioSpreadsheet(UUID id) {
        return reports.report(List.of(id)).map(report -> {
            Scenario scenario = scenarios.find(id).orElseThrow();
            FrozenForecast forecast = forecasts.find(scenario.forecastId()).orElseThrow();
            return new ScenarioPaper(scenario, scenarios.result(id).orElseThrow(), forecast)
                    .write(report, printed())
                    .spreadsheet();
        });
    }

    /** A forecast from published figures as a PDF file; empty where it is not done. */
    @RolesAllowed(Roles.PLANNER)
    @Audited(value = AuditAction.PRINT, what = "Forecast from published figures, counts only")
    public Optional<byte[]> releasePdf(UUID id) {
        return release(id).map(PlannerPaper::pdf);
    }

    /** A forecast from published figures as a spreadsheet; empty where it is not done. */
    @RolesAllowed(Roles.PLANNER)
    @Audited(what = "Forecast from published figures as a spreadsheet, counts only")
    public Optional<byte[]> releaseSpreadsheet(UUID id) {
        return release(id).map(PlannerPaper::spreadsheet);
    }

    private Optional<PlannerPaper> release(UUID id) {
        return releases.find(id)
                .flatMap(forecast -> releases.tables(id).map(tables -> ReleasePaper.of(forecast, tables, printed())));
    }

    /** The high-needs block as a PDF file. */
    @RolesAllowed(Roles.PLANNER)
    @Audited(value = AuditAction.PRINT, what = "High-needs block, sums only")
    public byte[] blockPdf() {
        return BlockPaper.of(blocks.block(), printed()).pdf();
    }

    /** The high-needs block as a spreadsheet, to the penny. */
    @RolesAllowed(Roles.PLANNER)
    @Audited(what = "High-needs block as a spreadsheet, sums only")
    public byte[] blockSpreadsheet() {
        return BlockPaper.of(blocks.block(), printed()).spreadsheet();
    }

    private String printed() {
        return PaperDates.shown(clock.instant());
    }
}
