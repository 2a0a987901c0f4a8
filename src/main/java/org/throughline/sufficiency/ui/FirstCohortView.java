package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.cohort.FirstCohort;
import org.throughline.sufficiency.cohort.FirstCohortPapers;
import org.throughline.sufficiency.cohort.FirstCohorts;

/** Who would come to what a scenario or the best set opens: counts for planners, names for placement officers. */
@Route(SufficiencyView.PATH + "/:" + ForecastView.ID + "/" + FirstCohortView.PATH + "/:" + FirstCohortView.OPENS)
@PageTitle("Who would come first - Throughline")
@RolesAllowed({Roles.PLANNER, Roles.PLACEMENT_OFFICER})
final class FirstCohortView extends Main implements BeforeEnterObserver {

    static final String PATH = "first-cohort";
    static final String OPENS = "opens";

    private static final long serialVersionUID = 1L;

    private final transient FirstCohorts cohorts;
    private final transient FirstCohortPapers papers;
    private final transient CurrentUser user;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID forecast = new UUID(0, 0);
    private UUID of = new UUID(0, 0);

    FirstCohortView(FirstCohorts cohorts, FirstCohortPapers papers, CurrentUser user) {
        this.cohorts = cohorts;
        this.papers = papers;
        this.user = user;
        addClassName("tl-page");
    }

    /** The address for what a scenario or an investment option opens. */
    static String of(UUID forecast, UUID opens) {
        return SufficiencyView.forecast(forecast) + "/" + PATH + "/" + opens;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        forecast = Ids.of(event, ForecastView.ID);
        of = Ids.of(event, OPENS);
        show();
    }

    private void show() {
        Optional<FirstCohort> newest = cohorts.newest(of);
        removeAll();
        Paragraph lead = new Paragraph("Who would come to what opens, year by year, where they are today, and how many"
                + " places fill. A child is counted where there is no other place for it in the borough,"
                + " where only the part of the specialist places that can be used at a time is filled. Nobody is"
                + " offered a place by this page; officers decide, child by child.");
        lead.addClassName("tl-lead");
        add(errors);
        if (user.has(Roles.PLANNER)) {
            add(new Anchor(ScenarioListView.of(forecast), "Back to the scenarios"));
        }
        add(
                new H1("Who would come first"
                        + newest.map(each -> ": " + each.title()).orElse("")),
                lead);
        newest.ifPresentOrElse(this::found, this::nothing);
    }

    private void nothing() {
        if (user.has(Roles.PLANNER)) {
            add(new EmptyState("Nobody has asked who would come yet.", begin("Find who would come")));
        } else {
            add(new EmptyState("Nobody has asked who would come yet. A planner can ask on this page."));
        }
    }

    private Button begin(String words) {
        Button begin = new Button(words, click -> {
            if (Failures.saved(() -> cohorts.begin(of), errors)) {
                show();
            }
        });
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return begin;
    }

    private void found(FirstCohort cohort) {
        add(new Facts()
                .fact("State", cohort.state().label() + (cohort.message() == null ? "" : ". " + cohort.message()))
                .fact("Asked by", cohort.owner() + ", " + Times.shown(cohort.begunAt())));
        if (cohort.state().isUnderWay()) {
            add(UnderWay.of(
                    "How much is calculated",
                    "the work",
                    () -> cohorts.status(cohort.id()),
                    this::show,
                    () -> cohorts.stop(cohort.id()),
                    "ask again"));
            return;
        }
        if (user.has(Roles.PLANNER)) {
            add(Group.actions(begin("Find again with today's records")));
        }
        Optional.ofNullable(cohort.result()).ifPresent(result -> {
            result(cohort.id(), result);
            named(cohort.id());
        });
    }

