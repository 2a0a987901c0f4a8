package org.throughline.casework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStep;
import org.throughline.casework.Cases;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Times;

/**
 * What somebody else did to a case while a person had it open, beside what the person has entered: nothing of either is
 * lost. Once shown, the person saves on top of it.
 */
final class CaseChanged extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Cases cases;
    private transient CaseRecord known;
    private final int stepsRead;

    CaseChanged(Cases cases, CaseRecord known) {
        this.cases = cases;
        this.known = known;
        stepsRead = cases.history(known.id()).size();
    }

    /** The case as the person saw it last. */
    CaseRecord known() {
        return known;
    }

    /** Shows what has changed since the case was read; nothing where nothing has. */
    void compare() {
        removeAll();
        CaseRecord now = cases.find(known.id()).orElseThrow();
        if (Objects.equals(now.version(), known.version())) {
            return;
        }
        UnorderedList list = new UnorderedList();
        List<CaseStep> steps = cases.history(known.id());
        steps.subList(Math.min(stepsRead, steps.size()), steps.size())
                .forEach(step -> list.add(
                        new ListItem(step.by() + " recorded '" + step.to().label() + "' for " + Times.day(step.on())
                                + (step.reason().isEmpty() ? "" : ": " + step.reason()))));
        if (!now.note().equals(known.note())) {
            list.add(new ListItem("The note now reads: " + (now.note().isEmpty() ? "nothing" : now.note())));
        }
        if (!Objects.equals(now.ownerName(), known.ownerName())) {
            list.add(new ListItem("The case is now with " + Objects.requireNonNullElse(now.ownerName(), "nobody")));
        }
        known = now;
        Notice notice = Notice.warning(
                new Paragraph("While you had this case open, somebody else changed it. What you entered is still"
                        + " below. Read what changed, change yours if you need to, and save again."),
                list);
        notice.announce();
        add(notice);
    }
}
