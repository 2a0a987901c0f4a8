package org.throughline.sufficiency.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.YearGroup;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.PlainTable;
import org.throughline.sufficiency.Formats;
import org.throughline.sufficiency.sites.CandidateSite;
import org.throughline.sufficiency.sites.CandidateSites;
import org.throughline.sufficiency.sites.SiteDetails;

/** Candidate sites: where new provision could open, and a new one. */
@Route(CandidateSiteListView.PATH)
@PageTitle("Candidate sites - Throughline")
@RolesAllowed(Roles.PLANNER)
final class CandidateSiteListView extends Main implements BeforeEnterObserver {

    static final String PATH = "candidate-sites";

    private static final long serialVersionUID = 1L;

    private final transient CandidateSites sites;
    private final transient Provisions provisions;
    private final ErrorSummary errors = new ErrorSummary();
    private final transient List<UUID> added = new ArrayList<>();

    CandidateSiteListView(CandidateSites sites, Provisions provisions) {
        this.sites = sites;
        this.provisions = provisions;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Paragraph lead = new Paragraph(
                "Where new provision could open, what it would cost and how long it takes. They can"
                        + " be chosen from on 'What to open under a budget', and open no sooner than their lead time allows.");
        lead.addClassName("tl-lead");
        add(
                errors,
                new Anchor(SufficiencyView.PATH, "Back to the forecasts"),
                new H1("Candidate sites"),
                lead,
                new H2("Sites"));
        List<CandidateSite> all = sites.all();
        if (all.isEmpty()) {
            add(new EmptyState("No site is recorded yet. Add the first below."));
        } else {
            add(table(all));
        }
        add(new H2("Add a site"), new CandidateSiteForm(provisions.settings(), null, this::store, this::begin));
    }

    private void store(SiteDetails details) {
        added.add(sites.add(details));
    }

    private void begin(Runnable storing) {
        if (Failures.saved(storing, errors, "Added the site")) {
            UI.getCurrent().navigate(CandidateSiteView.of(added.getLast()));
        }
    }

    private static PlainTable table(List<CandidateSite> all) {
        PlainTable table = new PlainTable(
                "Candidate sites",
                "What would open",
                "Where",
                "#Spare rooms",
                "Needs",
                "Year groups",
                "#Places when full",
                "#To build",
                "#Lead time in months",
                "First September");
        for (CandidateSite site : all) {
            SiteDetails details = site.details();
            table.row(
                    new Anchor(CandidateSiteView.of(site.id()), details.name()),
                    new Text(site.setting().isBlank() ? "a site of its own" : site.setting()),
                    new Text(Formats.count(details.spareRooms())),
                    new Text(details.needsInWords()),
                    new Text(YearGroup.label(details.ncYearFrom(), details.ncYearTo())),
                    new Text(Formats.count(details.places().getLast())),
                    new Text(Formats.pounds(details.capital())),
                    new Text(Formats.count(details.leadMonths())),
                    new Text(String.valueOf(details.opensFrom().start())));
        }
        return table;
    }
}
