package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.Phase;

/** What a scenario may change: bounds on each side, one sentence each, stored and read back. */
class ChangeValuesTest {

    private static Change.Open open(String name, Integer... ramp) {
        return new Change.Open(
                2027, name, NewProvision.Kind.SPECIAL, NeedType.SEMH, Phase.SECONDARY, List.of(ramp), null, "");
    }

    static Stream<Change> everyKind() {
        return Stream.of(
                open("A school", 30, 45, 60),
                new Change.Delay(2027, "A school", 2),
                new Change.Places(2027, "LARK", "Larkfield", Change.Why.IMPORT, 7),
                new Change.Designate(2028, "LARK", "Larkfield", Set.of(NeedType.HI)),
                new Change.Close(2029, "LARK", "Larkfield"),
                new Change.Return(2027),
                new Change.NewPlans(2027, Set.of(NeedType.ASD), 0, 6, -12),
                new Change.Ceasing(2027, 12, 20, 30),
                new Change.Settings(
                        2027, NeedType.ASD, ProvisionType.INDEPENDENT_SPECIAL, ProvisionType.SPECIAL_SCHOOL, 40),
                new Change.Inflation(2028, null, 3));
    }

    private static void accepted(ThrowingCallable made, boolean accepted) {
        if (accepted) {
            assertThatCode(made).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(made).isInstanceOf(RuntimeException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void every_kind_is_stored_and_reads_back(Change change) {
        assertThat(ScenarioFile.CHANGES.read(ScenarioFile.CHANGES.write(List.of(change))))
                .containsExactly(change);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void every_kind_is_one_sentence_that_names_its_year(Change change) {
        assertThat(change.words()).endsWith(".").contains(String.valueOf(change.from()));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void a_change_lies_within_the_years_of_the_forecast(Change change) {
        assertThatCode(() -> change.requireYear(change.from(), change.from())).doesNotThrowAnyException();
        assertThatThrownBy(() -> change.requireYear(change.from() + 1, change.from() + 5))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> change.requireYear(change.from() - 5, change.from() - 1))
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @CsvSource({"-101, false", "-100, true", "-1, true", "0, false", "1, true", "1000, true", "1001, false"})
    void a_percentage_is_from_minus_100_to_1000_and_not_0(int percent, boolean allowed) {
        accepted(() -> new Change.NewPlans(2027, Set.of(), 0, 6, percent), allowed);
        accepted(() -> new Change.Ceasing(2027, 0, 6, percent), allowed);
        accepted(() -> new Change.Inflation(2027, null, percent), allowed);
    }

    @ParameterizedTest
    @CsvSource({"-7, 6, false", "-6, 20, true", "0, 21, false", "6, 5, false", "6, 6, true"})
    void year_groups_are_from_minus_6_to_20_in_order(int youngest, int oldest, boolean allowed) {
        accepted(() -> new Change.NewPlans(2027, Set.of(), youngest, oldest, 10), allowed);
        accepted(() -> new Change.Ceasing(2027, youngest, oldest, 10), allowed);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "10000, true", "10001, false"})
    void places_are_from_1_to_10000(int places, boolean allowed) {
        accepted(() -> new Change.Places(2027, "LARK", "Larkfield", Change.Why.EXPAND, places), allowed);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "20, true", "21, false"})
    void a_delay_is_from_1_to_20_years(int years, boolean allowed) {
        accepted(() -> new Change.Delay(2027, "A school", years), allowed);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "100, true", "101, false"})
    void a_share_is_from_0_to_100(int share, boolean allowed) {
        accepted(
                () -> new Change.Settings(2027, null, ProvisionType.MAINSTREAM, ProvisionType.SPECIAL_SCHOOL, share),
                allowed);
    }

    @ParameterizedTest
    @CsvSource({"2026, 0", "2027, 30", "2028, 45", "2029, 60", "2040, 60"})
    void places_open_year_by_year_and_then_stay(int year, int places) {
        assertThat(open("A school", 30, 45, 60).places(year, 2027)).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource({"EXPAND, 7", "REDUCE, -7", "IMPORT, -7", "EXPORT, 7"})
    void places_are_more_or_fewer_by_why(Change.Why why, int more) {
        assertThat(new Change.Places(2027, "LARK", "Larkfield", why, 7).more()).isEqualTo(more);
    }

    @Test
    void prices_rise_from_their_year_on_each_year_on_the_year_before() {
        Change.Inflation rise = new Change.Inflation(2028, ProvisionType.INDEPENDENT_SPECIAL, 10);
        Offset<Double> exactly = Offset.offset(1e-12);
        assertThat(rise.factor(ProvisionType.INDEPENDENT_SPECIAL, 2027)).isCloseTo(1, exactly);
        assertThat(rise.factor(ProvisionType.INDEPENDENT_SPECIAL, 2028)).isCloseTo(1.1, exactly);
        assertThat(rise.factor(ProvisionType.INDEPENDENT_SPECIAL, 2030)).isCloseTo(1.331, exactly);
        assertThat(rise.factor(ProvisionType.SPECIAL_SCHOOL, 2030)).isCloseTo(1, exactly);
        assertThat(new Change.Inflation(2028, null, -50).factor(ProvisionType.MAINSTREAM, 2029))
                .isCloseTo(0.25, exactly);
    }
}
