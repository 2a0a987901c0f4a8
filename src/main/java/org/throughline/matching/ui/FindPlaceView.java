package org.throughline.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.matching.findplace.FoundPlaces;
import org.throughline.matching.findplace.PlaceFinder;
import org.throughline.matching.findplace.PlaceSearch;
import org.throughline.matching.inyear.SeatOption;
import org.throughline.matching.ui.place.ComingPlanPanel;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Times;

/** The places that one child could have now, and what each costs the children of the coming year. */
@Route(FindPlaceListView.PATH + "/:" + RunNavigation.ID)
@PageTitle("Find a place now - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class FindPlaceView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PlaceFinder finder;

    FindPlaceView(PlaceFinder finder) {
        this.finder = finder;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Ids.of(event, RunNavigation.ID));
    }

    private void show(UUID childId) {
        PlaceSearch search = finder.find(childId).orElseThrow(NotFoundException::new);
        removeAll();
        Paragraph lead = new Paragraph("It proposes and decides nothing: a named officer names the place, after the"
                + " consultation that the law asks for.");
        lead.addClassName("tl-lead");
        add(
                new Anchor(
                        PlacementNavigation.child(childId),
                        "Back to " + search.child().name()),
                new H1("Find a place now for " + search.child().name()),
                lead);
        switch (search) {
            case PlaceSearch.Open open -> add(new ComingPlanPanel(finder, open.work(), () -> show(childId)));
            case PlaceSearch.Found(FoundPlaces found) -> show(childId, found);
        }
    }

    private void show(UUID childId, FoundPlaces found) {
        FindPlaceWords words = new FindPlaceWords(found);
        add(facts(found, words));
        proposal(childId, found, words);
        places(found, words);
        assumptions(found, words);
    }

    private static Facts facts(FoundPlaces found, FindPlaceWords words) {
        String current = found.known().current();
        return new Facts()
                .fact("Year group", words.yearGroup())
                .fact(
                        "Needs",
                        found.known().pupil().needs().stream()
                                .map(NeedType::label)
                                .collect(Collectors.joining("; ")))
                .fact("Place now", current == null ? "None" : words.provision(current));
    }

    private void proposal(UUID childId, FoundPlaces found, FindPlaceWords words) {
        Paragraph why = new Paragraph(words.why());
        why.setId("why");
        add(new H2("What is proposed"), why);
        if (!words.asked().isEmpty()) {
            add(Notice.warning(words.asked()));
        }
        SeatOption best = found.findings().best();
        SeatOption greedy = found.findings().greedy();
        if (best == null || greedy == null) {
            return;
        }
        PlainTable table = new PlainTable(
                "The proposal beside the best for this child alone", "What", "Proposed", "Best for this child alone");
        table.row(new Text("Provision"), name(found, best), name(found, greedy));
        table.row("Family's choice", words.preference(best), words.preference(greedy));
        table.row("Travel", words.distance(best), words.distance(greedy));
        table.row("Cost a year", words.cost(best), words.cost(greedy));
        table.row("Room", words.room(best), words.room(greedy));
        table.row("What it costs later", words.later(best), words.later(greedy));
        Anchor record = new Anchor(
                PlacementNavigation.newPlace(
                        childId,
                        Objects.requireNonNull(
                                found.known().provisions().get(best.provision().id()))),
                "Record a place at " + best.provision().label());
        add(
                table.cards(),
                Group.actions(
                        record,
                        new Button("Print this page", click -> getElement().executeJs("window.print()"))));
    }

    private void places(FoundPlaces found, FindPlaceWords words) {
        List<SeatOption> possible = found.findings().options().stream()
                .filter(SeatOption::isPossible)
                .toList();
        add(new H2("Places that the child could have now: " + possible.size()));
        if (possible.isEmpty()) {
            add(new EmptyState("There are none. Below is why, provision by provision."));
        } else {
            PlainTable table = new PlainTable(
                    "Possible places",
                    "Provision",
                    "Room",
                    "#Cost a year",
                    "Travel",
                    "Family's choice",
                    "What it costs later");
            possible.forEach(option -> table.row(
                    name(found, option),
                    new Text(words.room(option)),
                    new Text(words.cost(option)),
                    new Text(words.distance(option)),
                    new Text(words.preference(option)),
                    new Text(words.later(option))));
            add(table.cards());
        }
        List<SeatOption> others = found.findings().options().stream()
                .filter(option -> !option.isPossible())
                .toList();
        PlainTable table = new PlainTable("Not possible", "Provision", "Why not", "Room", "Family's choice");
        others.forEach(option -> table.row(
                name(found, option),
                new Text(words.possible(option)),
                new Text(option.free() == null ? "" : words.room(option)),
                new Text(words.preference(option))));
        add(new Details("Not possible now: " + others.size(), table.cards()));
    }

    private static void addMark(Span name, boolean is, String text, Tag.Kind kind) {
        if (is) {
            name.add(new Text(" "), new Tag(text, kind));
        }
    }

    private static Component name(FoundPlaces found, SeatOption option) {
        UUID id = Objects.requireNonNull(
                found.known().provisions().get(option.provision().id()));
        Span name = new Span(
                new Anchor(PlacementNavigation.provision(id), option.provision().label()));
        addMark(name, !option.provision().inBorough(), "Out of the borough", Tag.Kind.WARNING);
        addMark(name, option.equals(found.findings().best()), "Proposed", Tag.Kind.INFO);
        addMark(name, option.equals(found.findings().greedy()), "Best for this child alone", Tag.Kind.INFO);
        addMark(name, option.provision().id().equals(found.known().current()), "Place now", Tag.Kind.INFO);
        return name;
    }

    private void assumptions(FoundPlaces found, FindPlaceWords words) {
        PlainTable points = new PlainTable("Points", "Provision", "#Points");
        found.findings().options().stream()
                .filter(SeatOption::isPossible)
                .forEach(option ->
                        points.row(option.provision().label(), String.format(Locale.UK, "%,d", option.points())));
        add(
                new H2("Assumptions"),
                new Paragraph(String.format(
                        Locale.UK,
                        "Records read on %s. What a place costs later is the best plan for the %,d children known today who"
                                + " need a place in September %d, with the place and without it. Children not known yet are"
                                + " not counted, so the real cost can be higher. A child goes out of the borough only where no"
                                + " place in it is free. Travel is 1.3 times the straight line. Costs are those recorded for the"
                                + " provision; every mainstream school costs the same for one child.",
                        Times.shown(found.at()),
                        found.findings().counted(),
                        words.next())),
                new Details("Advanced: points", points));
    }
}
