package org.throughline.casework.consult.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.consult.Consultations;
import org.throughline.casework.ui.CasePart;
import org.throughline.shared.ui.Group;

/** Who was consulted and what they said, on the page of the case. */
@SpringComponent
@UIScope
@Order(10)
class ConsultationsPart implements CasePart {

    private final Consultations consultations;
    private final Clock clock;

    ConsultationsPart(Consultations consultations, Clock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    @Override
    public Component of(CaseRecord known) {
        return new Div(
                new H2("Consultations"),
                new CaseConsultations(consultations.ofCase(known.id()), LocalDate.now(clock)),
                Group.actions(new Anchor(ConsultNavigation.choose(known.id()), "Consult schools")));
    }
}
