package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.Cases;
import org.throughline.casework.prefer.PreferenceRequest;
import org.throughline.casework.ui.CaseNavigation;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.ui.ErrorSummary;

/** The preferences of one case: asked, answered, changed, by an officer or by the family's link. */
@Route(PreferNavigation.OF_CASE)
@PageTitle("Preferences - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class PreferencesView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Cases cases;
    private final transient Children children;
    private final transient PreferenceDesk desk;
    private final transient TravelDesk travel;
    private final ErrorSummary errors = new ErrorSummary();

    PreferencesView(Cases cases, Children children, PreferenceDesk desk, TravelDesk travel) {
        this.cases = cases;
        this.children = children;
        this.desk = desk;
        this.travel = travel;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PlacementNavigation.opened(event, cases::find));
    }

    private void show(CaseRecord known) {
        removeAll();
        String name = children.find(known.childId()).map(ChildRecord::name).orElse("A child no longer on record");
        Runnable again = () -> show(cases.find(known.id()).orElseThrow());
        PreferenceRequest asked = desk.requests().current(known.id()).orElse(null);
        add(
                new Anchor(CaseNavigation.page(known.id()), "Back to the case"),
                errors,
                new H1("Preferences of " + name + "'s family"),
                new H2("What the family asks for"),
                new CurrentPreferences(desk, travel, known),
                new AnswerHistory(desk, known, errors, again),
                new AskPanel(desk, known, name, errors, again));
        if (asked != null) {
            add(new FamilyLinkPanel(desk, known, name, asked, errors));
        }
        if (desk.requests().isToAsk(known)) {
            add(new AnswerForm(desk, travel, known, errors, again));
        }
        add(new TravelForm(travel, known, errors, again));
    }
}
