package org.throughline.sufficiency.papers;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.Audited;
import org.throughline.security.Roles;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.gap.GapResult;
import org.throughline.sufficiency.scenario.Gap;
import org.throughline.sufficiency.scenario.Gaps;

/** What provision is missing by a forecast, as files to take to a meeting. */
@Service
@Transactional(readOnly = true)
public class GapPapers {

    private final Forecasts forecasts;
    private final Gaps gaps;
    private final Clock clock;

    GapPapers(Forecasts forecasts, Gaps gaps, Clock clock) {
        this.forecasts = forecasts;
        this.gaps = gaps;
        this.clock = clock;
    }

    /** The gap of a forecast as a PDF file; empty where it has not been worked out. */
    @RolesAllowed(Roles.PLANNER)
    @Audited(value = AuditAction.PRINT, what = "What is missing, counts only")
    public Optional<byte[]> pdf(UUID forecastId) {
        return paper(forecastId).map(PlannerPaper::pdf);
    }

    /** The gap of a forecast as a spreadsheet; empty where it has not been worked out. */
    @RolesAllowed(Roles.PLANNER)
    @Audited(what = "What is missing as a spreadsheet, counts only")
    public Optional<byte[]> spreadsheet(UUID forecastId) {
        return paper(forecastId).map(PlannerPaper::spreadsheet);
    }

    private Optional<PlannerPaper> paper(UUID forecastId) {
        return gaps.of(forecastId).flatMap(gap -> {
            GapResult result = gap.result();
            return result == null
                    ? Optional.empty()
                    : forecasts
                            .find(forecastId)
                            .map(forecast ->
                                    GapPaper.of(forecast, result, calculated(gap), PaperDates.shown(clock.instant())));
        });
    }

    private static String calculated(Gap gap) {
        return gap.calculatedAt() == null ? "not recorded" : PaperDates.shown(gap.calculatedAt());
    }
}
