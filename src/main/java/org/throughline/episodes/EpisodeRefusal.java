package org.throughline.episodes;

import java.time.LocalDate;
import org.throughline.shared.Refusal;

/** Why an episode is not recorded, ended or corrected. */
public sealed interface EpisodeRefusal extends Refusal {

    /** It would end on its first day or before. */
    record EndsBeforeItBegins(LocalDate from) implements EpisodeRefusal {}

    /**
     * Another one lasts over some of the same days.
     *
     * @param from the first day of the other
     */
    record MeetsAnother(LocalDate from) implements EpisodeRefusal {}

    /** Another one begins on the same day. */
    record BeginsOnTheSameDay(LocalDate from) implements EpisodeRefusal {}

    /** It is no longer on the record as it was read: somebody corrected it. */
    record NoLongerThere() implements EpisodeRefusal {}

    /** No reason was chosen, or one that is not on the list today. */
    record ReasonMissing() implements EpisodeRefusal {}

    /**
     * The reason chosen says too little without words.
     *
     * @param reason as the list has it
     */
    record WordsMissing(String reason) implements EpisodeRefusal {}

    /**
     * What was written is too long.
     *
     * @param longest characters allowed
     */
    record WordsTooLong(int longest) implements EpisodeRefusal {}
}
