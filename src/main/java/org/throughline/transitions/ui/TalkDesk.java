package org.throughline.transitions.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.LocalDate;
import org.throughline.transitions.contact.Correspondence;
import org.throughline.transitions.contact.ReceivingLeads;
import org.throughline.transitions.contact.TalkActions;

/** What a page needs to show who leads for a child and the conversations about it. */
@SpringComponent
@UIScope
class TalkDesk {

    private final Correspondence talks;
    private final TalkActions actions;
    private final ReceivingLeads leads;
    private final Clock clock;

    TalkDesk(Correspondence talks, TalkActions actions, ReceivingLeads leads, Clock clock) {
        this.talks = talks;
        this.actions = actions;
        this.leads = leads;
        this.clock = clock;
    }

    Correspondence talks() {
        return talks;
    }

    TalkActions actions() {
        return actions;
    }

    ReceivingLeads leads() {
        return leads;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
