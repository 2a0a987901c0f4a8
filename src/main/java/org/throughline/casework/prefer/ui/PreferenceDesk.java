package org.throughline.casework.prefer.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.LocalDate;
import org.throughline.casework.prefer.PreferenceAnswers;
import org.throughline.casework.prefer.PreferenceLetters;
import org.throughline.casework.prefer.PreferenceLinks;
import org.throughline.casework.prefer.PreferenceRequests;
import org.throughline.casework.prefer.PreferenceRoutes;

/** What the screens of preferences of officers need. */
@SpringComponent
@UIScope
class PreferenceDesk {

    private final PreferenceRequests requests;
    private final PreferenceAnswers answers;
    private final PreferenceLinks links;
    private final PreferenceLetters letters;
    private final PreferenceRoutes routes;
    private final Clock clock;

    PreferenceDesk(
            PreferenceRequests requests,
            PreferenceAnswers answers,
            PreferenceLinks links,
            PreferenceLetters letters,
            PreferenceRoutes routes,
            Clock clock) {
        this.requests = requests;
        this.answers = answers;
        this.links = links;
        this.letters = letters;
        this.routes = routes;
        this.clock = clock;
    }

    PreferenceRequests requests() {
        return requests;
    }

    PreferenceAnswers answers() {
        return answers;
    }

    PreferenceLinks links() {
        return links;
    }

    PreferenceLetters letters() {
        return letters;
    }

    PreferenceRoutes routes() {
        return routes;
    }

    Clock clock() {
        return clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
