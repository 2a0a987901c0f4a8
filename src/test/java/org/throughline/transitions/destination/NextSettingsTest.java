package org.throughline.transitions.destination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.placement.PlacementNamed;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingDetails;
import org.throughline.provision.SettingRecord;
import org.throughline.provision.Settings;
import org.throughline.security.Roles;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.TransitionTest;

/** Records that have not been sent follow what is recorded about places and settings, and say so. */
class NextSettingsTest extends TransitionTest {

    @Autowired
    private Settings settings;

    @Autowired
    private Provisions provisions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final UUID closing = UUID.randomUUID();
    private final UUID academy = UUID.randomUUID();
    private final String name = "Invented High " + closing;

    private RecordPage page(UUID record) {
        return transitions.page(record).orElseThrow();
    }

    private Destination destination(UUID record) {
        return page(record).details().destination();
    }

    private List<String> history(UUID record) {
        return page(record).events().stream().map(RecordPage.Event::what).toList();
    }

    private UUID child(UUID record) {
        return page(record).details().childId();
    }

    private ProvisionRecord provisionOf(String setting) {
        return as(Roles.PLACEMENT_OFFICER, provisions::all).stream()
                .filter(each -> each.setting().name().startsWith(setting))
                .findFirst()
                .orElseThrow();
    }

    private void tell(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private void untilAllIsHeard() {
        Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from event_publication where completion_date is null"
                                        + " and status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED')")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private SettingRecord recorded(UUID id, String called) {
        SettingRecord setting = new SettingRecord(id, null, called, true, null, null);
        as(Roles.PLACEMENT_OFFICER, () -> {
            settings.record(setting);
            return true;
        });
        return as(Roles.PLACEMENT_OFFICER, () -> settings.find(id)).orElseThrow();
    }

    private void close(SettingRecord setting, UUID successor) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            settings.change(
                    new SettingRecord(
                            setting.id(),
                            null,
                            setting.name(),
                            true,
                            null,
                            null,
                            new SettingDetails(
                                    null,
                                    null,
                                    null,
                                    LocalDate.of(2027, 8, 31),
                                    successor,
                                    setting.details().version())),
                    "It closes");
            return true;
        });
    }

    @Test
    void a_place_that_is_recorded_says_where_the_child_moves_to() {
        UUID record = record(Destination.UNKNOWN);
        ProvisionRecord place = provisionOf("Underhill");
        tell(new PlacementNamed(child(record), place.id(), 2027));
        untilAllIsHeard();
        assertThat(destination(record))
                .isEqualTo(new Destination(
                        Destination.Kind.SETTING,
                        place.setting().id(),
                        place.setting().name(),
                        Destination.Status.OFFERED));
        assertThat(history(record)).anyMatch(what -> what.contains("the child moves to Underhill"));
    }

    @Test
    void an_event_that_comes_twice_is_noted_once() {
        UUID record = record(at(setting("Underhill")));
        ProvisionRecord other = provisionOf("Valebrook");
        tell(new PlacementNamed(child(record), other.id(), 2027));
        tell(new PlacementNamed(child(record), other.id(), 2027));
        untilAllIsHeard();
        assertThat(history(record))
                .filteredOn(what -> what.contains("recorded a place at Valebrook"))
                .hasSize(1);
    }

    @Test
    void what_a_person_chose_stays_and_a_place_of_another_year_says_nothing() {
        UUID chosen = record(at(setting("Underhill")));
        UUID open = record(Destination.UNKNOWN);
        ProvisionRecord other = provisionOf("Valebrook");
        tell(new PlacementNamed(child(chosen), other.id(), 2027));
        tell(new PlacementNamed(child(open), other.id(), 2028));
        untilAllIsHeard();
        assertThat(destination(chosen).name()).startsWith("Underhill");
        assertThat(destination(open)).isEqualTo(Destination.UNKNOWN);
    }

    @Test
    void children_who_would_move_to_a_school_that_closes_move_to_its_successor() {
        SettingRecord school = recorded(closing, name);
        recorded(academy, name + " Academy");
        UUID record = record(at(school));
        UUID sent = record(at(school));
        send(sent);
        close(school, academy);
        untilAllIsHeard();
        assertThat(destination(record).settingId()).isEqualTo(academy);
        assertThat(history(record)).anyMatch(what -> what.contains("takes its place"));
        assertThat(destination(sent).settingId()).as("what was sent stays sent").isEqualTo(closing);
    }

    @Test
    void where_nothing_takes_its_place_the_record_says_what_to_do() {
        SettingRecord school = recorded(closing, name);
        UUID record = record(at(school));
        close(school, null);
        untilAllIsHeard();
        assertThat(destination(record).settingId()).isEqualTo(closing);
        assertThat(history(record)).contains(name + " closes. Choose where the child moves to instead");
    }
}
