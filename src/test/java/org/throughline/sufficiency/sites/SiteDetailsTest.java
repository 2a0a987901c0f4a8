package org.throughline.sufficiency.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.shared.NeedType;
import org.throughline.shared.Refusal;
import org.throughline.sufficiency.options.SiteFixture;
import org.throughline.sufficiency.scenario.NewProvision;
import org.throughline.sufficiency.scenario.ScenarioRefusal;

/** When a site can open, and what cannot be said about one. */
class SiteDetailsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "2027-03-01, 18, 2028-09-01, 2028",
        "2027-03-02, 18, 2028-09-02, 2029",
        "2027-08-31, 0, 2027-08-31, 2027",
        "2027-01-31, 1, 2027-02-28, 2027",
        "2027-09-02, 12, 2028-09-02, 2029"
    })
    void it_opens_in_the_first_september_after_decision_and_lead_time(
            LocalDate decided, int months, LocalDate earliest, int september) {
        SiteDetails site = SiteFixture.details(decided, months);
        assertThat(site.earliest()).isEqualTo(earliest);
        assertThat(site.opensFrom().start()).isEqualTo(september);
    }

    private static Refusal refused(
            String name,
            int rooms,
            Set<NeedType> needs,
            int from,
            int to,
            List<Integer> places,
            String pounds,
            int lead) {
        return refusalOf(() -> new SiteDetails(
                name,
                null,
                rooms,
                NewProvision.Kind.BASE,
                needs,
                from,
                to,
                places,
                new BigDecimal(pounds),
                BigDecimal.ONE,
                lead,
                DAY,
                "A study"));
    }

    @Test
    void what_cannot_be_is_refused() {
        Set<NeedType> asd = Set.of(NeedType.ASD);
        List<Integer> six = List.of(6);
        assertThat(refused(" ", 0, asd, 0, 6, six, "1", 1)).isEqualTo(new SiteRefusal.SiteNameMissing(200));
        assertThat(refused("A", -1, asd, 0, 6, six, "1", 1)).isEqualTo(new SiteRefusal.SiteRoomsOutOfRange(500));
        assertThat(refused("A", 0, Set.of(), 0, 6, six, "1", 1)).isEqualTo(new SiteRefusal.SiteNeedsMissing());
        assertThat(refused("A", 0, asd, 7, 6, six, "1", 1)).isInstanceOf(ScenarioRefusal.YearGroupsOutOfRange.class);
        for (List<Integer> places : List.of(List.<Integer>of(), List.of(6, 0), List.of(-1, 6), List.of(1_001))) {
            assertThat(refused("A", 0, asd, 0, 6, places, "1", 1))
                    .as("%s", places)
                    .isEqualTo(new ScenarioRefusal.OpeningPlacesOutOfRange(1_000));
        }
        assertThat(refused("A", 0, asd, 0, 6, six, "0.001", 1))
                .isEqualTo(new SiteRefusal.SiteAmountOutOfRange(1_000_000_000));
        assertThat(refused("A", 0, asd, 0, 6, six, "1", 241)).isEqualTo(new SiteRefusal.SiteLeadTimeOutOfRange(240));
    }

    @Test
    void what_differs_is_said_with_what_was_before() {
        assertThat(SiteFixture.details(DAY, 24).changesSince(SiteFixture.details(DAY, 18), "A school", ""))
                .containsExactly("Where: A school (was a site of its own)", "Lead time in months: 24 (was 18)");
        assertThat(SiteFixture.details(DAY, 18).changesSince(SiteFixture.details(DAY, 18), "", ""))
                .isEmpty();
    }
}
