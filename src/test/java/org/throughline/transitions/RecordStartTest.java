package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.throughline.transitions.RecordFixture.NOON;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.Support;
import org.throughline.security.CurrentUser;
import org.throughline.shared.NeedType;
import org.throughline.transitions.catalogue.CatalogueFixture;
import org.throughline.transitions.catalogue.Tier;

/** What the authority knows of a plan stands in a new record, by what the questions say of themselves. */
class RecordStartTest {

    private static final UUID RECORD = new UUID(0, 1);
    private static final UUID CHILD = new UUID(0, 2);

    private final AnswerStore entries = mock(AnswerStore.class);
    private final HandoverCopyStore sendings = mock(HandoverCopyStore.class);
    private final EhcPlans plans = mock(EhcPlans.class);
    private final CurrentUser user = mock(CurrentUser.class);
    private final RecordStart start = new RecordStart(
            entries, sendings, CatalogueFixture.catalogues(), plans, user, Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void somebody_is_signed_in() {
        when(user.name()).thenReturn("A SENCO");
    }

    private void plan(PlanRecord.Status status, NeedType... needs) {
        when(plans.ofChild(CHILD))
                .thenReturn(Optional.of(new PlanRecord(
                        null,
                        null,
                        CHILD,
                        status,
                        LocalDate.of(2024, 1, 8),
                        List.of(needs),
                        Set.of(),
                        Support.NONE,
                        null,
                        false)));
    }

    private Map<String, String> written() {
        ArgumentCaptor<Answer> written = ArgumentCaptor.forClass(Answer.class);
        verify(entries, atLeast(1)).write(eq(RECORD), written.capture(), eq(0L));
        assertThat(written.getAllValues()).extracting(Answer::source).containsOnly(Source.IMPORT);
        return written.getAllValues().stream().collect(Collectors.toMap(Answer::field, Answer::text));
    }

    @Test
    void a_plan_fills_in_the_provision_and_both_needs() {
        plan(PlanRecord.Status.MAINTAINED, NeedType.ASD, NeedType.SEMH, NeedType.HI);
        start.begin(RECORD, CHILD);
        assertThat(written())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "sen.provision", "E EHC plan",
                        "sen.primary", "Autistic spectrum disorder",
                        "sen.secondary", "Social, emotional and mental health"));
    }

    @Test
    void a_plan_with_one_need_leaves_the_secondary_need_to_be_asked() {
        plan(PlanRecord.Status.MAINTAINED, NeedType.ASD);
        start.begin(RECORD, CHILD);
        assertThat(written()).containsOnlyKeys("sen.provision", "sen.primary");
    }

    @Test
    void a_plan_that_has_ceased_fills_in_nothing() {
        plan(PlanRecord.Status.CEASED, NeedType.ASD);
        start.begin(RECORD, CHILD);
        verify(entries, never()).write(any(), any(), eq(0L));
    }

    @Test
    void a_child_without_a_plan_has_nothing_filled_in() {
        when(plans.ofChild(CHILD)).thenReturn(Optional.empty());
        start.begin(RECORD, CHILD);
        verify(entries, never()).write(any(), any(), eq(0L));
    }

    @Test
    void the_tier_is_suggested_and_the_opening_is_noted() {
        when(plans.ofChild(CHILD)).thenReturn(Optional.empty());
        start.begin(RECORD, CHILD);
        verify(entries).markChanged(RECORD, NOON, Tier.UNIVERSAL);
        verify(sendings).event(RECORD, NOON, "A SENCO", "Opened the record");
    }
}
