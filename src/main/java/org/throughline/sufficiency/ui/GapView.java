package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.jobs.JobState;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.gap.GapResult;
import org.throughline.sufficiency.gap.GapYear;
import org.throughline.sufficiency.papers.GapPapers;
import org.throughline.sufficiency.scenario.Gap;
import org.throughline.sufficiency.scenario.Gaps;

/** What provision is missing by a forecast: worked out on request, then shown year by year. */
@Route(SufficiencyView.PATH + "/:" + ForecastView.ID + "/" + GapView.PATH)
@PageTitle("What is missing - Throughline")
@RolesAllowed(Roles.PLANNER)
final class GapView extends Main implements BeforeEnterObserver {

    static final String PATH = "gap";

    private static final String YEAR = "year";
    private static final long serialVersionUID = 1L;

    private final transient Forecasts forecasts;
    private final transient Gaps gaps;
    private final transient GapPapers papers;
    private final transient CurrentUser user;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);
    private @Nullable String asked;

    GapView(Forecasts forecasts, Gaps gaps, GapPapers papers, CurrentUser user) {
        this.forecasts = forecasts;
        this.gaps = gaps;
        this.papers = papers;
        this.user = user;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Ids.of(event, ForecastView.ID);
        asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(YEAR)
                .orElse(null);
        if (forecasts.tables(id).isEmpty()) {
            throw new NotFoundException();
        }
        show();
    }

    private void show() {
        FrozenForecast forecast = forecasts.find(id).orElseThrow(NotFoundException::new);
        removeAll();
        Paragraph lead =
                new Paragraph("Who needs a specialist place by this forecast, who stays where they are, who finds a"
                        + " place of the borough, and who is left over: the gap. In each possible future the children are placed"
                        + " into the places of the register as well as can be.");
        lead.addClassName("tl-lead");
        add(
                errors,
                new Anchor(SufficiencyView.forecast(id), "Back to the forecast"),
                new H1("What is missing: " + forecast.title()),
                lead);
        gaps.of(id)
                .ifPresentOrElse(
                        gap -> show(forecast, gap), () -> empty("The gap has not been calculated for this forecast."));
    }

    private void empty(String sentence) {
        add(new EmptyState(sentence, workOut("Calculate")));
    }

    private void show(FrozenForecast forecast, Gap gap) {
        if (gap.state().isUnderWay()) {
            add(UnderWay.of(
                    "How many of the possible futures are done",
                    "the work",
                    () -> gaps.status(id),
                    this::show,
                    () -> gaps.stop(id),
                    "calculate it again"));
            return;
        }
        if (gap.state() == JobState.FAILED) {
            add(Notice.warning(
                    "The last time it could not be calculated. " + (gap.message() == null ? "" : gap.message())));
        }
        GapResult result = gap.result();
        if (result == null) {
            empty(
                    gap.state() == JobState.STOPPED
                            ? "It was stopped before it was done. Nothing was saved."
                            : "The gap has not been calculated for this forecast.");
            return;
        }
        if (gap.state() == JobState.STOPPED) {
            add(new Notice("The last calculation was stopped. What follows is from before."));
        }
        GapYear year = year(result);
        add(new Facts()
                .fact("Worked out", calculated(gap) + ", asked for by " + gap.askedBy())
                .fact(
                        "Data",
                        forecast.history().source() + ". Data date of the forecast: January "
                                + forecast.history().lastJanuary()
                                + "; of children, register and assumptions: when it was"
                                + " worked out"));
        add(choice(result, year));
        GapSections sections = new GapSections(result, year, user.has(Roles.PLACEMENT_OFFICER));
        sections.components().forEach(this::add);
        add(Group.actions(
                new FileLink("As PDF", "gap.pdf", "application/pdf", () -> papers.pdf(id)),
                new FileLink("As spreadsheet", "gap.xlsx", FileLink.XLSX, () -> papers.spreadsheet(id)),
                new FileLink("Every year as CSV", "gap.csv", "text/csv", () -> gaps.csv(id)),
                new Anchor(ScenarioListView.of(id), "Scenarios: what to open"),
                workOut("Calculate again")));
        add(sections.assumptions());
    }

    private static String calculated(Gap gap) {
        return gap.calculatedAt() == null ? "" : Times.shown(gap.calculatedAt());
    }

    private Button workOut(String words) {
        Button work = new Button(words, click -> {
            if (Failures.saved(() -> gaps.workOut(id), errors)) {
                show();
            }
        });
        if (gaps.of(id).map(Gap::result).isEmpty()) {
            work.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return work;
    }

    /** The year asked for; the last one where none is asked for or it is not there. */
    private GapYear year(GapResult result) {
        return result.years().stream()
                .filter(year -> String.valueOf(year.academicYear()).equals(asked))
                .findFirst()
                .orElseGet(() -> result.years().getLast());
    }

    private Group choice(GapResult result, GapYear shown) {
        List<Integer> years = result.years().stream().map(GapYear::academicYear).toList();
        Choice<Integer> year = new Choice<>(
                "September",
                "Choose",
                years,
                start -> start + (start == result.entryYear() ? ", known by name" : ", possible futures"));
        year.setEmptySelectionAllowed(false);
        year.setValue(shown.academicYear());
        return Group.filters(
                () -> Optional.ofNullable(year.getValue())
                        .ifPresent(start -> UI.getCurrent()
                                .navigate(
                                        GapView.class,
                                        new RouteParameters(ForecastView.ID, id.toString()),
                                        QueryParameters.of(YEAR, String.valueOf(start)))),
                year);
    }
}
