package org.throughline.transitions.contact.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.LocalDate;
import org.throughline.transitions.contact.Correspondence;
import org.throughline.transitions.contact.ReceivingLeads;
import org.throughline.transitions.contact.TalkActions;
import org.throughline.transitions.travel.HelpTravel;

/** What a page needs to show who leads for a child, the conversations and what became of support. */
@SpringComponent
@UIScope
public class TalkDesk {

    private final Correspondence talks;
    private final TalkActions actions;
    private final ReceivingLeads leads;
    private final HelpTravel travel;
    private final Clock clock;

    TalkDesk(Correspondence talks, TalkActions actions, ReceivingLeads leads, HelpTravel travel, Clock clock) {
        this.talks = talks;
        this.actions = actions;
        this.leads = leads;
        this.travel = travel;
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

    /** What is known of whether support travelled. */
    public HelpTravel travel() {
        return travel;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
