package org.throughline.matching.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.matching.RunProgress;
import org.throughline.matching.RunSummary;
import org.throughline.matching.problem.Level;
import org.throughline.shared.ui.Tiles;

/** The totals of a run by level, large. */
final class RunFigures extends Tiles {

    private static final long serialVersionUID = 1L;

    RunFigures() {
        super("Totals by level");
    }

    void show(RunSummary run, List<RunProgress> progress) {
        removeAll();
        if (progress.isEmpty()) {
            none("No answer yet.");
            return;
        }
        List<Level> shown = new ArrayList<>(run.profile().levels());
        // points have no meaning by themselves: they stand under 'Advanced'
        shown.remove(Level.POINTS);
        if (!shown.contains(Level.PREFERENCE_NOT_MET)) {
            // it does not count in this profile, but an officer must know it
            shown.add(Level.PREFERENCE_NOT_MET);
        }
        for (Level level : shown) {
            tile(String.format(Locale.UK, "%,d", RunCharts.at(progress.getLast(), level)), level.label())
                    .setId("level-" + level.key());
        }
    }
}
