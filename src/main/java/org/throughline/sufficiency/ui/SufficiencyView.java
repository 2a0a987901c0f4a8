package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.throughline.matching.flow.RunFlows;
import org.throughline.security.Roles;
import org.throughline.shared.Listed;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.LinkList;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.SmallUpload;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.Forecasts;
import org.throughline.sufficiency.FrozenForecast;
import org.throughline.sufficiency.history.CountedJanuary;
import org.throughline.sufficiency.history.Histories;
import org.throughline.sufficiency.history.HistorySummary;
import org.throughline.sufficiency.history.JanuaryCounts;

/** The forecasts of the borough: what they are made from, those that are frozen, and a new one. */
@Route(SufficiencyView.PATH)
@PageTitle("Forecasts - Throughline")
@Menu(title = "Forecasts", order = 6)
@RolesAllowed(Roles.PLANNER)
final class SufficiencyView extends Main implements BeforeEnterObserver {

    static final String PATH = "forecasts";

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 50 * 1024 * 1024;
    private static final int USUAL_YEARS = 5;

    private final transient Histories histories;
    private final transient Forecasts forecasts;
    private final transient JanuaryCounts counts;
    private final transient RunFlows flows;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div warnings = new Div();

    SufficiencyView(Histories histories, Forecasts forecasts, JanuaryCounts counts, RunFlows flows) {
        this.flows = flows;
        this.histories = histories;
        this.forecasts = forecasts;
        this.counts = counts;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    static String forecast(UUID id) {
        return PATH + "/" + id;
    }

    private void show() {
        removeAll();
        Paragraph lead =
                new Paragraph("How many children and young people will have a plan in the Januaries to come, by NC"
                        + " year, need and kind of setting, with bands. Counts only, no names.");
        lead.addClassName("tl-lead");
        add(errors, new H1("Forecasts"), lead);
        Optional<HistorySummary> newest = histories.chosen();
        newest.ifPresent(history -> beginning());
        frozen();
        history(newest);
        add(new H2("More to plan with"), planWith());
        flows.newest()
                .ifPresent(run -> add(Group.actions(
                        new Anchor("runs/" + run + "/flow", "Where the children of the last run live and go"))));
    }

    private static LinkList planWith() {
        return new LinkList()
                .link(HistoryListView.PATH, "All histories: choose, rename, delete", "what a forecast begins with")
                .link(PublishedView.PATH, "Forecast from published figures", "any authority, without records")
                .link(MapView.PATH, "Map of homes and provisions", "where children live and where places are")
                .link(UnitCostsView.PATH, "Unit costs and other assumptions", "pounds, usable places and discount")
                .link("high-needs", "High-needs block", "income, spending and what is carried forward")
                .link("capital-programme", "Capital programme", "projects, milestones and spending by year")
                .link(CandidateSiteListView.PATH, "Candidate sites", "where something could open, and how soon")
                .link(ReturnsView.PATH, "Returns", "files for the Department for Education");
    }

    private void beginning() {
        TextField title = new TextField("Name of the forecast");
        TextField reason = new TextField("Why, or what changed");
        Choice<Integer> years = new Choice<>(
                "Januaries ahead",
                "Choose",
                IntStream.rangeClosed(1, Forecasts.MOST_YEARS).boxed().toList(),
                String::valueOf);
        years.setEmptySelectionAllowed(false);
        years.setValue(USUAL_YEARS);
        Button begin = new Button("Forecast", click -> {
            List<UUID> begun = new ArrayList<>();
            if (Failures.saved(
                    () -> begun.add(forecasts.begin(title.getValue(), reason.getValue(), years.getValue())), errors)) {
                UI.getCurrent().navigate(forecast(begun.getFirst()));
            }
        });
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2("New forecast"), Group.form(title, reason, years), Group.actions(begin));
    }

