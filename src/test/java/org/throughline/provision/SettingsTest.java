package org.throughline.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.throughline.security.AuditReader;
import org.throughline.security.Roles;
import org.throughline.shared.Laestab;
import org.throughline.shared.Ukprn;
import org.throughline.testing.ServiceTest;

/** Settings change: a school becomes an academy, closes, is corrected. */
class SettingsTest extends ServiceTest {

    private static final AtomicInteger URN = new AtomicInteger(900_000);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 8, 31);

    @Autowired
    private Settings settings;

    @Autowired
    private AuditReader audit;

    private final String name = "Invented School " + UUID.randomUUID();

    private SettingRecord recorded(Integer urn) {
        SettingRecord setting = new SettingRecord(UUID.randomUUID(), urn, name, true, null, null);
        as(Roles.PLACEMENT_OFFICER, () -> {
            settings.record(setting);
            return true;
        });
        return found(setting.id());
    }

    private SettingRecord found(UUID id) {
        return as(Roles.PLACEMENT_OFFICER, () -> settings.find(id)).orElseThrow();
    }

    private void change(SettingRecord setting, String reason) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            settings.change(setting, reason);
            return true;
        });
    }

    private static SettingRecord closed(SettingRecord setting, LocalDate day, UUID successor) {
        return with(
                setting,
                new SettingDetails(
                        null, null, null, day, successor, setting.details().version()));
    }

    private static SettingRecord with(SettingRecord setting, SettingDetails details) {
        return new SettingRecord(
                setting.id(),
                setting.urn(),
                setting.name(),
                setting.inBorough(),
                setting.at(),
                setting.section41(),
                details);
    }

    @Test
    void a_school_that_becomes_an_academy_keeps_its_name_and_has_a_new_urn() {
        SettingRecord school = recorded(URN.incrementAndGet());
        SettingRecord academy = recorded(URN.incrementAndGet());
        change(closed(school, LONG_AGO, academy.id()), "It became an academy");

        assertThat(as(Roles.PLACEMENT_OFFICER, () -> settings.today(school.id()))
                        .id())
                .isEqualTo(academy.id());
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> settings.today(academy.id()))
                        .id())
                .isEqualTo(academy.id());
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> settings.predecessors(academy.id())))
                .extracting(SettingRecord::id)
                .containsExactly(school.id());
        assertThat(as(Roles.ADMINISTRATOR, () -> audit.page("", null, 0, 5))).anySatisfy(event -> {
            assertThat(event.subject()).isEqualTo(school.id());
            assertThat(event.purpose()).isEqualTo("It became an academy");
        });
    }

    @Test
    void a_school_that_closes_later_is_still_itself_today() {
        SettingRecord school = recorded(URN.incrementAndGet());
        SettingRecord academy = recorded(URN.incrementAndGet());
        change(closed(school, LocalDate.of(2099, 9, 1), academy.id()), "It will become an academy");
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> settings.today(school.id()))
                        .id())
                .isEqualTo(school.id());
    }

    @Test
    void two_open_settings_of_one_name_are_told_apart_by_their_urn_or_refused() {
        SettingRecord first = recorded(null);
        assertThat(refusalOf(() -> recorded(URN.incrementAndGet())))
                .isEqualTo(new ProvisionRefusal.SettingNameTaken(first.name()));
        change(closed(first, LONG_AGO, null), "Closed");
        assertThat(recorded(null).name()).isEqualTo(first.name());
    }

    @Test
    void a_urn_belongs_to_one_setting() {
        SettingRecord known = recorded(URN.incrementAndGet());
        assertThat(refusalOf(() -> recorded(known.urn())))
                .isEqualTo(new ProvisionRefusal.UrnTaken(Objects.requireNonNull(known.urn())));
    }

    @Test
    void no_setting_comes_after_itself_however_long_the_way() {
        SettingRecord one = recorded(URN.incrementAndGet());
        SettingRecord two = recorded(URN.incrementAndGet());
        change(closed(one, LONG_AGO, two.id()), "Successor");
        assertThat(refusalOf(() -> change(closed(two, LONG_AGO, one.id()), "A circle")))
                .isEqualTo(new ProvisionRefusal.SuccessorOfItself());
        assertThat(refusalOf(() -> change(closed(two, null, one.id()), "Open with a successor")))
                .isEqualTo(new ProvisionRefusal.ClosingDayMissing());
    }

    @Test
    void what_it_is_known_by_is_stored_and_a_change_needs_a_reason_and_the_version_read() {
        SettingRecord setting = recorded(URN.incrementAndGet());
        SettingDetails details = new SettingDetails(
                new Ukprn(10_004_375),
                new Laestab(351, 4_001),
                LONG_AGO,
                null,
                null,
                setting.details().version());
        assertThat(refusalOf(() -> change(with(setting, details), " ")))
                .isEqualTo(new ProvisionRefusal.SettingChangeWithoutReason(500));
        change(with(setting, details), "From GIAS");
        assertThat(found(setting.id()).details().laestab()).isEqualTo(new Laestab(351, 4_001));
        assertThat(found(setting.id()).details().ukprn()).isEqualTo(new Ukprn(10_004_375));
        assertThatThrownBy(() -> change(with(setting, details), "From GIAS, again"))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void they_are_listed_by_name_page_by_page() {
        recorded(URN.incrementAndGet());
        recorded(URN.incrementAndGet());
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> settings.count(name.toUpperCase(java.util.Locale.UK))))
                .isEqualTo(2);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> settings.page(name, 0, 1))).hasSize(1);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> settings.page(name, 1, 1))).hasSize(1);
    }
}
