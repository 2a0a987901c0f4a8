package org.throughline.sufficiency.returns;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.Audited;
import org.throughline.jobs.JobState;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.capital.CapitalProgramme;
import org.throughline.sufficiency.capital.CapitalProject;
import org.throughline.sufficiency.highneeds.BlockWords;
import org.throughline.sufficiency.highneeds.BlockYear;
import org.throughline.sufficiency.highneeds.HighNeedsBlocks;
import org.throughline.sufficiency.papers.BlockPaper;
import org.throughline.sufficiency.papers.PaperDates;
import org.throughline.sufficiency.papers.PaperSection;
import org.throughline.sufficiency.papers.PlannerPaper;

/** Returns to the Department for Education, prepared from the records of today. Nothing is sent. */
@Service
@Transactional(readOnly = true)
public class Returns {

    private static final String NO_FORECAST =
            "Every number of the forecast: make a forecast first. Forecasts made before"
                    + " returns were prepared do not hold what they ask for";

    private final Provisions provisions;
    private final Forecasts forecasts;
    private final HighNeedsBlocks blocks;
    private final CapitalProgramme capital;
    private final Clock clock;

    Returns(Provisions provisions, Forecasts forecasts, HighNeedsBlocks blocks, CapitalProgramme capital, Clock clock) {
        this.provisions = provisions;
        this.forecasts = forecasts;
        this.blocks = blocks;
        this.capital = capital;
        this.clock = clock;
    }

    /** The forecast that returns take: the newest that is done; empty where there is none. */
    @RolesAllowed(Roles.PLANNER)
    public Optional<FrozenForecast> forecast() {
        return forecasts.newest().rows().stream()
                .filter(each -> each.state() == JobState.DONE)
                .findFirst();
    }

    /** A return as far as the records go. */
    @RolesAllowed(Roles.PLANNER)
    public PreparedReturn prepare(ReturnKind kind) {
        return switch (kind) {
            case PLACE_CHANGES -> placeChanges();
            case SCAP -> scap();
            case MANAGEMENT_PLAN -> managementPlan();
        };
    }

    /** A return as a spreadsheet. */
    @RolesAllowed(Roles.PLANNER)
    @Audited(what = "Return to the Department for Education, counts only")
    public byte[] spreadsheet(ReturnKind kind) {
        return prepare(kind).paper().spreadsheet();
    }

    private AcademicYear now() {
        return AcademicYear.of(LocalDate.now(clock));
    }

    private PreparedReturn placeChanges() {
        PlaceChangeList list = new PlaceChangeList(provisions.all(), now());
        List<String> toFillIn = new ArrayList<>(list.toFillIn());
        capital.all().stream()
                .map(CapitalProject::name)
                .forEach(name -> toFillIn.add("Capital project " + name
                        + ": places it brings, unless they are recorded at a provision; projects do not say how many"));
        return prepared(
                ReturnKind.PLACE_CHANGES,
                list.sentence(),
                List.of(new PlannerPaper.Fact("Source", "Places commissioned by academic year, as recorded today")),
                toFillIn,
                List.of(list.section()));
    }

    private PreparedReturn scap() {
        ScapGrid grid = new ScapGrid(sums());
        List<PaperSection> sections = new ArrayList<>(hasForecast() ? grid.sections() : List.of());
        PaperSection capacity = ScapGrid.capacity(provisions.all(), now());
        sections.add(capacity);
        return prepared(
                ReturnKind.SCAP,
                capacity.sentence(),
                ofForecast("places commissioned, as recorded today"),
                Stream.concat(noForecast(), grid.toFillIn().stream()).toList(),
                sections);
    }

    private PreparedReturn managementPlan() {
        List<BlockYear> block = blocks.block();
        List<PaperSection> sections =
                new ArrayList<>(hasForecast() ? new ManagementPlanGrid(sums()).sections() : List.of());
        sections.add(BlockPaper.years(block));
        Stream<String> lines = block.stream()
                .filter(year -> !BlockWords.missing(year).isEmpty())
                .map(year ->
                        "High-needs block " + year.year().label() + ": " + String.join("; ", BlockWords.missing(year)));
        return prepared(
                ReturnKind.MANAGEMENT_PLAN,
                BlockWords.sentence(block),
                ofForecast("the high-needs block as entered and as the records have it"),
                Stream.of(
                                noForecast(),
                                lines,
                                Stream.of(
                                        "What was agreed with Schools Forum, and the narrative of the plan",
                                        "Which version of the template is current"))
                        .flatMap(each -> each)
                        .toList(),
                sections);
    }

    private boolean hasForecast() {
        return !sums().januaries().isEmpty();
    }

    private Stream<String> noForecast() {
        return hasForecast() ? Stream.of() : Stream.of(NO_FORECAST);
    }

    private SettingSums sums() {
        return forecast()
                .map(each -> new SettingSums(
                        forecasts.settingCells(each.id()), each.history().lastJanuary()))
                .orElse(new SettingSums(List.of(), 0));
    }

    private List<PlannerPaper.Fact> ofForecast(String beside) {
        return forecast()
                .map(each -> List.of(
                        new PlannerPaper.Fact(
                                "Source",
                                "Forecast '" + each.title() + "' ("
                                        + each.history().source() + "), and " + beside),
                        new PlannerPaper.Fact(
                                "Data date of the forecast",
                                "January " + each.history().lastJanuary())))
                .orElse(List.of(new PlannerPaper.Fact("Source", "No forecast; " + beside)));
    }

    private PreparedReturn prepared(
            ReturnKind kind,
            String sentence,
            List<PlannerPaper.Fact> source,
            List<String> toFillIn,
            List<PaperSection> sections) {
        List<PlannerPaper.Fact> facts = new ArrayList<>(List.of(
                new PlannerPaper.Fact("What it tells", kind.what()),
                new PlannerPaper.Fact("Date", PaperDates.shown(clock.instant()))));
        facts.addAll(source);
        facts.add(new PlannerPaper.Fact("When it is asked for", kind.due()));
        facts.add(new PlannerPaper.Fact("Unverified", kind.unverified()));
        facts.add(new PlannerPaper.Fact("To fill in", String.join(". ", toFillIn)));
        return new PreparedReturn(kind, toFillIn, new PlannerPaper(kind.label(), sentence, facts, sections));
    }
}
