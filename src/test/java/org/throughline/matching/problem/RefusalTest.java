package org.throughline.matching.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Sex;

/** The fixed rules: each forbids by itself, at its edge, and in the order in which officers read them. */
class RefusalTest {

    private static PupilBuilder pupil() {
        return Pupil.builder("P1", 7, 2027, NeedType.ASD).sex(Sex.F);
    }

    private static ProvisionBuilder school() {
        return Provision.builder("S1", ProvisionType.SPECIAL_SCHOOL, 7, 11).needs(Set.of(NeedType.ASD));
    }

    private static Refusal of(PupilBuilder pupil, ProvisionBuilder school) {
        return Refusal.of(pupil.build(), school.build());
    }

    @Test
    void nothing_forbids_a_school_that_fits() {
        assertThat(of(pupil(), school())).isNull();
    }

    @Test
    void the_year_group_is_in_the_range_at_both_ends() {
        assertThat(of(Pupil.builder("P1", 6, 2027, NeedType.ASD), school())).isEqualTo(Refusal.NC_YEAR);
        assertThat(of(Pupil.builder("P1", 11, 2027, NeedType.ASD), school())).isNull();
        assertThat(of(Pupil.builder("P1", 12, 2027, NeedType.ASD), school())).isEqualTo(Refusal.NC_YEAR);
    }

    @Test
    void the_primary_need_is_designated_or_any_is() {
        assertThat(of(Pupil.builder("P1", 7, 2027, NeedType.SEMH, NeedType.ASD), school()))
                .isEqualTo(Refusal.NEED_NOT_DESIGNATED);
        assertThat(of(Pupil.builder("P1", 7, 2027, NeedType.SEMH), school().needs(Set.of())))
                .isNull();
    }

    @Test
    void a_single_sex_school_admits_its_own() {
        assertThat(of(pupil(), school().sex(Sex.M))).isEqualTo(Refusal.SEX);
        assertThat(of(pupil(), school().sex(Sex.F))).isNull();
    }

    @Test
    void every_feature_asked_for_is_there() {
        assertThat(of(pupil().requires(Set.of("WHEELCHAIR")), school())).isEqualTo(Refusal.FEATURE);
        assertThat(of(pupil().requires(Set.of("WHEELCHAIR")), school().features(Set.of("WHEELCHAIR", "HYDRO"))))
                .isNull();
    }

    @Test
    void it_is_open_from_its_first_year_and_not_in_its_first_closed_one() {
        assertThat(of(pupil(), school().opens(2028))).isEqualTo(Refusal.NOT_OPEN);
        assertThat(of(pupil(), school().opens(2027))).isNull();
        assertThat(of(pupil(), school().closes(2027))).isEqualTo(Refusal.NOT_OPEN);
        assertThat(of(pupil(), school().closes(2028))).isNull();
    }

    @Test
    void an_exclusion_forbids_one_school() {
        assertThat(of(pupil().excluded("S1"), school())).isEqualTo(Refusal.EXCLUDED);
        assertThat(of(pupil().excluded("S2"), school())).isNull();
    }

    @Test
    void a_child_who_may_stay_goes_only_where_the_family_asked() {
        assertThat(of(pupil().stayAt("S2").preferences("S3"), school())).isEqualTo(Refusal.NOT_ASKED);
        assertThat(of(pupil().stayAt("S2").preferences("S1"), school())).isNull();
        assertThat(of(pupil().stayAt("S1").preferences("S3"), school().sex(Sex.M)))
                .as("staying breaks no rule of entry")
                .isNull();
    }

    @Test
    void the_first_rule_that_forbids_is_the_one_that_is_named() {
        assertThat(of(
                        Pupil.builder("P1", 6, 2027, NeedType.SEMH).excluded("S1"),
                        school().sex(Sex.M).opens(2030)))
                .isEqualTo(Refusal.NC_YEAR);
    }
}