    private void frozen() {
        Listed<FrozenForecast> newest = forecasts.newest();
        List<FrozenForecast> all = newest.rows();
        add(new H2("Forecasts made"));
        if (newest.isCut()) {
            add(new Paragraph(newest.said("newest", "forecast", "forecasts")));
        }
        if (all.isEmpty()) {
            add(new Paragraph("None yet."));
            return;
        }
        PlainTable table = new PlainTable("Forecasts made", "Name", "Made", "From January", "#Years", "State", "Why");
        all.forEach(each -> table.row(
                new Anchor(forecast(each.id()), each.title()),
                new Text(Times.shown(each.begunAt()) + ", " + each.owner()),
                new Text(String.valueOf(each.history().lastJanuary())),
                new Text(String.valueOf(each.years())),
                new Text(each.state().label()),
                new Text(each.reason())));
        add(table);
    }

    private void history(Optional<HistorySummary> newest) {
        add(new H2("What is known of the past"));
        if (newest.isEmpty()) {
            add(new Paragraph(
                    "Nothing yet. A forecast needs the plans of each child in at least two Januaries, and residents"
                            + " by NC year: give them as a forecast pack."));
        } else {
            HistorySummary history = newest.get();
            add(new Facts()
                    .fact("Source", history.source())
                    .fact("Data date", "January " + history.lastJanuary())
                    .fact("Januaries", history.firstJanuary() + " to " + history.lastJanuary())
                    .fact("Plans in the last January", String.format(Locale.UK, "%,d", history.plans()))
                    .fact("Given", Times.shown(history.addedAt()) + ", " + history.addedBy()));
        }
        counted();
        TextField source = new TextField("Where the history comes from");
        source.setHelperText("Such as SEN2 person level, January 2023 to 2027");
        source.setWidthFull();
        Upload upload = new Upload(new SmallUpload(MOST_BYTES, (name, content) -> take(source.getValue(), content)));
        upload.setAcceptedFileTypes(".zip");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(new Button("Choose a zip"));
        upload.setDropLabel(new Span("or drop it here: a forecast pack, up to 50 MB"));
        upload.addFileRejectedListener(
                rejected -> errors.show(rejected.getFileName() + " was not taken: give a zip of up to 50 MB"));
        add(
                new Details(
                        "Upload another history",
                        new Paragraph(
                                "A zip with transitions.csv and population.csv, and costs.csv and valid-states.csv where"
                                        + " you have them. Forecasts already made keep theirs."),
                        source,
                        upload),
                warnings);
    }

    /** Own counts of plans and places: taken each January, and made into the history. */
    private void counted() {
        List<CountedJanuary> all = counts.all();
        Button count = new Button("Count January " + counts.due(), click -> {
            if (Failures.saved(counts::take, errors, "Counted the plans")) {
                show();
            }
        });
        Button make = new Button("Continue the history with them", click -> {
            if (Failures.saved(counts::makeHistory, errors, "The history goes on with the counts")) {
                show();
            }
        });
        make.setEnabled(all.size() > 1);
        Div there = new Div();
        if (!all.isEmpty()) {
            PlainTable table = new PlainTable("Januaries counted", "January", "#Plans", "Counted");
            all.forEach(each -> table.row(
                    String.valueOf(each.january()),
                    String.format(Locale.UK, "%,d", each.plans()),
                    Times.shown(each.countedAt()) + ", " + each.countedBy()));
            there.add(table);
        }
        add(new Details(
                "Count the borough's own plans",
                new Paragraph(
                        "Counts the plans maintained today by NC year, primary need and kind of setting, as those of"
                                + " this academic year's January. Two counts in a row tell who joined, moved and left."),
                there,
                Group.actions(count, make)));
    }

    private void take(String source, byte[] content) {
        List<String> heard = new ArrayList<>();
        if (Failures.saved(() -> heard.addAll(histories.add(source, content)), errors, "Took the history")) {
            show();
            warnings.removeAll();
            if (!heard.isEmpty()) {
                UnorderedList list = new UnorderedList();
                heard.forEach(line -> list.add(new ListItem(line)));
                warnings.add(new Paragraph("The history was taken, with these remarks:"), list);
            }
        }
    }
}
