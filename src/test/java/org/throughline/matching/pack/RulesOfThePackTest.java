package org.throughline.matching.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.commands.Referee;
import org.throughline.pack.PackLimits;

/** One hand-made pack for each rule of the format; every answer is held up to the referee as well. */
class RulesOfThePackTest {

    private static final String NEAR = "near,,SPECIAL_SCHOOL,Y,,0,11,,,,1000,,,";
    private static final String FAR = "far,,INDEPENDENT_SPECIAL,N,,0,16,,,,60000,,,";

    @TempDir
    Path temp;

    private PackFixture pack;

    @BeforeEach
    void an_empty_pack() {
        pack = new PackFixture(temp.resolve("pack"));
    }

    @AfterEach
    void the_referee_accepts_the_answer() throws Exception {
        Referee.accepts(pack.folder(), pack.answer());
    }

    private Map<String, String> matched() throws Exception {
        assertThat(pack.match("--steps", "300")).as(pack.printed()).isZero();
        return pack.places();
    }

    @Test
    void the_nc_year_must_lie_in_the_range() throws Exception {
        pack.provisions("low,,SPECIAL_SCHOOL,Y,,0,6,,,,0,,,", FAR)
                .pupils("a,7,2027,ASD,,,,,,,,,,", "b,6,2027,ASD,,,,,,,,,,");
        assertThat(matched()).isEqualTo(Map.of("a", "far", "b", "low"));
        assertThat(pack.answerFile("reasons.csv")).contains("a,low,NC_YEAR,,");
    }

    @Test
    void only_the_primary_need_counts_for_the_designation() throws Exception {
        pack.provisions("asd,,RESOURCED_PROVISION,Y,ASD SLCN,0,11,,,,0,,,", FAR)
                .pupils("a,7,2027,SEMH ASD,,,,,,,,,,", "b,7,2027,ASD SEMH,,,,,,,,,,");
        assertThat(matched()).isEqualTo(Map.of("a", "far", "b", "asd"));
        assertThat(pack.answerFile("reasons.csv")).contains("a,asd,NEED_NOT_DESIGNATED,,");
    }

    @Test
    void a_single_sex_provision_admits_its_sex_and_not_an_unknown_one() throws Exception {
        pack.provisions("girls,,SPECIAL_SCHOOL,Y,,0,11,F,,,0,,,", FAR)
                .pupils("a,7,2027,ASD,F,,,,,,,,,", "b,7,2027,ASD,M,,,,,,,,,", "c,7,2027,ASD,,,,,,,,,,");
        assertThat(matched()).isEqualTo(Map.of("a", "girls", "b", "far", "c", "far"));
        assertThat(pack.answerFile("reasons.csv")).contains("b,girls,SEX,,").contains("c,girls,SEX,,");
    }

    @Test
    void required_features_must_all_be_there() throws Exception {
        pack.provisions("lift,,SPECIAL_SCHOOL,Y,,0,11,,,,0,LIFT HYDRO,,", FAR)
                .pupils(
                        "a,7,2027,ASD,,,,,,,,,LIFT HYDRO,",
                        "b,7,2027,ASD,,,,,,,,,,",
                        "c,7,2027,ASD,,,,,,,,,LIFT QUIET,");
        assertThat(matched()).isEqualTo(Map.of("a", "lift", "b", "lift", "c", ""));
        assertThat(pack.answerFile("reasons.csv")).contains("c,lift,FEATURE,,");
    }

    @Test
    void a_provision_must_be_open_in_the_year_of_entry_and_may_close_later() throws Exception {
        pack.provisions("old,,SPECIAL_SCHOOL,Y,,0,11,,,,0,,2020,2028", "new,,SPECIAL_SCHOOL,Y,,0,11,,,,0,,2029,", FAR)
                .pupils("a,7,2027,ASD,,,,,,,,,,", "b,7,2028,ASD,,,,,,,,,,", "c,7,2029,ASD,,,,,,,,,,");
        assertThat(matched()).isEqualTo(Map.of("a", "old", "b", "far", "c", "new"));
        assertThat(pack.answerFile("reasons.csv")).contains("b,new,NOT_OPEN,,").contains("b,old,NOT_OPEN,,");
    }

