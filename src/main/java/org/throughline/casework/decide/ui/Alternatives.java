package org.throughline.casework.decide.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.decide.RunProposals;
import org.throughline.casework.travel.TravelHelp;
import org.throughline.casework.travel.TravelOption;
import org.throughline.casework.travel.TravelRecords;
import org.throughline.matching.RunResult;
import org.throughline.matching.RunSummary;
import org.throughline.matching.problem.Placement;
import org.throughline.matching.problem.Points;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.problem.Provision;
import org.throughline.matching.problem.Pupil;
import org.throughline.matching.problem.Reason;
import org.throughline.matching.problem.Reasons;
import org.throughline.matching.ui.RunNavigation;
import org.throughline.people.Children;
import org.throughline.placement.Placements;
import org.throughline.placement.Preference;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.PlainTable;

/**
 * What an officer reads before deciding: what the family asks for, what the plan has, and every setting that may be.
 */
@SpringComponent
@UIScope
class Alternatives {

    private static final int MOST = 25;

    private final RunProposals proposals;
    private final Placements placements;
    private final Provisions provisions;
    private final Children children;
    private final TravelHelp travel;
    private final TravelRecords ways;

    Alternatives(
            RunProposals proposals,
            Placements placements,
            Provisions provisions,
            Children children,
            TravelHelp travel,
            TravelRecords ways) {
        this.children = children;
        this.travel = travel;
        this.ways = ways;
        this.proposals = proposals;
        this.placements = placements;
        this.provisions = provisions;
    }

    /** The alternatives of a case. */
    Component of(CaseRecord known, @Nullable RunSummary run) {
        Div all = new Div();
        preferences(all, known);
        if (run == null) {
            all.add(new EmptyState("There is no finished run for September "
                    + known.entry().start() + ", so no plan to compare with. Start one under Matching."));
            return all;
        }
        RunResult result = proposals.result(run.id()).orElse(null);
        Placement placement =
                result == null ? null : proposals.placement(result, known).orElse(null);
        if (result == null || placement == null) {
            all.add(new EmptyState("The child is not in the run '" + run.name()
                    + "'. A child who stays at the same school is not: name that school, or start a new run."));
            return all;
        }
        plan(all, result, placement);
        table(all, known, result, placement);
        return all;
    }

    private void preferences(Div all, CaseRecord known) {
        List<Preference> asked = placements.preferencesOf(known.childId()).asked();
        all.add(new H2("What the family asks for"));
        if (asked.isEmpty()) {
            all.add(new EmptyState("No preference is recorded."));
            return;
        }
        PlainTable table = new PlainTable("Preferences", "#Rank", "Setting");
        for (int rank = 0; rank < asked.size(); rank++) {
            table.row(String.valueOf(rank + 1), name(asked.get(rank)));
        }
        all.add(table);
    }

    private String name(Preference asked) {
        return switch (asked) {
            case Preference.Listed(var id) -> provisions.nameOf(id);
            case Preference.Unlisted(String given, String town) ->
                given + (town.isBlank() ? "" : ", " + town) + " (not on our list)";
        };
    }

    private static void plan(Div all, RunResult result, Placement placement) {
        Provision provision = placement.provision();
        all.add(
                new H2("What the plan has"),
                new Paragraph((provision == null ? "No place" : provision.label()) + ". From the run '"
                        + result.run().name() + "'."),
                new Paragraph(new Anchor(
                        RunNavigation.child(result.run().id(), placement.pupil().id()),
                        "Why, and who else wanted this place")));
    }

    private void table(Div all, CaseRecord known, RunResult result, Placement placement) {
        TravelHelp.Traveller traveller = children.find(known.childId())
                .map(child -> new TravelHelp.Traveller(child.dateOfBirth(), known.entry(), ways.of(known.id())))
                .orElse(null);
        Map<String, UUID> ids = provisions.all().stream()
                .collect(Collectors.toMap(ProvisionRecord::code, each -> Objects.requireNonNull(each.id())));
        Problem problem = result.assessment().problem();
        Pupil pupil = placement.pupil();
        Reasons reasons = result.reasons();
        List<Provision> eligible = problem.eligible(pupil).stream()
                .sorted(Comparator.comparing((Provision each) -> rank(pupil, each))
                        .thenComparing(each -> !each.inBorough())
                        .thenComparing(each -> Points.travelMetres(pupil, each))
                        .thenComparing(Provision::id))
                .toList();
        all.add(new H2("Every setting that could take the child"));
        PlainTable table = new PlainTable(
                "Settings that could take the child",
                "Setting",
                "Where",
                "#Miles",
                "#Full cost, pounds a year",
                "Travel help",
                "#Travel, pounds a year",
                "In the plan, or why not");
        eligible.stream().limit(MOST).forEach(each -> {
            long metres = Points.travelMetres(pupil, each);
            TravelOption way = traveller == null
                    ? new TravelOption(metres, "Age not known", null)
                    : travel.to(traveller, ids.get(each.id()), metres);
            table.row(
                    each.label(),
                    each.inBorough() ? "In the borough" : "Out of the borough",
                    way.miles(),
                    pounds(problem.annualCost(pupil, each)),
                    way.words(),
                    way.cost(),
                    each.equals(placement.provision()) ? "In the plan" : why(result, reasons.of(placement, each)));
        });
        Paragraph note = new Paragraph((eligible.size() > MOST ? MOST + " of " + eligible.size() + " shown. " : "")
                + "Full cost is the planner's view: place, top-up and transport as recorded. A tribunal looks at the"
                + " marginal public cost, which is part of the evidence for the ground of resources. Travel help: the way to"
                + " school is recorded on the page of the case, under preferences. "
                + travel.note());
        note.addClassName("tl-detail");
        all.add(table, note);
    }

    private static String why(RunResult result, Reason reason) {
        var level = reason.level();
        return reason.refusal().label()
                + (level == null ? "" : ": " + level.label().toLowerCase(Locale.UK) + " would be worse");
    }

    private static int rank(Pupil pupil, Provision provision) {
        int index = pupil.preferences().indexOf(provision.id());
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    private static String pounds(@Nullable BigDecimal cost) {
        return cost == null ? "Not known" : String.format(Locale.UK, "%,.0f", Objects.requireNonNull(cost));
    }
}
