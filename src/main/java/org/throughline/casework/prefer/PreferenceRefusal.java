package org.throughline.casework.prefer;

import java.time.LocalDate;
import java.util.List;
import org.throughline.shared.Refusal;

/** Why a family is not asked, an answer not recorded, or a page by link not opened. */
public sealed interface PreferenceRefusal extends Refusal {

    /** A case is decided or over. */
    record PreferencesTooLate(String stage) implements PreferenceRefusal {}

    /** The day has not come yet. */
    record PreferenceDayInTheFuture(LocalDate day) implements PreferenceRefusal {}

    /** The last day for an answer is before the day of asking, or too far after it. */
    record AnswerByOutOfRange(int most) implements PreferenceRefusal {}

    /** The family has longer by law. */
    record AnswerByTooEarly(LocalDate last) implements PreferenceRefusal {}

    /** No answer is awaited. */
    record NothingAwaited() implements PreferenceRefusal {}

    /** A reminder is dated before the request. */
    record ReminderBeforeAsking(LocalDate asked) implements PreferenceRefusal {}

    /** The family can still answer. */
    record FamilyCanStillAnswer(LocalDate last) implements PreferenceRefusal {}

    /** An answer is not whole: what is missing, one by one. */
    record AnswerIncomplete(List<String> missing) implements PreferenceRefusal {

        @Override
        public List<String> problems() {
            return missing;
        }
    }

    /** A school that was chosen is not on our list, or does not take children of this age then. */
    record SettingNotOffered() implements PreferenceRefusal {}

    /** What was typed is too long. */
    record FamilyWordsTooLong(int longest) implements PreferenceRefusal {}

    /** The link is closed, or this page was open too long. */
    record PreferenceLinkClosed() implements PreferenceRefusal {}

    /** The same was typed in two places at once. */
    record WrittenInTwoPlaces() implements PreferenceRefusal {}
}