    @Test
    void an_excluded_provision_is_not_proposed_even_when_preferred() throws Exception {
        pack.provisions(NEAR, FAR).pupils("a,7,2027,ASD,,,,near far,near,,,,,");
        assertThat(matched()).isEqualTo(Map.of("a", "far"));
        assertThat(pack.answerFile("reasons.csv")).contains("a,near,EXCLUDED,,");
        assertThat(pack.answerFile("placements.csv")).contains("a,PROPOSED,far,N,2,,60000,N");
    }

    @Test
    void a_kept_pupil_stays_whatever_the_rules_say_and_uses_a_place() throws Exception {
        pack.provisions("near,,SPECIAL_SCHOOL,Y,SEMH,0,6,,,,1000.50,,,", FAR)
                .places("near,2027,0,6,1")
                .pupils("a,7,2027,ASD,,,,far,,near,,,,", "b,6,2027,SEMH,,,,,,near,,,,", "c,6,2027,SEMH,,,,,,,,,,");
        assertThat(matched()).isEqualTo(Map.of("a", "near", "b", "near", "c", "far"));
        assertThat(pack.answerFile("placements.csv")).contains("a,KEPT,near,Y,0,,1000.5,N");
        assertThat(pack.answerFile("reasons.csv"))
                .contains("c,near,FULL,,")
                .doesNotContain("a,")
                .doesNotContain("b,");
    }

    @Test
    void kept_pupils_above_a_limit_are_a_fact_and_nobody_joins_them() throws Exception {
        pack.provisions(NEAR)
                .places("near,2027,0,11,1")
                .pupils("a,7,2027,ASD,,,,,,near,,,,", "b,7,2027,ASD,,,,,,near,,,,", "c,7,2027,ASD,,,,near,,,,,,");
        assertThat(matched()).isEqualTo(Map.of("a", "near", "b", "near", "c", ""));
        assertThat(pack.answerFile("placements.csv")).contains("c,UNPLACED,,,,,,Y");
    }

    @Test
    void limits_of_one_provision_overlap_and_all_hold() throws Exception {
        pack.provisions(NEAR, FAR)
                .places("near,2027,0,11,2", "near,2027,7,8,1")
                .pupils("a,7,2027,ASD,,,,,,,,,,", "b,8,2027,ASD,,,,,,,,,,", "c,3,2027,ASD,,,,,,,,,,");
        Map<String, String> places = matched();
        assertThat(places).containsEntry("c", "near");
        assertThat(places.values()).containsOnlyOnce("far");
    }

    @Test
    void a_place_is_occupied_in_later_years_too() throws Exception {
        pack.provisions(NEAR, FAR)
                .places("near,2028,8,8,1", "near,2030,10,10,1")
                .pupils(
                        "a,7,2027,ASD,,,,,,,,,,",
                        "b,7,2027,ASD,,,,,,,,,,",
                        "c,10,2030,ASD,,,,,,,,,,",
                        "d,9,2027,ASD,,,,,,,,,,");
        Map<String, String> places = matched();
        assertThat(places).containsEntry("d", "near");
        assertThat(places.values()).filteredOn("far"::equals).hasSize(2);
    }

    @Test
    void a_place_is_free_again_after_the_last_year_needed_and_after_the_top_of_the_range() throws Exception {
        pack.provisions("near,,SPECIAL_SCHOOL,Y,,0,8,,,,1000,,,")
                .places("near,2028,0,16,1")
                .pupils(
                        "a,7,2027,ASD,,,,,,,,,,7",
                        "b,8,2027,ASD,,,,,,,,,,",
                        "c,7,2027,ASD,,,,,,,,,,",
                        "d,7,2027,ASD,,,,,,,,,,3");
        assertThat(matched())
                .containsEntry("a", "near")
                .containsEntry("b", "near")
                .containsEntry("c", "near");
    }

