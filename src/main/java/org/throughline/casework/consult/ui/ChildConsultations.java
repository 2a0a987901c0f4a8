package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.throughline.casework.consult.Consultations;
import org.throughline.placement.ui.ChildPart;
import org.throughline.shared.ui.Group;

/** The consultations about a child on the child's page, and the way to a new one for this academic year. */
@SpringComponent
@UIScope
@Order(20)
class ChildConsultations implements ChildPart {

    private final Consultations consultations;
    private final Clock clock;

    ChildConsultations(Consultations consultations, Clock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    @Override
    public Optional<Component> of(UUID childId) {
        return Optional.of(new Div(
                new H2("Consultations"),
                Group.actions(
                        new Anchor(ConsultNavigation.chooseForChild(childId), "Consult schools for this school year")),
                new CaseConsultations(consultations.ofChild(childId), LocalDate.now(clock))));
    }
}
