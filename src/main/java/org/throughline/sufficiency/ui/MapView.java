package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.throughline.placement.register.Occupancy;
import org.throughline.placement.register.Register;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.GridMap;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.SmallUpload;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.register.Boundary;
import org.throughline.sufficiency.register.HomeMap;
import org.throughline.sufficiency.register.HomesBand;
import org.throughline.sufficiency.register.MapSquare;

/** Homes by square kilometre, specialist provisions and the boundary, on a map and in tables. */
@Route(MapView.PATH)
@PageTitle("Map of homes and provisions - Throughline")
@RolesAllowed({Roles.PLANNER, Roles.PLACEMENT_OFFICER})
final class MapView extends Main {

    static final String PATH = "map";

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_SQUARES = 20;

    private final transient HomeMap homes;
    private final transient Boundary boundary;
    private final transient List<Occupancy> provisions;
    private final ErrorSummary errors = new ErrorSummary();
    private final Choice<HomeMap.Who> who =
            new Choice<>("Children", "Choose", List.of(HomeMap.Who.values()), HomeMap.Who::label);
    private final Choice<NeedType> need =
            new Choice<>("Primary need", "All needs", List.of(NeedType.values()), NeedType::label);
    private final Choice<Phase> phase = new Choice<>("Phase", "All phases", List.of(Phase.values()), Phase::label);
    private final Div shown = new Div();

    MapView(HomeMap homes, Boundary boundary, Register register, CurrentUser user, Clock clock) {
        this.homes = homes;
        this.boundary = boundary;
        provisions = register.all(AcademicYear.of(LocalDate.now(clock))).stream()
                .filter(each -> each.provision().type().isSpecialist())
                .toList();
        addClassName("tl-page");
        Paragraph lead =
                new Paragraph("Where children live, by square kilometre and only where five or more do, and the"
                        + " specialist provisions: full circles in the borough, rings outside it. Positions in the British National"
                        + " Grid; no map of anybody else is loaded.");
        lead.addClassName("tl-lead");
        who.setEmptySelectionAllowed(false);
        who.setValue(HomeMap.Who.SPECIALIST);
        add(
                errors,
                new Anchor(SufficiencyView.PATH, "Back to the forecasts"),
                new H1("Map of homes and provisions"),
                lead,
                Group.filters(this::show, who, need, phase),
                shown);
        if (user.has(Roles.PLANNER)) {
            add(boundaryForm());
        }
        show();
    }

    private void show() {
        HomeMap.Homes found = homes.homes(who.getValue(), need.getValue(), phase.getValue());
        Optional<Boundary.Shape> shape = boundary.shape();
        shown.removeAll();
        Paragraph sentence = new Paragraph(sentence(found));
        sentence.getElement().setAttribute("role", "status");
        shown.add(sentence, key(shape.isPresent()));
        shown.add(new GridMap(
                "Map of homes and provisions",
                shape.map(Boundary.Shape::rings).orElse(""),
                found.squares().stream()
                        .map(square -> new GridMap.Square(
                                square.east(),
                                square.north(),
                                HomesBand.of(square.children()).shade(),
                                square.children() + " children"))
                        .toList(),
                points()));
        Paragraph total = new Paragraph(
                Formats.few(found.scattered()) + " children live in squares with too few to be shown, which are not"
                        + " drawn; of " + Formats.few(found.unknown()) + " the home is not known. "
                        + shape.map(each -> "Boundary: " + each.source() + ".").orElse("No boundary has been given."));
        total.addClassName("tl-total");
        shown.add(total, new H2("Squares"), new Paragraph(cut(found)), squares(found), new H2("Provisions"), table());
    }

    /** What the map shows, for who reads it and for who does not see it. */
    private String sentence(HomeMap.Homes found) {
        int children = found.squares().stream().mapToInt(MapSquare::children).sum();
        String where = found.squares().isEmpty()
                ? "There is no square kilometre in which five or more of these children live. "
                : Formats.count(children) + " children live in "
                        + found.squares().size()
                        + (found.squares().size() == 1 ? " square kilometre" : " square kilometres")
                        + " with five or more; the fullest has "
                        + found.squares().getFirst().children() + ". ";
        long places = provisions.stream().filter(this::fits).count();
        long unknown = provisions.stream()
                .filter(each -> fits(each) && each.provision().setting().at() == null)
                .count();
        return where + places + (places == 1 ? " provision" : " provisions") + " for them"
                + (unknown == 0 ? "." : "; of " + unknown + " it is not known where they are.");
    }

