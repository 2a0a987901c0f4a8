package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.throughline.security.Roles;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.sufficiency.comparators.Comparators;
import org.throughline.sufficiency.comparators.ComparedMeasure;
import org.throughline.sufficiency.comparators.Comparison;
import org.throughline.sufficiency.release.Release;
import org.throughline.sufficiency.release.ReleaseAuthority;
import org.throughline.sufficiency.release.Releases;

/** An authority beside its neighbours and England, with its rank; who is compared stands in the address. */
@Route(PublishedView.PATH + "/:" + ReleaseView.ID + "/" + ComparatorsView.PATH)
@PageTitle("Comparators - Throughline")
@RolesAllowed(Roles.PLANNER)
final class ComparatorsView extends Main implements BeforeEnterObserver {

    static final String PATH = "comparators";

    private static final long serialVersionUID = 1L;
    private static final String AUTHORITY = "authority";
    private static final String BESIDE = "beside";

    private final transient Releases releases;
    private final transient Comparators comparators;
    private final ErrorSummary errors = new ErrorSummary();
    private final ComboBox<ReleaseAuthority> authority = new ComboBox<>("Authority");
    private final MultiSelectComboBox<ReleaseAuthority> beside = new MultiSelectComboBox<>("Beside it");
    private final Div shown = new Div();
    private UUID release = new UUID(0, 0);

    ComparatorsView(Releases releases, Comparators comparators) {
        this.releases = releases;
        this.comparators = comparators;
        addClassName("tl-page");
        authority.setItemLabelGenerator(ReleaseAuthority::label);
        beside.setItemLabelGenerator(ReleaseAuthority::label);
        authority.setHelperText("Type part of its name or code");
        beside.setHelperText(
                "Up to " + Comparators.MOST + " neighbours, such as the statistical neighbours of DfE's list");
    }

    static String of(UUID release) {
        return ReleaseView.of(release) + "/" + PATH;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Release found = releases.find(Ids.of(event, ReleaseView.ID)).orElseThrow(NotFoundException::new);
        release = found.id();
        QueryParameters asked = event.getLocation().getQueryParameters();
        List<String> codes = asked.getParameters(BESIDE);
        List<ReleaseAuthority> all = releases.authorities(release);
        authority.setItems(all);
        beside.setItems(all);
        asked.getSingleParameter(AUTHORITY)
                .flatMap(code ->
                        all.stream().filter(each -> each.code().equals(code)).findFirst())
                .ifPresent(authority::setValue);
        beside.setValue(all.stream().filter(each -> codes.contains(each.code())).toList());
        removeAll();
        Paragraph lead = new Paragraph("An authority beside others and England, from published figures, and its rank"
                + " among the authorities of this release. A rank says nothing of better or worse.");
        lead.addClassName("tl-lead");
        add(
                new Anchor(ReleaseView.of(release), "Back to the release"),
                errors,
                new H1("Comparators"),
                lead,
                Group.filters(this::go, authority, beside),
                shown);
        show(codes);
    }

    /** The choice as an address, so that it can be sent to somebody. */
    private void go() {
        List<String> codes =
                beside.getValue().stream().map(ReleaseAuthority::code).toList();
        Optional<ReleaseAuthority> own = authority.getOptionalValue();
        UI.getCurrent()
                .navigate(
                        of(release),
                        own.map(each -> new QueryParameters(Map.of(AUTHORITY, List.of(each.code()), BESIDE, codes)))
                                .orElse(QueryParameters.empty()));
    }

    private void show(List<String> codes) {
        shown.removeAll();
        ReleaseAuthority own = authority.getValue();
        if (own == null) {
            shown.add(new EmptyState("Choose an authority to see it beside England and others."));
            return;
        }
        List<Comparison> compared = new ArrayList<>();
        if (Failures.saved(() -> compared.add(comparators.compare(release, own.code(), codes)), errors)) {
            show(compared.getFirst(), codes);
        }
    }

    private void show(Comparison comparison, List<String> codes) {
        shown.add(
                new Notice(comparison.sentence()),
                new Facts()
                        .fact("Source", comparison.source())
                        .fact("Data date", "January " + comparison.january())
                        .fact(
                                "Plans in it",
                                String.format(
                                        Locale.UK, "%,d", comparison.authority().plans())),
                new H2(comparison.authority().name() + " beside others"),
                table(comparison),
                new Paragraph("Blank: not published. Plans for each 1,000 residents are not shown: the release does not"
                        + " say how many residents there are."),
                Group.actions(new FileLink(
                        "As CSV",
                        "comparators.csv",
                        "text/csv",
                        () -> Optional.of(
                                comparators.csv(release, comparison.authority().code(), codes)))),
                new H2("What each figure is"),
                definitions());
    }

    private static PlainTable table(Comparison comparison) {
        List<String> headings =
                new ArrayList<>(List.of("Figure", "#" + comparison.authority().name(), "#Rank, 1 highest", "#England"));
        comparison.neighbours().forEach(each -> headings.add("#" + each.name()));
        PlainTable table = new PlainTable("Beside others", headings.toArray(String[]::new));
        for (Comparison.Row row : comparison.rows()) {
            List<String> cells = new ArrayList<>(
                    List.of(row.measure().label(), percent(row.own()), row.rankWords(), percent(row.england())));
            row.neighbours().forEach(each -> cells.add(percent(each)));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private static String percent(OptionalDouble figure) {
        return figure.isEmpty() ? "" : String.format(Locale.UK, "%.1f %%", 100 * figure.getAsDouble());
    }

    private static PlainTable definitions() {
        PlainTable table = new PlainTable("What each figure is", "Figure", "What it is");
        for (ComparedMeasure measure : ComparedMeasure.values()) {
            table.row(measure.label(), measure.definition());
        }
        return table;
    }
}
