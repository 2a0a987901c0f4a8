package org.throughline.sufficiency.scenario;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.Audited;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.shared.pdf.Paper;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.forecast.Distribution;
import org.throughline.sufficiency.outlook.Measure;
import org.throughline.sufficiency.outlook.ProjectionYear;

/** What scenarios would change, to read, to print and to take away. */
@Service
@Transactional(readOnly = true)
public class ScenarioPapers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Scenarios scenarios;
    private final Forecasts forecasts;
    private final Provisions provisions;
    private final Clock clock;

    ScenarioPapers(Scenarios scenarios, Forecasts forecasts, Provisions provisions, Clock clock) {
        this.scenarios = scenarios;
        this.forecasts = forecasts;
        this.provisions = provisions;
        this.clock = clock;
    }

    /** What scenarios of one forecast would change, side by side; empty where none of them is worked out. */
    @RolesAllowed(Roles.PLANNER)
    public Optional<Report> report(List<UUID> ids) {
        List<ScenarioReport.Side> sides = sides(ids);
        return sides.isEmpty() ? Optional.empty() : Optional.of(ScenarioReport.of(sides, names()));
    }

    /** The same as a PDF file, with the changes and the forecast; empty where none of them is worked out. */
    @RolesAllowed(Roles.PLANNER)
    @Audited(value = AuditAction.PRINT, what = "Scenarios, counts only")
    public Optional<byte[]> pdf(List<UUID> ids) {
        List<ScenarioReport.Side> sides = sides(ids);
        if (sides.isEmpty()) {
            return Optional.empty();
        }
        Report report = ScenarioReport.of(sides, names());
        FrozenForecast forecast =
                forecasts.find(sides.getFirst().scenario().forecastId()).orElseThrow();
        String facts = "Forecast: " + forecast.title() + " · "
                + forecast.history().source() + " · data date January "
                + forecast.history().lastJanuary() + " · printed "
                + DAY.format(clock.instant().atZone(Instants.LONDON));
        return Optional.of(new Paper("scenarios")
                .pdf(
                        report.title(),
                        "Sufficiency of places",
                        Map.of(
                                "facts",
                                facts,
                                "changes",
                                sides.stream().map(DrawnPart.Changes::of).toList(),
                                "parts",
                                report.parts().stream().map(DrawnPart::of).toList())));
    }

    /** Every figure of a scenario as one table of CSV; empty where it is not worked out. */
    @RolesAllowed(Roles.PLANNER)
    @Audited(what = "Figures of a scenario, counts only")
    public Optional<byte[]> csv(UUID id) {
        return scenarios.result(id).map(result -> {
            StringWriter text = new StringWriter();
            try (SafeCsv csv = SafeCsv.to(text)) {
                csv.writeRecord("arm", "academic_year", "figure", "mean", "p10", "median", "p90");
                result.outlook().nothing().forEach(year -> write(csv, "nothing", year));
                result.outlook().scenario().forEach(year -> write(csv, "scenario", year));
                result.outlook().difference().forEach(year -> write(csv, "difference", year));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        });
    }

    /** What each action of a scenario changes as one table of CSV; empty where that is not worked out. */
    @RolesAllowed(Roles.PLANNER)
    @Audited(what = "Actions of a scenario, counts only")
    public Optional<byte[]> actionsCsv(UUID id) {
        return scenarios.result(id).map(ScenarioResult::ladder).map(LadderFile::csv);
    }

    private static void write(SafeCsv csv, String arm, ProjectionYear year) {
        for (Measure figure : Measure.values()) {
            Distribution spread = year.at(figure);
            if (ScenarioResult.isFew(figure, spread)) {
                csv.writeRecord(
                        arm,
                        String.valueOf(year.academicYear()),
                        figure.name().toLowerCase(Locale.ROOT),
                        "under 5",
                        "",
                        "",
                        "");
                continue;
            }
            csv.writeRecord(
                    arm,
                    String.valueOf(year.academicYear()),
                    figure.name().toLowerCase(Locale.ROOT),
                    plain(spread.mean()),
                    plain(spread.p10()),
                    plain(spread.median()),
                    plain(spread.p90()));
        }
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }

    private Map<String, String> names() {
        return provisions.all().stream().collect(Collectors.toMap(ProvisionRecord::code, ProvisionRecord::name));
    }

    /** The first one and those that were worked out for the same years of the same forecast; none without the first. */
    private List<ScenarioReport.Side> sides(List<UUID> ids) {
        List<ScenarioReport.Side> sides = new ArrayList<>();
        for (UUID id : ids) {
            Optional<ScenarioReport.Side> side = scenarios
                    .find(id)
                    .flatMap(scenario -> scenarios.result(id).map(result -> new ScenarioReport.Side(scenario, result)));
            if (sides.isEmpty() && side.isEmpty()) {
                return List.of();
            }
            side.filter(each -> sides.isEmpty() || each.fits(sides.getFirst())).ifPresent(sides::add);
        }
        return sides;
    }
}
