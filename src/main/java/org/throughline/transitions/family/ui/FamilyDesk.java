package org.throughline.transitions.family.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import org.throughline.transitions.family.FamilyLanguages;
import org.throughline.transitions.family.FamilyLinks;
import org.throughline.transitions.family.FamilyReading;

/** What the pages of a link need. */
@SpringComponent
@UIScope
class FamilyDesk {

    private final FamilyLinks links;
    private final FamilyReading reading;
    private final FamilyLanguages languages;

    FamilyDesk(FamilyLinks links, FamilyReading reading, FamilyLanguages languages) {
        this.links = links;
        this.reading = reading;
        this.languages = languages;
    }

    FamilyLinks links() {
        return links;
    }

    FamilyReading reading() {
        return reading;
    }

    FamilyLanguages languages() {
        return languages;
    }
}
