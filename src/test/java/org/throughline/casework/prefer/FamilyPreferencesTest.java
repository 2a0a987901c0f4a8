package org.throughline.casework.prefer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.casework.CaseStage;
import org.throughline.links.NewLink;
import org.throughline.links.Opening;
import org.throughline.placement.Preference;
import org.throughline.security.Roles;
import org.throughline.shared.ProvisionType;

/** A family answers by its link, changes what it sent, and says everything in its own words. */
class FamilyPreferencesTest extends PreferTest {

    @Autowired
    private PreferenceLinks links;

    @Autowired
    private FamilyPreferences pages;

    private String key = "";

    @BeforeEach
    void the_family_has_opened_its_link() {
        asked(1, 15);
        NewLink secrets = as(Roles.PLACEMENT_OFFICER, () -> links.issue(now()));
        key = ((Opening.Opened) links.open(secrets.token(), secrets.code())).key();
    }

    private void type(FamilyField field, int position, String words) {
        FamilyAnswer.Key at = new FamilyAnswer.Key(field, position);
        pages.write(key, at, words, pages.form(key).orElseThrow().revisions().getOrDefault(at, 0L));
    }

    private void typeWhole(UUID place) {
        type(FamilyField.KIND, 0, "PREFERENCES");
        type(FamilyField.FROM, 0, "PARENT");
        type(FamilyField.WHO, 0, "An invented mother");
        type(FamilyField.PLACE, 1, place.toString());
        type(FamilyField.REASONS, 1, "It is calm there");
        type(FamilyField.NAME, 2, "A school in Leeds");
        type(FamilyField.TOWN, 2, "Leeds");
    }

    private UUID special() {
        return Objects.requireNonNull(provision(ProvisionType.SPECIAL_SCHOOL).id());
    }

    @Test
    void what_is_typed_is_kept_and_what_is_sent_is_on_record_at_once() {
        UUID place = special();
        typeWhole(place);
        assertThat(asked()).as("nothing is sent yet").isEmpty();
        pages.send(key);
        assertThat(asked())
                .containsExactly(new Preference.Listed(place), new Preference.Unlisted("A school in Leeds", "Leeds"));
        PreferenceAnswer answer = answered().getFirst();
        assertThat(answer.way()).isEqualTo(AnsweredWay.LINK);
        assertThat(answer.by()).isEqualTo(FamilyPreferences.BY);
        assertThat(answer.fromName()).isEqualTo("An invented mother");
        assertThat(answer.readBy()).as("no officer has read it").isNull();
        assertThat(answer.choices().getFirst().reasons()).isEqualTo("It is calm there");
        assertThat(now().stage()).isEqualTo(CaseStage.PREFERENCE_RECEIVED);
        assertThat(pages.form(key).orElseThrow().sent()).isEqualTo(answer);
    }

    @Test
    void it_can_be_changed_until_the_last_day_and_the_same_again_changes_nothing() {
        typeWhole(special());
        pages.send(key);
        pages.send(key);
        assertThat(answered()).hasSize(1);
        type(FamilyField.KIND, 0, "NO_PREFERENCE");
        pages.send(key);
        assertThat(answered()).hasSize(2);
        assertThat(asked()).isEmpty();
        assertThat(AnswerDifference.between(answered().getLast(), answered().getFirst()))
                .hasSize(3)
                .contains("Removed A school in Leeds");
        as(Roles.PLACEMENT_OFFICER, () -> {
            answers.read(now(), answered().getFirst().id());
            return true;
        });
        assertThat(answered()).allSatisfy(answer -> assertThat(answer.readBy()).isNotNull());
    }

    @Test
    void what_is_missing_is_said_in_plain_words() {
        assertThat(refusalOf(() -> pages.send(key)).problems())
                .containsExactly("Choose whether you want to ask for a school or setting", "Choose who you are");
        type(FamilyField.KIND, 0, "PREFERENCES");
        type(FamilyField.FROM, 0, "PARENT");
        type(FamilyField.REASONS, 3, "Reasons without a school");
        assertThat(refusalOf(() -> pages.send(key)).problems())
                .contains("School 3: choose the school or write its name, or delete the reasons")
                .contains("Enter the name of who answers, up to 200 characters");
        assertThat(answered()).isEmpty();
    }

    @Test
    void a_school_that_does_not_have_the_child_s_year_cannot_be_slipped_in() {
        typeWhole(UUID.randomUUID());
        assertThat(refusalOf(() -> pages.send(key))).isEqualTo(new PreferenceRefusal.SettingNotOffered());
        assertThat(pages.settings(key))
                .isNotEmpty()
                .extracting(FamilyPreferences.Offered::id)
                .contains(special());
    }

    @Test
    void the_page_holds_the_forename_and_nothing_of_plan_case_or_other_children() {
        FamilyForm form = pages.form(key).orElseThrow();
        assertThat(form.forename()).isEqualTo("Invented");
        assertThat(form.move()).isEqualTo("primary to secondary school");
        assertThat(form.toString())
                .doesNotContain("Preferring")
                .doesNotContain(known.id().toString())
                .doesNotContain(known.childId().toString());
    }

    @Test
    void two_windows_do_not_overwrite_each_other_and_no_text_is_too_long_to_keep() {
        FamilyAnswer.Key words = FamilyAnswer.Key.of(FamilyField.WORDS);
        assertThat(pages.write(key, words, "In the first window", 0)).isEqualTo(1);
        assertThat(refusalOf(() -> pages.write(key, words, "In the second", 0)))
                .isEqualTo(new PreferenceRefusal.WrittenInTwoPlaces());
        assertThat(refusalOf(() -> pages.write(key, words, "x".repeat(4_001), 1)))
                .isEqualTo(new PreferenceRefusal.FamilyWordsTooLong(4_000));
        assertThat(pages.form(key).orElseThrow().typed().words()).isEqualTo(Map.of(words, "In the first window"));
    }

    @Test
    void an_officer_who_is_told_otherwise_in_the_meantime_has_the_last_word_of_that_day() {
        typeWhole(special());
        pages.send(key);
        record(given(new Preference.Unlisted("Told by telephone", ""), ""));
        assertThat(asked()).containsExactly(new Preference.Unlisted("Told by telephone", ""));
        assertThat(answered()).hasSize(2);
    }
}