    @Test
    void the_entry_year_counts_even_above_the_last_year_needed() throws Exception {
        pack.provisions(NEAR, FAR).places("near,2027,7,7,0").pupils("a,7,2027,ASD,,,,,,,,,,3");
        assertThat(matched()).isEqualTo(Map.of("a", "far"));
    }

    @Test
    void pupils_kept_apart_are_not_together_whichever_names_the_other() throws Exception {
        pack.provisions(NEAR, FAR)
                .pupils("a,7,2027,ASD,,,,,,,b,,,", "b,7,2027,ASD,,,,,,near,,,,", "c,7,2027,ASD,,,,,,,c,,,");
        assertThat(matched()).isEqualTo(Map.of("a", "far", "b", "near", "c", "near"));
        assertThat(pack.answerFile("reasons.csv")).contains("a,near,KEEP_APART,,");
    }

    @Test
    void two_kept_pupils_may_be_together_although_they_should_be_apart() throws Exception {
        pack.provisions(NEAR).pupils("a,7,2027,ASD,,,,,,near,b,,,", "b,7,2027,ASD,,,,,,near,,,,");
        assertThat(matched()).isEqualTo(Map.of("a", "near", "b", "near"));
    }

    @Test
    void a_provision_and_year_without_a_row_has_no_limit() throws Exception {
        pack.provisions(NEAR).places("near,2026,0,11,0").pupils("a,7,2027,ASD,,,,,,,,,,", "b,7,2027,ASD,,,,,,,,,,");
        assertThat(matched()).isEqualTo(Map.of("a", "near", "b", "near"));
    }

    @Test
    void points_count_preference_travel_cost_and_siblings() throws Exception {
        pack.provisions("one,,SPECIAL_SCHOOL,Y,,0,11,,380300,410400,250,,,", "two,,SPECIAL_SCHOOL,Y,,0,11,,,,1050,,,")
                .write("pair_costs.csv", "pupil_id,provision_id,annual_cost", "b,two,49.99")
                .places("one,2027,0,11,1")
                .pupils("a,7,2027,ASD,,380000,410000,two one,,,,two,,", "b,7,2027,ASD,,,,,,,,one,,");
        assertThat(matched()).isEqualTo(Map.of("a", "two", "b", "one"));
        // a at two: rank 1, no travel, 1,050 pounds round to 11; b at one: 250 pounds round to 3
        assertThat(pack.answerFile("summary.json")).contains("\"points\" : 14");
    }

    @Test
    void the_profile_decides_between_preference_and_borough() throws Exception {
        pack.provisions(NEAR, FAR).pupils("a,7,2027,ASD,,,,far,,,,,,");
        assertThat(pack.match("--steps", "300", "--profile", "preference-first"))
                .isZero();
        assertThat(pack.places()).isEqualTo(Map.of("a", "far"));
        assertThat(pack.answerFile("reasons.csv")).contains("a,near,WOULD_COST_MORE,preference_not_met,1");
        Referee.accepts(pack.folder(), pack.answer());
        pack = PackFixtureCopy.of(pack, temp.resolve("again"));
        assertThat(matched()).isEqualTo(Map.of("a", "near"));
        assertThat(pack.answerFile("placements.csv")).contains("a,PROPOSED,near,Y,0,,1000,Y");
    }

    @Test
    void an_empty_cohort_is_an_answer_too() throws Exception {
        pack.provisions(NEAR);
        assertThat(matched()).isEmpty();
    }

    /** The same pack in another folder. */
    private static final class PackFixtureCopy {

        static PackFixture of(PackFixture original, Path folder) throws Exception {
            return PackFixture.of(
                    folder, ((PackReading.Read) PackReader.read(original.folder(), PackLimits.COMMAND)).problem());
        }
    }
}
