package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import org.springframework.core.annotation.Order;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.ui.CasePart;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;

/** What the family was asked and what it asks for, on the page of the case. */
@SpringComponent
@UIScope
@Order(5)
class PreferencesPart implements CasePart {

    private final PreferenceDesk desk;
    private final TravelDesk travel;

    PreferencesPart(PreferenceDesk desk, TravelDesk travel) {
        this.desk = desk;
        this.travel = travel;
    }

    @Override
    public Component of(CaseRecord known) {
        Div part = new Div(new H2("Preferences"));
        if (desk.answers().ofCase(known.id()).stream().anyMatch(each -> each.readAt() == null)) {
            part.add(new Notice("The family has answered by its link, and nobody has marked it as read."));
        }
        desk.requests().current(known.id()).ifPresent(asked -> part.add(RequestFacts.of(asked, desk.today())));
        part.add(
                new CurrentPreferences(desk, travel, known),
                Group.actions(new Anchor(
                        PreferNavigation.page(known.id()),
                        desk.requests().isToAsk(known)
                                ? "Ask, remind or record an answer"
                                : "Requests and answers so far")));
        return part;
    }
}
