package org.throughline.casework.prefer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStage;
import org.throughline.placement.Preference;
import org.throughline.placement.PreferencesRecord;
import org.throughline.security.Roles;
import org.throughline.shared.ProvisionType;

/** Answers that come to an officer: one list of what is asked for, and each answer beside it as it came. */
class PreferenceAnswersTest extends PreferTest {

    private static final Preference UNLISTED = new Preference.Unlisted("The Invented School", "Leeds");

    @Test
    void an_answer_becomes_what_is_asked_for_and_keeps_words_and_law() {
        asked(3, 15);
        Preference special = listed(provision(ProvisionType.SPECIAL_SCHOOL));
        AnswerGiven given = new AnswerGiven(
                AnswerKind.PREFERENCES,
                today(),
                AnsweredBy.ON_BEHALF,
                "An advocate, for the mother",
                "Please ring after four",
                List.of(
                        new AnswerGiven.Wanted(special, "He knows two children there"),
                        new AnswerGiven.Wanted(UNLISTED, "")));
        record(given);
        assertThat(asked()).containsExactly(special, UNLISTED);
        assertThat(now().stage()).isEqualTo(CaseStage.PREFERENCE_RECEIVED);
        assertThat(now().milestones().preferenceReceived()).isEqualTo(today());
        assertThat(current().closed()).isEqualTo(PreferenceRequest.Closed.ANSWERED);
        PreferenceAnswer answer = answered().getFirst();
        assertThat(answer.from()).isEqualTo(AnsweredBy.ON_BEHALF);
        assertThat(answer.readBy()).as("who records it has read it").isNotNull();
        assertThat(answer.choices().getFirst().reasons()).isEqualTo("He knows two children there");
        assertThat(answer.choices().getFirst().route())
                .contains("section 38(3)")
                .contains("Source: ");
        assertThat(answer.choices().getLast().route()).startsWith("Not on our list");
        assertThat(answer.asked()).containsExactly(special, UNLISTED);
    }

    @Test
    void a_later_answer_takes_the_place_of_the_list_and_not_of_the_answer() {
        record(given(UNLISTED, "Near home"));
        record(given(listed(provision(ProvisionType.MAINSTREAM)), "Her sister is there"));
        assertThat(answered()).hasSize(2);
        assertThat(asked()).hasSize(1).doesNotContain(UNLISTED);
        assertThat(answered().getFirst().choices().getFirst().route()).contains("section 33");
        assertThat(answered().getLast().asked()).containsExactly(UNLISTED);
    }

    @Test
    void no_preference_is_an_answer_of_its_own_and_empties_the_list() {
        record(given(UNLISTED, "Near home"));
        record(new AnswerGiven(
                AnswerKind.NO_PREFERENCE, today(), AnsweredBy.PARENT, "An invented father", "", List.of()));
        assertThat(asked()).isEmpty();
        assertThat(answered().getFirst().kind()).isEqualTo(AnswerKind.NO_PREFERENCE);
    }

    @Test
    void that_no_wish_was_expressed_is_recorded_after_the_last_day_and_changes_no_list() {
        asked(3, 15);
        as(Roles.PLACEMENT_OFFICER, () -> {
            placements.record(answers.today(now()).withAsked(List.of(UNLISTED)));
            return true;
        });
        assertThat(refusalOf(() -> record(silent())))
                .isEqualTo(new PreferenceRefusal.FamilyCanStillAnswer(current().answerBy()));
        asked(20, 15);
        record(silent());
        assertThat(current().closed()).isEqualTo(PreferenceRequest.Closed.NOT_EXPRESSED);
        assertThat(asked()).containsExactly(UNLISTED);
        assertThat(now().stage()).as("nothing was received").isEqualTo(CaseStage.PREFERENCE_REQUESTED);
        assertThat(refusalOf(() -> record(silent()))).isEqualTo(new PreferenceRefusal.NothingAwaited());
    }

    private AnswerGiven silent() {
        return new AnswerGiven(AnswerKind.NOT_EXPRESSED, today(), AnsweredBy.PARENT, "", "", List.of());
    }

    @Test
    void what_is_missing_is_said_and_nothing_is_recorded() {
        AnswerGiven nothing =
                new AnswerGiven(AnswerKind.PREFERENCES, today(), AnsweredBy.PARENT, " ", "x".repeat(4_001), List.of());
        assertThat(refusalOf(() -> record(nothing)).problems())
                .containsExactly(
                        "Choose at least one school or setting, or say that there is no preference",
                        "Enter the name of who answers, up to 200 characters",
                        "Shorten the reasons to 4,000 characters each");
        AnswerGiven twice = new AnswerGiven(
                AnswerKind.PREFERENCES,
                today(),
                AnsweredBy.PARENT,
                "A name",
                "",
                List.of(new AnswerGiven.Wanted(UNLISTED, "a"), new AnswerGiven.Wanted(UNLISTED, "b")));
        assertThat(refusalOf(() -> record(twice)).problems())
                .singleElement()
                .asString()
                .contains("twice");
        assertThat(answered()).isEmpty();
        assertThat(asked()).isEmpty();
    }

    @Test
    void what_changed_while_the_officer_was_typing_is_not_lost() {
        PreferencesRecord read = as(Roles.PLACEMENT_OFFICER, () -> answers.today(now()));
        record(given(UNLISTED, "By the other officer"));
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, () -> {
                    answers.record(now(), read, given(UNLISTED, "Mine"), AnsweredWay.LETTER);
                    return true;
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(answered()).hasSize(1);
    }

    @Test
    void a_list_that_was_changed_elsewhere_since_is_told_apart_from_the_answer() {
        record(given(UNLISTED, ""));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> answers.isAsAnswered(now())))
                .isTrue();
        as(Roles.PLACEMENT_OFFICER, () -> {
            placements.record(answers.today(now()).withAsked(List.of()));
            return true;
        });
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> answers.isAsAnswered(now())))
                .isFalse();
    }

    @Test
    void an_answer_to_the_draft_plan_marks_the_day_and_leaves_the_stage() {
        goesTo(CaseStage.REVIEW_HELD, CaseStage.AMENDMENT_NOTICE_ISSUED, CaseStage.CONSULTING);
        record(given(UNLISTED, ""));
        assertThat(now().stage()).isEqualTo(CaseStage.CONSULTING);
        assertThat(now().milestones().preferenceReceived()).isEqualTo(today());
    }

    @Test
    void an_answer_after_the_review_does_not_ask_for_another_review() {
        goesTo(CaseStage.REVIEW_HELD);
        record(given(UNLISTED, ""));
        assertThat(now().stage()).isEqualTo(CaseStage.PREFERENCE_RECEIVED);
        assertThat(now().nextAction()).isEqualTo("Issue the amendment notice and draft plan");
    }

    @Test
    void nothing_is_recorded_once_the_case_is_over_or_by_somebody_who_is_no_officer() {
        CaseRecord read = now();
        assertThatThrownBy(() -> as(Roles.SENCO, () -> answers.ofCase(read.id())))
                .isInstanceOf(AccessDeniedException.class);
        goesTo(CaseStage.MOVED_LA);
        assertThat(refusalOf(() -> record(given(UNLISTED, ""))))
                .isEqualTo(new PreferenceRefusal.PreferencesTooLate(CaseStage.MOVED_LA.label()));
    }
}
