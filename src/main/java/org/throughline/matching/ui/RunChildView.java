package org.throughline.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.matching.ContestedPlacement;
import org.throughline.matching.MatchRuns;
import org.throughline.matching.RunResult;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Reason;
import org.throughline.matching.problem.Reasons;
import org.throughline.matching.problem.Refusal;
import org.throughline.matching.questions.RunQuestions;
import org.throughline.matching.rules.Finding;
import org.throughline.people.ChildRecord;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;

/** One child in a run: what is proposed, and why each provision of the borough is or is not possible. */
@Route(RunNavigation.ONE + "/children/:" + RunNavigation.PUPIL)
@PageTitle("A child in a run - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class RunChildView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MatchRuns runs;
    private final transient RunQuestions questions;

    RunChildView(MatchRuns runs, RunQuestions questions) {
        this.runs = runs;
        this.questions = questions;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RunResult result = RunNavigation.result(event, runs);
        Placement placement = event.getRouteParameters()
                .get(RunNavigation.PUPIL)
                .flatMap(result.assessment()::placement)
                .orElseThrow(NotFoundException::new);
        removeAll();
        add(
                new Anchor(RunNavigation.children(result.run().id()), "Back to the children of the run"),
                new H1(result.nameOf(placement.pupil().id())));
        proposal(result, placement);
        child(result, placement.pupil());
        preferences(result, placement);
        options(result, placement);
        rules(result, placement.pupil());
        others(result, placement);
        reasons(result, placement);
    }

    private void proposal(RunResult result, Placement placement) {
        Provision provision = placement.provision();
        Facts facts = new Facts()
                .fact(
                        "Outcome",
                        placement.contested() ? "Not at first eligible choice" : RunWords.outcome(result, placement))
                .fact("Place", RunWords.place(placement));
        if (provision != null) {
            facts.fact(
                            placement.contested() ? "The alternative" : "Provision",
                            new Span(
                                    RunLinks.provision(result, provision),
                                    new Text(" (" + provision.kind().label() + ")")))
                    .fact("Preference met", RunWords.preference(placement))
                    .fact("Travel", Journeys.words(result, placement) + ", estimated as 1.3 times the straight line")
                    .fact("Cost to the authority", RunWords.cost(placement) + " a year, as recorded for the provision");
        }
        add(facts);
        if (placement.contested()) {
            Notice contested = Notice.warning("This is not the first preference that the rules allow. Nothing is"
                    + " proposed until an officer grants the preference or records why not, on the ground named below."
                    + " The price of each is shown.");
            add(contested);
            ContestedPlacement.of(result, placement).ifPresent(contest -> evidence(result, contest));
        }
        if (provision != null && provision.closes() != null) {
            Notice closing = Notice.warning("The provision closes at the end of August " + provision.closes() + ".");
            add(closing);
        }
        ChildRecord record = result.names().child(placement.pupil().id());
        if (record != null && record.id() != null) {
            add(new Anchor(PlacementNavigation.child(record.id()), "Open the child's record"));
        }
    }

    private void evidence(RunResult result, ContestedPlacement contest) {
        add(new Facts()
                .fact("Preference", RunLinks.provision(result, contest.preferred()))
                .fact("By which law it can be asked for", contest.route().label())
                .fact("Why the plan has something else", RunWords.reason(result, contest.reason()))
                .fact("Pounds a year if granted", Journeys.pounds(contest.pounds()) + ", full annual cost")
                .fact("Ground to be shown", contest.ground().label())
                .fact("Evidence still needed", contest.ground().evidence())
                .fact("Source", contest.ground().source()));
    }

    private void child(RunResult result, Pupil pupil) {
        List<NeedType> needs = pupil.needs();
        add(
                new H2("What the run knew"),
                new Facts()
                        .fact("Id in files", pupil.id())
                        .fact("Enters", YearGroup.label(pupil.ncYear()))
                        .fact("Current provision", RunLinks.current(result, pupil.id(), "Not recorded"))
                        .fact("Needs", needs.stream().map(NeedType::label).collect(Collectors.joining("; ")))
                        .fact(
                                "The place must have",
                                pupil.requires().isEmpty() ? "Nothing special" : String.join(", ", pupil.requires()))
                        .fact("Must be kept apart from", RunLinks.children(result, pupil.keepApart(), "Nobody"))
                        .fact(
                                "Brothers and sisters in this run",
                                RunLinks.children(
                                        result,
                                        result.assessment().problem().siblings(pupil).stream()
                                                .map(Pupil::id)
                                                .toList(),
                                        "None"))
                        .fact(
                                "May stay at",
                                pupil.stayAt() == null
                                        ? new Text("No place that goes on")
                                        : new Span(
                                                RunLinks.provision(result, pupil.stayAt()),
                                                new Text(": nobody loses a place by asking for another")))
                        .fact("A sibling attends", named(result, List.copyOf(pupil.siblingAt()))));
    }

    private static Component named(RunResult result, List<String> provisionIds) {
        Span names = new Span(provisionIds.isEmpty() ? "None recorded" : "");
        provisionIds.forEach(
                id -> names.add(new Text(names.getComponentCount() == 0 ? "" : "; "), RunLinks.provision(result, id)));
        return names;
    }

    private void preferences(RunResult result, Placement placement) {
        Problem problem = result.assessment().problem();
        add(new H2("Preferences"));
        if (placement.pupil().preferences().isEmpty()) {
            add(new Paragraph("None made."));
            return;
        }
        PlainTable table = new PlainTable(
                "Preferences",
                "#Rank",
                "Provision",
                "Where",
                "#Travel",
                "#Cost a year",
                "Do the fixed rules allow it?");
        int rank = 1;
        for (String id : placement.pupil().preferences()) {
            Provision provision = problem.provision(id);
            Refusal refusal = Refusal.of(placement.pupil(), provision);
            table.row(
                    new Text(String.valueOf(rank++)),
                    RunLinks.provision(result, provision),
                    new Text(provision.inBorough() ? "In the borough" : "Out of the borough"),
                    new Text(Journeys.words(Points.travelMetres(placement.pupil(), provision), Journeys.speed(result))),
                    new Text(RunWords.pounds(problem.annualCost(placement.pupil(), provision))),
                    new Text(
                            refusal == null
                                    ? "Yes"
                                    : "No: " + RunWords.refusal(result, placement.pupil(), provision, refusal)));
        }
        add(table);
    }

    /** The best places for the child with the best plan around each, worked out when somebody asks. */
    private void options(RunResult result, Placement placement) {
        if (placement.pupil().isKept()) {
            return;
        }
        add(
                new H2("What would change the answer"),
                new RunChanges(questions, result, placement),
                new H2("The best places for this child, and what each would do to others"),
                new RunOptions(questions, result, placement));
    }

    /** The further rules from which the plan departs at this child. */
    private void rules(RunResult result, Pupil pupil) {
        if (result.book().points().isEmpty()) {
            return;
        }
        add(new H2("Further rules about this child"));
        List<Finding> findings = result.findings().stream()
                .filter(finding -> finding.pupils().contains(pupil))
                .toList();
        if (findings.isEmpty()) {
            add(new Paragraph("The plan keeps them all."));
            return;
        }
        PlainTable table =
                new PlainTable("Further rules", "Rule", "What it means", "Which children", "#How many", "For");
        findings.forEach(finding -> table.row(
                new Text(finding.rule().label()),
                new Text(finding.rule().meaning()),
                RunRulesTable.who(result, finding),
                new Text(String.format(Locale.UK, "%,d", finding.units())),
                new Text(finding.rule().unit())));
        add(table);
    }

    /** Who else asked for the place. */
    private void others(RunResult result, Placement placement) {
        Provision provision = placement.provision();
        if (provision == null) {
            return;
        }
        add(new H2("Who else asked for " + provision.label()));
        List<Placement> others = result.assessment().placements().stream()
                .filter(other -> other.pupil().preferences().contains(provision.id()))
                .filter(other ->
                        !provision.equals(other.provision()) && !other.pupil().isKept())
                .toList();
        if (others.isEmpty()) {
            add(new Paragraph("No one else asked for it."));
            return;
        }
        PlainTable table = new PlainTable(
                "Who else asked for this place", "Child", "#Their rank", "Where they are", "Why not here");
        Reasons reasons = result.reasons();
        others.forEach(other -> table.row(
                RunLinks.child(result, other.pupil().id()),
                new Text(String.valueOf(Points.preferenceRank(other.pupil(), provision))),
                RunLinks.place(result, other),
                new Text(RunWords.reason(result, reasons.of(other, provision)))));
        add(table);
    }

    private void reasons(RunResult result, Placement placement) {
        add(new H2("The borough's provisions, one by one"));
        if (placement.pupil().isKept()) {
            add(new Paragraph(
                    result.isTrial(placement)
                            ? "This run tries this place out for the child, so nothing else was considered."
                            : "The place was named before the run, so nothing else was considered."));
            return;
        }
        List<Reason> reasons = result.reasons().of(placement);
        Map<Refusal, Long> counts =
                reasons.stream().collect(Collectors.groupingBy(Reason::refusal, Collectors.counting()));
        long full = counts.getOrDefault(Refusal.FULL, 0L);
        add(new Paragraph("Each line says what would happen if this child alone moved there and all others stayed. "
                + (full == 1 ? "One suitable provision is full." : full + " suitable provisions are full.")));
        PlainTable table = new PlainTable("Reasons", "Provision", "Type", "Why not, or what it would do");
        reasons.stream()
                .sorted(Comparator.comparing((Reason reason) -> reason.refusal())
                        .reversed()
                        .thenComparing(reason -> reason.provision().label()))
                .forEach(reason -> table.row(
                        RunLinks.provision(result, reason.provision()),
                        new Text(reason.provision().kind().label()),
                        new Text(RunWords.reason(result, reason))));
        add(table);
    }
}
