package org.throughline.matching.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.matching.RunProgress;
import org.throughline.matching.RunSummary;
import org.throughline.matching.problem.Level;

/** The totals of a run by level, large. */
final class RunFigures extends UnorderedList {

    private static final long serialVersionUID = 1L;

    RunFigures() {
        addClassName("tl-figures");
        getElement().setAttribute("aria-label", "Totals by level");
    }

    void show(RunSummary run, List<RunProgress> progress) {
        removeAll();
        if (progress.isEmpty()) {
            add(new ListItem("No answer yet."));
            return;
        }
        List<Level> shown = new ArrayList<>(run.profile().levels());
        if (!shown.contains(Level.PREFERENCE_NOT_MET)) {
            // it does not count in this profile, but an officer must know it
            shown.add(shown.size() - 1, Level.PREFERENCE_NOT_MET);
        }
        for (Level level : shown) {
            ListItem figure = new ListItem();
            figure.addClassName("tl-figure");
            Element value = new Element("strong")
                    .setText(String.format(Locale.UK, "%,d", RunCharts.at(progress.getLast(), level)));
            figure.getElement().appendChild(value);
            figure.add(new Span(level.label()));
            figure.setId("level-" + level.key());
            add(figure);
        }
    }
}