    private void result(UUID id, FirstCohort.Result result) {
        if (!result.proven()) {
            add(new Notice("Not every placement is proven in the time: the figures may be a little off."));
        }
        for (FirstCohort.Opening opening : result.openings()) {
            add(new H2(opening.name()), new Notice(phased(opening)), years(opening));
        }
        add(
                new Paragraph(
                        "Out of " + result.futures() + " possible futures of the forecast. 'Fill' is the most places"
                                + " that would be taken in at least eight of ten of them if there were as many as anybody needs;"
                                + " who stays from the years before is counted. 'Come' is with the places planned: the middle"
                                + " future, and the range that eight of ten lie in. Counts of one to four are hidden. Data: today's"
                                + " records and the forecast that this stands on."),
                new H2("Where they are today"),
                leaving(result.leaving()),
                Group.actions(new FileLink("Counts as CSV", "first-cohort.csv", "text/csv", () -> papers.csv(id))));
    }

    /** The largest opening each year before places stand empty, in a sentence. */
    static String phased(FirstCohort.Opening opening) {
        StringBuilder words = new StringBuilder("Places that fill in at least eight of ten futures: ");
        for (FirstCohort.Year year : opening.years()) {
            words.append(year == opening.years().getFirst() ? "" : ", ")
                    .append(Formats.few(year.fills()))
                    .append(" in September ")
                    .append(year.academicYear());
        }
        List<String> empty = opening.years().stream()
                .filter(year -> year.empty() > 0)
                .map(year -> String.valueOf(year.academicYear()))
                .toList();
        return words + ". "
                + (empty.isEmpty()
                        ? "The places planned fill in every year."
                        : "More are planned for " + String.join(", ", empty) + ": some would stand empty.");
    }

    private static PlainTable years(FirstCohort.Opening opening) {
        PlainTable table = new PlainTable(
                "Who comes to " + opening.name(),
                "Year",
                "#Places planned",
                "#Fill",
                "#Come that year",
                "#Range",
                "#Of them children of today");
        opening.years()
                .forEach(year -> table.row(
                        new AcademicYear(year.academicYear()).label(),
                        Formats.count(year.planned()),
                        Formats.few(year.fills()),
                        Formats.few(year.coming()),
                        Formats.few(year.comingLow()) + " to " + Formats.few(year.comingHigh()),
                        Formats.few(year.ofToday())));
        return table;
    }

    private static PlainTable leaving(List<FirstCohort.Leaving> all) {
        PlainTable table = new PlainTable(
                "Settings that children of today would leave", "They come to", "They are at today", "#Children");
        all.stream()
                .filter(each -> each.children() >= Formats.FEW)
                .forEach(each -> table.row(each.opening(), place(each.leaves()), Formats.count(each.children())));
        int few =
                (int) all.stream().filter(each -> each.children() < Formats.FEW).count();
        if (few > 0) {
            table.row("", few == 1 ? "one other place" : few + " other places", "under 5 each");
        }
        return few == 0 && all.isEmpty()
                ? table.row("", "nobody of today comes in at least half of the futures", "0")
                : table;
    }

    private static String place(String leaves) {
        return leaves.isBlank() ? "no place yet" : leaves;
    }

    private void named(UUID id) {
        add(new H2("The children of today"));
        if (!user.has(Roles.PLACEMENT_OFFICER)) {
            add(new Paragraph("Names are shown to placement officers."));
            return;
        }
        List<FirstCohort.Named> children = papers.named(id);
        if (children.isEmpty()) {
            add(new Paragraph("No child of today comes in any of the futures."));
            return;
        }
        PlainTable table = new PlainTable(
                "Children of today who would come", "Name", "Comes to", "From September", "#In futures", "Is at today");
        children.forEach(child -> table.row(
                new Anchor("children/" + child.childId(), child.name()),
                new Text(child.opening()),
                new Text(String.valueOf(child.academicYear())),
                new Text(child.futures() + " of " + child.of()),
                new Text(place(child.leaves()))));
        add(
                table,
                Group.actions(
                        new FileLink("Names as CSV", "first-cohort-names.csv", "text/csv", () -> papers.namedCsv(id))));
    }
}
