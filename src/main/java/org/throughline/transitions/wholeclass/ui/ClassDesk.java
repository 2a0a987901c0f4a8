package org.throughline.transitions.wholeclass.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import org.throughline.security.Colleagues;
import org.throughline.security.CurrentUser;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.transitions.Transitions;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.wholeclass.ClassDestinations;
import org.throughline.transitions.wholeclass.ClassSheet;
import org.throughline.transitions.wholeclass.ClassSheets;
import org.throughline.transitions.wholeclass.GivenQuestions;
import org.throughline.transitions.wholeclass.LeavingClass;

/** What the sheet of a class is read from and saved by. */
@SpringComponent
final class ClassDesk {

    private final ClassSheets sheets;
    private final ClassDestinations destinations;
    private final Transitions transitions;
    private final Catalogues catalogues;
    private final GivenQuestions given;
    private final Colleagues colleagues;
    private final CurrentUser user;
    private final Clock clock;

    ClassDesk(
            ClassSheets sheets,
            ClassDestinations destinations,
            Transitions transitions,
            Catalogues catalogues,
            GivenQuestions given,
            Colleagues colleagues,
            CurrentUser user,
            Clock clock) {
        this.given = given;
        this.colleagues = colleagues;
        this.sheets = sheets;
        this.destinations = destinations;
        this.transitions = transitions;
        this.catalogues = catalogues;
        this.user = user;
        this.clock = clock;
    }

    ClassSheet part(LeavingClass which, int offset) {
        return sheets.part(which, offset);
    }

    ClassSheet mine(LeavingClass which, int offset) {
        return sheets.mine(which, offset);
    }

    GivePanel giving(LeavingClass which, ErrorSummary errors) {
        return new GivePanel(given, colleagues, sheets, catalogues.newest(), which, errors);
    }

    List<String> settings() {
        return destinations.names();
    }

    SheetTable table() {
        return new SheetTable(writing(), user.login());
    }

    SheetWriting writing() {
        return new SheetWriting(transitions, destinations, catalogues.newest(), clock);
    }
}
