package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.sites.CandidateSite;
import org.throughline.sufficiency.sites.CandidateSites;
import org.throughline.sufficiency.sites.SiteDetails;

/** One candidate site: what is said about it, who changed it, and what is changed. */
@Route(CandidateSiteListView.PATH + "/:" + CandidateSiteView.SITE)
@PageTitle("A candidate site - Throughline")
@RolesAllowed(Roles.PLANNER)
final class CandidateSiteView extends Main implements BeforeEnterObserver {

    static final String SITE = "site";

    private static final long serialVersionUID = 1L;

    private final transient CandidateSites sites;
    private final transient Provisions provisions;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);

    CandidateSiteView(CandidateSites sites, Provisions provisions) {
        this.sites = sites;
        this.provisions = provisions;
        addClassName("tl-page");
    }

    static String of(UUID site) {
        return CandidateSiteListView.PATH + "/" + site;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Ids.of(event, SITE);
        show();
    }

    private void show() {
        CandidateSite site = sites.find(id).orElseThrow(NotFoundException::new);
        SiteDetails details = site.details();
        removeAll();
        add(
                errors,
                new Anchor(CandidateSiteListView.PATH, "Back to the candidate sites"),
                new H1(details.name()),
                new Facts()
                        .fact("Where", site.setting().isBlank() ? "A site of its own" : site.setting())
                        .fact("Spare rooms", Formats.count(details.spareRooms()))
                        .fact("Kind", details.kind().label())
                        .fact("Needs", details.needsInWords())
                        .fact("Year groups", YearGroup.label(details.ncYearFrom(), details.ncYearTo()))
                        .fact("Places by year", details.placesInWords())
                        .fact("To build", Formats.pounds(details.capital()))
                        .fact("A year for each place taken", Formats.pounds(details.annual()))
                        .fact(
                                "Can open from",
                                "September " + details.opensFrom().start() + ": decided on "
                                        + Times.day(details.decided()) + ", "
                                        + (details.leadMonths() == 1 ? "1 month" : details.leadMonths() + " months")
                                        + " of lead time, so ready on " + Times.day(details.earliest()))
                        .fact("Source", details.source())
                        .fact("Last changed", Times.shown(site.changedAt()) + ", " + site.changedBy()));
        Details changing = new Details(
                "Change the site",
                new CandidateSiteForm(
                        provisions.settings(), site, now -> sites.change(id, site.version(), now), storing -> {
                            if (Failures.saved(storing, errors, "Saved the site")) {
                                show();
                            }
                        }));
        add(changing, Group.actions(deletion(details.name())), new H2("Who changed what"), history());
    }

    private PlainTable history() {
        PlainTable table = new PlainTable("Changes of the site", "When", "Who", "What");
        sites.history(id).forEach(change -> table.row(Times.shown(change.at()), change.by(), change.what()));
        return table;
    }

    private Button deletion(String name) {
        UUID deleted = id;
        Button delete = new Button("Delete the site", click -> {
            if (Failures.saved(() -> sites.delete(deleted), errors)) {
                UI.getCurrent().navigate(CandidateSiteListView.PATH);
                Done.undoable("Deleted " + name, () -> {
                    sites.restore(deleted);
                    UI.getCurrent().navigate(of(deleted));
                });
            }
        });
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return delete;
    }
}
