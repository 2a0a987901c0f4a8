package org.throughline.placement.ui.child;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.episodes.Episode;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.EpisodeReason;
import org.throughline.episodes.EpisodeStep;
import org.throughline.episodes.Period;
import org.throughline.episodes.ReasonKind;
import org.throughline.episodes.Trail;
import org.throughline.episodes.Why;
import org.throughline.shared.ui.Times;

/**
 * What the pages on which plans and places are recorded, ended and corrected ask of either.
 *
 * @param <E> the kind of episode
 */
interface EpisodeDesk<E extends Episode<E>> {

    /** Every episode of a child, corrected ones too. */
    List<E> of(UUID childId);

    /** Who recorded, ended and corrected it. */
    Trail trail(E episode);

    /** Where its pages are, below that of the child. */
    String path();

    /** What would change. */
    List<EpisodeStep<E>> steps(UUID childId, EpisodeChange<E> change);

    /** What speaks against a change, as sentences. */
    List<String> warnings(EpisodeChange<E> change);

    /** Does it. */
    void carryOut(UUID childId, EpisodeChange<E> change, Why why);

    /** The reasons to choose from. */
    List<EpisodeReason> reasons(ReasonKind kind);

    /** What it is called: plan, place. */
    String noun();

    /** Which one it is, without its days. */
    String name(E episode);

    /** How the field for its end is called. */
    String endLabel();

    /** The first day after an episode, from what is entered as its end. */
    LocalDate until(LocalDate entered);

    /** What is entered as the end of an episode, from the first day after it. */
    LocalDate entered(LocalDate until);

    /** Its end in words; blank while no end is known. */
    String endInWords(@Nullable LocalDate until);

    /** Which one it is, with its days. */
    default String words(E episode) {
        return name(episode) + ", " + days(episode.period());
    }

    /** Its days in words. */
    default String days(Period period) {
        return "from " + Times.day(period.from()) + ", "
                + (period.until() == null ? "no end known" : endInWords(period.until()));
    }

    /** What will change, as a sentence. */
    default String sentence(EpisodeStep<E> step) {
        E before = step.before();
        E after = step.after();
        if (before == null) {
            return after == null ? "" : "Recorded: " + words(after) + ".";
        }
        if (after == null) {
            return "Marked as corrected, so that it no longer counts: " + words(before) + ". It stays on the record.";
        }
        return name(before) + " now reads " + days(after.period()) + ". Before: " + days(before.period()) + ".";
    }
}