    /** What colours and signs mean. */
    private static Group key(boolean hasBoundary) {
        List<Component> parts = new ArrayList<>(List.of(new Span("Children in a square kilometre:")));
        for (HomesBand band : HomesBand.values()) {
            Span shade = new Span(band.label());
            shade.addClassNames("tl-heat", "tl-heat-" + band.shade());
            parts.add(shade);
        }
        parts.add(new Span("● provision in the borough"));
        parts.add(new Span("○ provision outside it"));
        parts.add(new Span("The number beside it is that in the table below"));
        if (hasBoundary) {
            parts.add(new Span("― boundary of the borough"));
        }
        Group key = Group.actions(parts.toArray(Component[]::new));
        key.getElement().setAttribute("role", "group").setAttribute("aria-label", "Key of the map");
        return key;
    }

    /** The number of a provision on the map and in the table. */
    private String mark(Occupancy each) {
        return String.valueOf(provisions.indexOf(each) + 1);
    }

    private List<GridMap.Point> points() {
        return provisions.stream()
                .filter(each -> fits(each) && each.provision().setting().at() != null)
                .map(each -> {
                    GridReference at =
                            Objects.requireNonNull(each.provision().setting().at());
                    return new GridMap.Point(
                            at.easting(),
                            at.northing(),
                            each.provision().setting().inBorough() ? 0 : 1,
                            mark(each),
                            each.provision().name() + ": " + each.occupied() + " of "
                                    + each.now().places() + " places taken");
                })
                .toList();
    }

    private boolean fits(Occupancy each) {
        NeedType asked = need.getValue();
        Phase in = phase.getValue();
        return (asked == null
                        || each.provision().designation().isEmpty()
                        || each.provision().designation().contains(asked))
                && (in == null
                        || each.provision().ncYearFrom() <= in.oldest()
                                && in.youngest() <= each.provision().ncYearTo());
    }

    private static String cut(HomeMap.Homes found) {
        int all = found.squares().size();
        return all > MOST_SQUARES
                ? "The " + MOST_SQUARES + " fullest of " + all + " squares on the map."
                : "Every square on the map.";
    }

    private static PlainTable squares(HomeMap.Homes found) {
        PlainTable table =
                new PlainTable("Squares with most children", "Colour", "#Metres east", "#Metres north", "#Children");
        found.squares().stream()
                .limit(MOST_SQUARES)
                .forEach(square -> table.row(
                        HomesBand.of(square.children()).label(),
                        String.format(Locale.UK, "%,d", square.east()),
                        String.format(Locale.UK, "%,d", square.north()),
                        String.valueOf(square.children())));
        return table;
    }

    private PlainTable table() {
        PlainTable table = new PlainTable(
                "Provisions on the map", "Number", "Provision", "Kind", "Years", "Where", "#Places", "#Children there");
        provisions.stream()
                .filter(this::fits)
                .forEach(each -> table.row(
                        new Text(mark(each)),
                        new Anchor(
                                PlacementNavigation.provision(
                                        Objects.requireNonNull(each.provision().id())),
                                each.provision().name()),
                        new Text(each.provision().type().label()),
                        new Text(YearGroup.label(
                                each.provision().ncYearFrom(), each.provision().ncYearTo())),
                        new Text(each.provision().setting().inBorough() ? "in the borough" : "outside"),
                        new Text(String.valueOf(each.now().places())),
                        new Text(String.valueOf(each.occupied()))));
        return table;
    }

    private Details boundaryForm() {
        TextField source = new TextField("Where the boundary comes from");
        source.setHelperText("Such as ONS, local authority districts, May 2025");
        source.setWidthFull();
        Upload upload = new Upload(new SmallUpload(MOST_BYTES, (name, content) -> {
            if (Failures.saved(() -> boundary.set(content, source.getValue()), errors, "Saved the boundary")) {
                show();
            }
        }));
        upload.setAcceptedFileTypes(".geojson", ".json");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(new Button("Choose a GeoJSON file"));
        upload.setDropLabel(new Span("or drop it here: in the British National Grid, up to 10 MB"));
        upload.addFileRejectedListener(
                rejected -> errors.show(rejected.getFileName() + " was not taken: give GeoJSON of up to 10 MB"));
        return new Details("Upload the boundary of the borough", source, upload);
    }
}
