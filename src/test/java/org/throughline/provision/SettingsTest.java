package org.throughline.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    private SettingCodes codes;

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
                        null, null, null, day, successor, setting.details().version(), null, null));
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
    void settings_are_found_by_urn_and_many_by_their_ids() {
        int urn = URN.incrementAndGet();
        SettingRecord school = recorded(urn);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> settings.withUrn(urn))).contains(school);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> settings.withUrn(URN.incrementAndGet())))
                .isEmpty();
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> settings.find(List.of(school.id(), UUID.randomUUID()))))
                .containsOnly(Map.entry(school.id(), school));
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
                setting.details().version(),
                34,
                4);
        assertThat(refusalOf(() -> change(with(setting, details), " ")))
                .isEqualTo(new ProvisionRefusal.SettingChangeWithoutReason(500));
        change(with(setting, details), "From GIAS");
        assertThat(found(setting.id()).details().laestab()).isEqualTo(new Laestab(351, 4_001));
        assertThat(found(setting.id()).details().ukprn()).isEqualTo(new Ukprn(10_004_375));
        assertThat(found(setting.id()).details().type()).isEqualTo(34);
        assertThat(found(setting.id()).details().phase()).isEqualTo(4);
        assertThatThrownBy(() -> change(with(setting, details), "From GIAS, again"))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    private SettingRecord kind(SettingRecord setting, Integer type, Integer phase, LocalDate closed, UUID successor) {
        return with(
                setting,
                new SettingDetails(
                        null, null, null, closed, successor, setting.details().version(), type, phase));
    }

    private int counted(Integer type, Integer phase, Boolean open) {
        return as(Roles.PLACEMENT_OFFICER, () -> settings.count(new SettingFilter(name, type, phase, open)));
    }

    @Test
    void they_are_found_by_urn_type_phase_and_whether_they_are_open() {
        SettingRecord special = recorded(URN.incrementAndGet());
        SettingRecord primary = recorded(URN.incrementAndGet());
        change(kind(special, 7, 7, null, null), "From GIAS");
        change(kind(primary, 1, 2, LONG_AGO, special.id()), "From GIAS");
        assertThat(counted(7, null, null)).isEqualTo(1);
        assertThat(counted(null, 2, null)).isEqualTo(1);
        assertThat(counted(7, 2, null)).isZero();
        assertThat(counted(null, null, true)).isEqualTo(1);
        assertThat(counted(null, null, false)).isEqualTo(1);
        assertThat(counted(null, null, null)).isEqualTo(2);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> settings.page(SettingFilter.named("" + special.urn()), 0, 10)))
                .extracting(SettingRecord::id)
                .containsExactly(special.id());
    }

    @Test
    void a_type_or_phase_outside_the_code_lists_is_refused() {
        SettingRecord setting = recorded(URN.incrementAndGet());
        assertThatThrownBy(() -> change(kind(setting, 4, null, null, null), "Typed"))
                .hasMessageContaining("no type of setting with the code 4");
        assertThatThrownBy(() -> change(kind(setting, null, 9, null, null), "Typed"))
                .hasMessageContaining("no phase of education with the code 9");
    }

    @Test
    void a_setting_that_had_closed_takes_no_place() {
        SettingRecord closedBefore = recorded(URN.incrementAndGet());
        change(closed(closedBefore, LONG_AGO, null), "Closed");
        SettingRecord later = recorded(URN.incrementAndGet());
        assertThatThrownBy(() -> change(closed(later, LONG_AGO.plusYears(1), closedBefore.id()), "Merged"))
                .hasMessageContaining("had closed before");
    }

    @Test
    void every_type_and_phase_of_the_register_of_schools_is_listed() {
        assertThat(as(Roles.PLANNER, codes::types)).hasSize(39).anySatisfy(type -> {
            assertThat(type.code()).isEqualTo(34);
            assertThat(type.route()).isEqualTo("Converter");
        });
        assertThat(as(Roles.PLANNER, codes::phases))
                .extracting(SettingPhase::name)
                .startsWith("Nursery", "Primary")
                .endsWith("Not applicable");
    }

    @Test
    void they_are_listed_by_name_page_by_page() {
        recorded(URN.incrementAndGet());
        recorded(URN.incrementAndGet());
        assertThat(as(
                        Roles.PLACEMENT_OFFICER,
                        () -> settings.count(SettingFilter.named(name.toUpperCase(java.util.Locale.UK)))))
                .isEqualTo(2);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> settings.page(SettingFilter.named(name), 0, 1)))
                .hasSize(1);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> settings.page(SettingFilter.named(name), 1, 1)))
                .hasSize(1);
    }
}
