package org.throughline.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.commands.Referee;
import org.throughline.matching.pack.PackFixture;
import org.throughline.matching.problem.GeneratedProblems;
import org.throughline.matching.problem.Profile;

/** Places that go on and brothers and sisters, in packs: nobody loses a place by asking for another. */
class SafePlacesTest {

    private static final String HEADER = "pupil_id,nc_year,start_year,needs,preferences,keep,stay_at,keep_apart,"
            + "sibling_at,sibling_with,excluded";
    private static final String NEAR = "near,,SPECIAL_SCHOOL,Y,,0,11,,,,1000,,,";
    private static final String OTHER = "other,,SPECIAL_SCHOOL,Y,,0,11,,,,2000,,,";
    private static final String FAR = "far,,INDEPENDENT_SPECIAL,N,,0,16,,,,60000,,,";

    @TempDir
    Path temp;

    private PackFixture pack;

    @BeforeEach
    void an_empty_pack() {
        pack = new PackFixture(temp.resolve("pack")).provisions(NEAR, OTHER, FAR);
    }

    private PackFixture pupils(String... rows) {
        return pack.write("pupils.csv", HEADER, rows);
    }

    private Map<String, String> matched(String... options) throws Exception {
        assertThat(pack.match(options)).as(pack.printed()).isZero();
        Referee.accepts(pack.folder(), pack.answer());
        assertThat(pack.verify()).as(pack.printed()).isZero();
        return pack.places();
    }

    @Test
    void who_asks_for_a_full_school_stays_and_takes_no_third_place() throws Exception {
        pack.places("other,2027,0,11,1", "near,2027,0,11,5", "far,2027,0,11,9");
        pupils("a,7,2027,ASD,other,,near,,,,", "b,7,2027,ASD,other,other,,,,,");
        assertThat(matched("--profile", "preference-first")).containsEntry("a", "near");
        assertThat(pack.answerFile("placements.csv")).contains("a,STAYS,near,Y,0,,1000,Y");
    }

    @Test
    void a_place_out_of_the_borough_goes_on_and_the_reasons_say_that_nothing_else_was_asked_for() throws Exception {
        pupils("a,7,2027,ASD,near,,far,,,,near", "b,7,2027,ASD,,,far,,,,");
        assertThat(matched()).isEqualTo(Map.of("a", "far", "b", "far"));
        assertThat(pack.answerFile("reasons.csv"))
                .contains("a,near,EXCLUDED,,")
                .contains("a,other,NOT_ASKED,,")
                .contains("b,near,NOT_ASKED,,");
    }

    @Test
    void a_place_goes_on_whatever_the_rules_would_say() throws Exception {
        pack.provisions("low,,SPECIAL_SCHOOL,Y,SEMH,0,6,,,,0,,,2020", FAR);
        pupils("a,7,2027,ASD,,,low,,,,low");
        assertThat(matched()).isEqualTo(Map.of("a", "low"));
    }

    @Test
    void where_those_who_may_stay_are_more_than_the_places_nobody_new_comes_even_if_some_leave() throws Exception {
        pack.places("near,2027,0,11,1", "other,2027,0,11,5");
        pupils("a,7,2027,ASD,other,,near,,,,", "b,7,2027,ASD,,,near,,,,", "c,7,2027,ASD,near,,,,,,");
        assertThat(matched()).isEqualTo(Map.of("a", "other", "b", "near", "c", "other"));
        assertThat(pack.answerFile("placements.csv")).contains("b,STAYS,near").contains("c,PROPOSED,other,Y,0,,2000,Y");
    }

    @Test
    void a_place_that_is_left_is_free_for_another() throws Exception {
        pack.places("near,2027,0,11,1");
        pupils("a,7,2027,ASD,other,,near,,,,", "c,7,2027,ASD,near,,,,,,");
        assertThat(matched()).isEqualTo(Map.of("a", "other", "c", "near"));
    }

    @Test
    void two_who_must_be_apart_may_both_stay_where_they_are_and_nobody_new_joins_them() throws Exception {
        pupils("a,7,2027,ASD,,,near,b c,,,", "b,7,2027,ASD,,,near,,,,", "c,7,2027,ASD,near,,,,,,");
        assertThat(matched()).isEqualTo(Map.of("a", "near", "b", "near", "c", "other"));
    }

    @Test
    void brothers_and_sisters_in_the_pack_are_together_where_it_costs_less_than_fifty_points() throws Exception {
        pack.provisions(
                "near,,SPECIAL_SCHOOL,Y,ASD SLD,0,11,,,,1000,,,",
                "other,,SPECIAL_SCHOOL,Y,ASD MLD,0,11,,,,5500,,,",
                "third,,SPECIAL_SCHOOL,Y,MLD,0,11,,,,1000,,,");
        pupils("a,7,2027,ASD,,,,,,b,", "b,6,2027,MLD,,,,,,,", "c,6,2027,MLD,,,,,,,");
        assertThat(matched()).isEqualTo(Map.of("a", "other", "b", "other", "c", "third"));
    }

    @Test
    void a_brother_whose_place_is_fixed_draws_as_one_who_attends() throws Exception {
        pack.provisions(NEAR, "other,,SPECIAL_SCHOOL,Y,,0,11,,,,5500,,,");
        pupils("a,7,2027,ASD,,,,,,b,", "b,6,2027,MLD,,other,,,,,");
        assertThat(matched()).isEqualTo(Map.of("a", "other", "b", "other"));
    }

    @Test
    void a_fixed_place_and_one_to_stay_at_are_refused_together_and_unknown_ids_named() {
        pupils("a,7,2027,ASD,,near,near,,,,", "b,7,2027,ASD,,,nowhere,,,nobody,");
        assertThat(pack.match()).isEqualTo(2);
        assertThat(pack.printed())
                .contains(
                        "pupils.csv:2: stay_at: the pupil is kept at 'near' already, expected keep or stay_at, not both")
                .contains("pupils.csv:3: stay_at: 'nowhere' is unknown")
                .contains("pupils.csv:3: sibling_with: 'nobody' is unknown");
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void the_referees_accept_every_answer_to_a_tiny_pack(Profile profile) throws Exception {
        for (long seed = 0; seed < 300; seed++) {
            PackFixture tiny =
                    PackFixture.of(temp.resolve(profile.key() + seed), GeneratedProblems.tinyWithFamilies(seed));
            assertThat(tiny.match("--profile", profile.key()))
                    .as(tiny.printed())
                    .isZero();
            assertThat(org.throughline.referee.PackReferee.judge(tiny.folder(), tiny.answer())
                            .faults())
                    .as("pack %d", seed)
                    .isEmpty();
            if (seed % 10 == 0) {
                Referee.accepts(tiny.folder(), tiny.answer());
            }
            assertThat(tiny.answerFile("summary.json")).doesNotContain("false,\n    \"points\"");
            assertThat(tiny.verify()).as(tiny.printed()).isZero();
        }
    }
}
