package org.throughline.transitions.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.LocalDate;
import org.throughline.transitions.contact.Correspondence;
import org.throughline.transitions.contact.TalkActions;

/** What a page needs to show the conversations about a record. */
@SpringComponent
@UIScope
class TalkDesk {

    private final Correspondence talks;
    private final TalkActions actions;
    private final Clock clock;

    TalkDesk(Correspondence talks, TalkActions actions, Clock clock) {
        this.talks = talks;
        this.actions = actions;
        this.clock = clock;
    }

    Correspondence talks() {
        return talks;
    }

    TalkActions actions() {
        return actions;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
