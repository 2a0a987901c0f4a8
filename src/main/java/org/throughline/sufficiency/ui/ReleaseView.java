package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.release.Release;
import org.throughline.sufficiency.release.ReleaseAuthority;
import org.throughline.sufficiency.release.ReleaseForecast;
import org.throughline.sufficiency.release.ReleaseForecasts;
import org.throughline.sufficiency.release.Releases;

/** A release: choose an authority and forecast; the forecasts made from it. */
@Route(PublishedView.PATH + "/:" + ReleaseView.ID)
@PageTitle("A release of published figures - Throughline")
@RolesAllowed(Roles.PLANNER)
final class ReleaseView extends Main implements BeforeEnterObserver {

    static final String ID = "release";

    private static final long serialVersionUID = 1L;
    private static final int USUAL_YEARS = 5;

    private final transient Releases releases;
    private final transient ReleaseForecasts forecasts;
    private final ErrorSummary errors = new ErrorSummary();

    ReleaseView(Releases releases, ReleaseForecasts forecasts) {
        this.releases = releases;
        this.forecasts = forecasts;
        addClassName("tl-page");
    }

    static String of(UUID release) {
        return PublishedView.PATH + "/" + release;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Release release = releases.find(Ids.of(event, ID)).orElseThrow(NotFoundException::new);
        removeAll();
        add(
                new Anchor(PublishedView.PATH, "Back to the published figures"),
                errors,
                new H1(release.source()),
                new Facts()
                        .fact("Januaries", release.firstJanuary() + " to " + release.lastJanuary())
                        .fact("Added", Times.shown(release.addedAt()) + ", " + release.addedBy()));
        add(Group.actions(new Anchor(ComparatorsView.of(release.id()), "Comparators: an authority beside others")));
        beginning(release.id());
        list(release.id());
    }

    private void beginning(UUID release) {
        List<ReleaseAuthority> all = releases.authorities(release);
        ComboBox<ReleaseAuthority> authority = new ComboBox<>("Authority");
        authority.setItems(all);
        authority.setItemLabelGenerator(ReleaseAuthority::label);
        authority.setHelperText("Type part of its name or code");
        if (all.size() == 1) {
            authority.setValue(all.getFirst());
        }
        Choice<Integer> years = new Choice<>(
                "Januaries ahead",
                "Choose",
                IntStream.rangeClosed(1, ReleaseForecasts.MOST_YEARS).boxed().toList(),
                String::valueOf);
        years.setEmptySelectionAllowed(false);
        years.setValue(USUAL_YEARS);
        Button begin = new Button("Forecast", click -> {
            List<UUID> begun = new ArrayList<>();
            String code =
                    authority.getOptionalValue().map(ReleaseAuthority::code).orElse(null);
            if (Failures.saved(() -> begun.add(forecasts.begin(release, code, years.getValue())), errors)) {
                UI.getCurrent().navigate(ReleaseForecastView.of(release, begun.getFirst()));
            }
        });
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2("New forecast"), Group.form(authority, years), Group.actions(begin));
    }

    private void list(UUID release) {
        List<ReleaseForecast> all = forecasts.of(release);
        add(new H2("Forecasts made"));
        if (all.isEmpty()) {
            add(new Paragraph("None yet."));
            return;
        }
        PlainTable table = new PlainTable("Forecasts made", "Authority", "Made", "From January", "#Years", "State");
        all.forEach(each -> table.row(
                new Anchor(
                        ReleaseForecastView.of(release, each.id()),
                        each.authority().label()),
                new Text(Times.shown(each.begunAt()) + ", " + each.owner()),
                new Text(String.valueOf(each.trainTo())),
                new Text(String.valueOf(each.years())),
                new Text(each.state().label())));
        add(table);
    }
}
