package org.throughline.ehcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.episodes.Noted;
import org.throughline.episodes.Period;
import org.throughline.episodes.Trail;
import org.throughline.shared.NeedType;

/** When a plan is maintained, and what must be put right in one. */
class PlanRecordTest {

    private static final LocalDate STARTED = LocalDate.of(2024, 5, 6);
    private static final LocalDate CEASES = LocalDate.of(2027, 2, 1);

    private static PlanRecord plan(PlanRecord.Status status, @Nullable LocalDate ceases) {
        return new PlanRecord(
                UUID.randomUUID(),
                0L,
                UUID.randomUUID(),
                status,
                STARTED,
                List.of(NeedType.ASD),
                Set.of(),
                Support.NONE,
                ceases,
                false);
    }

    private static PlanRecord saying(List<NeedType> needs, Set<String> features, Support support) {
        return new PlanRecord(
                null,
                null,
                UUID.randomUUID(),
                PlanRecord.Status.MAINTAINED,
                STARTED,
                needs,
                features,
                support,
                null,
                false);
    }

    @Test
    void it_is_maintained_from_its_first_day_until_it_ceases() {
        PlanRecord plan = plan(PlanRecord.Status.MAINTAINED, CEASES);
        assertThat(plan.isMaintainedOn(STARTED.minusDays(1))).isFalse();
        assertThat(plan.isMaintainedOn(STARTED)).isTrue();
        assertThat(plan.isMaintainedOn(CEASES.minusDays(1))).isTrue();
        assertThat(plan.isMaintainedOn(CEASES)).isFalse();
    }

    @Test
    void one_that_ceased_some_day_nobody_knows_is_not_maintained() {
        assertThat(plan(PlanRecord.Status.CEASED, null).isMaintainedOn(STARTED)).isFalse();
    }

    @Test
    void one_that_was_corrected_is_maintained_on_no_day() {
        PlanRecord plan = plan(PlanRecord.Status.MAINTAINED, null);
        PlanRecord corrected = new PlanRecord(
                plan.id(),
                plan.version(),
                plan.childId(),
                plan.status(),
                plan.started(),
                plan.needs(),
                plan.features(),
                plan.support(),
                plan.ceases(),
                plan.alternativeProvision(),
                Trail.NONE.corrected(new Noted("TWICE", "It was recorded twice", null, "A. Test", Instant.EPOCH)));
        assertThat(plan.isMaintainedOn(STARTED)).isTrue();
        assertThat(corrected.isMaintainedOn(STARTED)).isFalse();
    }

    @Test
    void at_another_time_it_says_the_same() {
        PlanRecord plan = plan(PlanRecord.Status.MAINTAINED, null);
        PlanRecord other = plan.during(new Period(STARTED.plusDays(3), CEASES));
        assertThat(other.period()).isEqualTo(new Period(STARTED.plusDays(3), CEASES));
        assertThat(other.needs()).isEqualTo(plan.needs());
        assertThat(other.id()).isEqualTo(plan.id());
    }

    @Test
    void needs_features_and_the_ratio_are_checked_in_words() {
        assertThat(saying(List.of(NeedType.ASD), Set.of("WHEELCHAIR"), new Support(null, 30))
                        .problems())
                .isEmpty();
        assertThat(saying(List.of(), Set.of(), Support.NONE).problems()).containsExactly("Choose the primary need");
        assertThat(saying(List.of(NeedType.ASD, NeedType.ASD), Set.of(), Support.NONE)
                        .problems())
                .containsExactly("Choose each need once");
        assertThat(saying(List.of(NeedType.ASD), Set.of("wheel chair"), Support.NONE)
                        .problems())
                .singleElement()
                .asString()
                .contains("capitals");
        assertThat(saying(List.of(NeedType.ASD), Set.of(), new Support(null, 31))
                        .problems())
                .singleElement()
                .asString()
                .contains("1 to 30");
    }
}
