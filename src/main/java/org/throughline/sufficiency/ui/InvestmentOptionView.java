package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.jobs.JobState;
import org.throughline.security.Roles;
import org.throughline.shared.Listed;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.options.Candidate;
import org.throughline.sufficiency.options.InvestmentOption;
import org.throughline.sufficiency.options.InvestmentOptions;
import org.throughline.sufficiency.options.Question;
import org.throughline.sufficiency.scenario.Change;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.scenario.Scenarios;
import org.throughline.sufficiency.sites.CandidateSites;

/** Which openings are best under a capital budget, and what each further one would still bring. */
@Route(SufficiencyView.PATH + "/:" + ForecastView.ID + "/" + InvestmentOptionView.PATH)
@PageTitle("What to open under a budget - Throughline")
@RolesAllowed(Roles.PLANNER)
final class InvestmentOptionView extends Main implements BeforeEnterObserver {

    static final String PATH = "best";

    private static final long serialVersionUID = 1L;

    private final transient Forecasts forecasts;
    private final transient Scenarios scenarios;
    private final transient InvestmentOptions bestSets;
    private final transient CandidateSites sites;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);

    InvestmentOptionView(Forecasts forecasts, Scenarios scenarios, InvestmentOptions bestSets, CandidateSites sites) {
        this.forecasts = forecasts;
        this.scenarios = scenarios;
        this.bestSets = bestSets;
        this.sites = sites;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Ids.of(event, ForecastView.ID);
        show();
    }

    private void show() {
        FrozenForecast forecast =
                forecasts.find(id).filter(each -> each.state() == JobState.DONE).orElseThrow(NotFoundException::new);
        removeAll();
        Paragraph lead =
                new Paragraph("For all children who look for a place in the years of the forecast: what to open,"
                        + " and in which September, so that fewest are without a place, then fewest out of the borough, then it"
                        + " costs least. Of the borough's specialist places, old and new, only the part that can be used at"
                        + " a time is filled. It is a proposal; officers decide.");
        lead.addClassName("tl-lead");
        add(
                errors,
                new Anchor(ScenarioListView.of(id), "Back to the scenarios"),
                new H1("What to open under a budget: " + forecast.title()),
                lead);
        form();
        Listed<InvestmentOption> asked = bestSets.of(id);
        if (asked.isCut()) {
            add(new Paragraph(asked.said("newest", "set", "sets")));
        }
        asked.rows().forEach(this::show);
    }

    /**
     * What may be chosen from, none of it before a year: candidate sites, the templates, and what scenarios of this
     * forecast open under other names.
     */
    private List<Candidate> candidates(int year) {
        Map<String, Candidate> byName = new LinkedHashMap<>();
        sites.all().forEach(each -> byName.putIfAbsent(each.details().name(), Candidate.of(each, year)));
        NewProvision.TEMPLATES.forEach(
                each -> byName.putIfAbsent(each.name(), Candidate.of(Change.Open.of(each, year, null, ""))));
        scenarios.of(id).rows().stream()
                .flatMap(each -> each.changes().stream())
                .filter(Change.Open.class::isInstance)
                .map(Change.Open.class::cast)
                .filter(open -> open.from() >= year)
                .forEach(open -> byName.putIfAbsent(open.name(), Candidate.of(open)));
        return List.copyOf(byName.values());
    }

    private void form() {
        List<Integer> years = scenarios.years(id);
        if (years.isEmpty()) {
            add(new Paragraph("This forecast does not reach the next September for which children are placed."));
            return;
        }
        add(new InvestmentOptionForm(years, this::candidates, question -> bestSets.begin(id, question), asking -> {
            if (Failures.saved(asking, errors)) {
                show();
            }
        }));
    }

    private void show(InvestmentOption set) {
        Question question = set.question();
        add(new H2("Budget of " + Formats.pounds(question.budget()) + ", " + Times.shown(set.begunAt())));
        add(new Facts()
                .fact("State", set.state().label() + (set.message() == null ? "" : ". " + set.message()))
                .fact("Asked by", set.owner())
                .fact("After fewest without a place", InvestmentOptionForm.words(question.aim()))
                .fact(
                        "To choose from",
                        question.candidates().stream().map(Candidate::name).collect(Collectors.joining("; "))));
        if (set.state().isUnderWay()) {
            add(UnderWay.of(
                    "How much of the planning is done",
                    "the work",
                    () -> bestSets.status(set.id()),
                    this::show,
                    () -> bestSets.stop(set.id()),
                    "ask again"));
        }
        Optional.ofNullable(set.result()).ifPresent(result -> {
            add(new InvestmentOptionResult(question, result));
            if (!result.bestOption().openings().isEmpty()) {
                add(Group.actions(new Anchor(FirstCohortView.of(id, set.id()), "Who would come first")));
            }
        });
    }
}
