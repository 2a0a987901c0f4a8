package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanCeased;
import org.throughline.ehcp.PlanEpisodes;
import org.throughline.ehcp.PlanRecord;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.Why;
import org.throughline.people.ChildChanged;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.PlaceEpisodes;
import org.throughline.placement.PlacementEnded;
import org.throughline.placement.PlacementNamed;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.provision.SettingClosed;
import org.throughline.provision.SettingDetails;
import org.throughline.provision.SettingRecord;
import org.throughline.provision.SettingSucceeded;
import org.throughline.provision.Settings;
import org.throughline.security.Roles;
import org.throughline.shared.RecordsChanged;
import org.throughline.testing.ServiceTest;

/** What services tell other modules, with the transaction of what they did. Nothing here is kept. */
@RecordApplicationEvents
class ToldByModulesTest extends ServiceTest {

    @Autowired
    private Settings settings;

    @Autowired
    private EhcPlans plans;

    @Autowired
    private PlanEpisodes planEpisodes;

    @Autowired
    private Placements placements;

    @Autowired
    private PlaceEpisodes places;

    @Autowired
    private Children children;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents told;

    private void rolledBack(Runnable work) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                work.run();
            });
            return true;
        });
    }

    private <E> List<E> told(Class<E> type) {
        return told.stream(type).toList();
    }

    /** A child with a plan that is maintained and one place, which has no end. */
    private PlacementRecord held() {
        return as(Roles.PLACEMENT_OFFICER, placements::all).stream()
                .filter(place -> place.endYear() == null)
                .filter(place -> as(Roles.PLACEMENT_OFFICER, () -> placements.ofChild(place.childId()))
                                .size()
                        == 1)
                .filter(place -> as(Roles.PLACEMENT_OFFICER, () -> plans.ofChild(place.childId()))
                        .filter(plan -> plan.ceases() == null)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_place_is_told_with_the_end_of_the_one_before() {
        PlacementRecord held = held();
        int next = held.startYear() + 1;
        rolledBack(() -> places.carryOut(
                held.childId(),
                new EpisodeChange.Begin<>(new PlacementRecord(held.childId(), held.provisionId(), next, null, null)),
                new Why("OTHER", "The test says so")));
        assertThat(told(PlacementNamed.class))
                .containsExactly(new PlacementNamed(held.childId(), held.provisionId(), next));
        assertThat(told(PlacementEnded.class))
                .containsExactly(new PlacementEnded(held.childId(), held.provisionId(), next));
    }

    @Test
    void a_plan_that_ceases_is_told_with_its_day() {
        PlacementRecord held = held();
        PlanRecord plan =
                as(Roles.PLACEMENT_OFFICER, () -> plans.ofChild(held.childId())).orElseThrow();
        LocalDate day = plan.started().plusYears(1);
        rolledBack(() ->
                planEpisodes.carryOut(held.childId(), new EpisodeChange.End<>(plan, day), Why.of("TRANSFER_OUT")));
        assertThat(told(PlanCeased.class)).containsExactly(new PlanCeased(held.childId(), day));
    }

    @Test
    void a_setting_that_closes_and_one_that_succeeds_it_are_told_once() {
        SettingRecord one = new SettingRecord(UUID.randomUUID(), null, "Told " + UUID.randomUUID(), true, null, null);
        SettingRecord two = new SettingRecord(UUID.randomUUID(), null, "Told " + UUID.randomUUID(), true, null, null);
        LocalDate day = LocalDate.of(2026, 8, 31);
        rolledBack(() -> {
            settings.record(one);
            settings.record(two);
            closed(one, day, null);
            closed(one, day, two.id());
            closed(one, day, two.id());
        });
        assertThat(told(SettingClosed.class)).containsExactly(new SettingClosed(one.id(), day));
        assertThat(told(SettingSucceeded.class)).containsExactly(new SettingSucceeded(one.id(), two.id(), day));
    }

    private void closed(SettingRecord setting, LocalDate day, UUID successor) {
        Long version = settings.find(setting.id()).orElseThrow().details().version();
        settings.change(
                new SettingRecord(
                        setting.id(),
                        null,
                        setting.name(),
                        true,
                        null,
                        null,
                        new SettingDetails(null, null, null, day, successor, version)),
                "It closes");
    }

    @Test
    void a_change_that_is_refused_tells_nothing() {
        ChildRecord child = as(Roles.PLACEMENT_OFFICER, () -> children.find(held().childId()))
                .orElseThrow();
        ChildRecord wrong = new ChildRecord(
                child.id(),
                Optional.ofNullable(child.version()).orElse(0L) + 1,
                child.reference(),
                child.upn(),
                child.surname(),
                child.forename(),
                child.dateOfBirth(),
                child.sex(),
                child.postcode(),
                child.home(),
                child.siblings(),
                child.taught());
        rolledBack(() -> assertThatThrownBy(() -> children.record(wrong)).hasMessageContaining("somebody else"));
        assertThat(told(ChildChanged.class)).isEmpty();
    }

    @Test
    void what_changes_in_the_records_raises_the_mark_that_every_service_sees() {
        long before = mark();
        ChildRecord child = as(Roles.PLACEMENT_OFFICER, () -> children.find(held().childId()))
                .orElseThrow();
        as(Roles.PLACEMENT_OFFICER, () -> children.record(child));
        assertThat(told(RecordsChanged.class)).contains(new ChildChanged(Objects.requireNonNull(child.id())));
        Awaitility.await().until(() -> mark() > before);
    }

    private long mark() {
        return jdbc.sql("select mark from matching_records_mark")
                .query(Long.class)
                .single();
    }
}
