package org.throughline.interchange.ui;

import java.util.Locale;
import org.throughline.interchange.Effect;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.jobs.JobState;
import org.throughline.shared.ui.Tag;

/** How batches and lines are marked. */
final class ImportTags {

    private ImportTags() {}

    static Tag state(ImportBatch batch) {
        JobState work = batch.work().state();
        if (work.isUnderWay()) {
            return new Tag(work.label(), Tag.Kind.INFO);
        }
        if (work == JobState.FAILED || work == JobState.STOPPED) {
            return new Tag(batch.state().label() + ", " + work.label().toLowerCase(Locale.UK), Tag.Kind.WARNING);
        }
        return new Tag(
                batch.state().label(),
                switch (batch.state()) {
                    case UNREADABLE -> Tag.Kind.DANGER;
                    case HEADINGS -> Tag.Kind.WARNING;
                    case LOADED -> Tag.Kind.INFO;
                    case BROUGHT, PREVIEW, UNDONE -> Tag.Kind.PLAIN;
                });
    }

    static Tag effect(Effect effect) {
        return new Tag(
                effect.label(),
                switch (effect) {
                    case ADDED, CHANGED -> Tag.Kind.INFO;
                    case LEFT -> Tag.Kind.PLAIN;
                    case REFUSED -> Tag.Kind.DANGER;
                    case UNDECIDED -> Tag.Kind.WARNING;
                });
    }
}
