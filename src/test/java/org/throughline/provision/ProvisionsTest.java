package org.throughline.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.testing.ServiceTest;

/** The register of provisions: added, changed by who read the last state, and never twice under one code. */
class ProvisionsTest extends ServiceTest {

    private static final String CODE = "TEST-BASE";

    @Autowired
    private Provisions provisions;

    @Autowired
    private ProvisionRepository stored;

    private SettingRecord setting = new SettingRecord(new UUID(0, 0), null, "", true, null, null);

    @BeforeEach
    void a_setting_of_the_demonstration() {
        setting = as(Roles.PLANNER, provisions::settings).getFirst();
    }

    @AfterEach
    void what_was_added_goes_again() {
        as(Roles.PLANNER, provisions::all).stream()
                .filter(record -> record.code().equals(CODE))
                .forEach(record -> stored.deleteById(java.util.Objects.requireNonNull(record.id())));
    }

    private ProvisionRecord base(@Nullable UUID id, @Nullable Long version, String name, int places) {
        return new ProvisionRecord(
                id,
                version,
                setting,
                CODE,
                name,
                ProvisionType.RESOURCED_PROVISION,
                Set.of(NeedType.HI),
                0,
                6,
                null,
                Set.of(),
                BigDecimal.valueOf(16_000),
                null,
                null,
                List.of(new CommissionedPlaces(2027, 0, 6, places, 1)),
                List.of());
    }

    private UUID record(ProvisionRecord provision) {
        return as(Roles.PLACEMENT_OFFICER, () -> provisions.record(provision));
    }

    private ProvisionRecord found(UUID id) {
        return as(Roles.SENCO, () -> provisions.find(id).orElseThrow());
    }

    @Test
    void what_is_added_is_found_with_its_places() {
        UUID id = record(base(null, null, "A base", 8));
        assertThat(found(id).name()).isEqualTo("A base");
        assertThat(found(id).setting().id()).isEqualTo(setting.id());
        assertThat(found(id).offered(2027).places()).isEqualTo(8);
        assertThat(as(Roles.SENCO, () -> provisions.nameOf(id))).isEqualTo("A base");
        assertThat(as(Roles.SENCO, () -> provisions.nameOf(UUID.randomUUID()))).isEqualTo(Provisions.NO_LONGER_LISTED);
        assertThat(as(Roles.PLANNER, provisions::all))
                .extracting(ProvisionRecord::id)
                .contains(id);
    }

    @Test
    void a_code_stands_once() {
        record(base(null, null, "A base", 8));
        assertThatThrownBy(() -> record(base(null, null, "Another base", 9))).hasMessageContaining(CODE);
    }

    @Test
    void a_change_is_made_by_who_read_the_last_state() {
        UUID id = record(base(null, null, "A base", 8));
        Long read = found(id).version();
        assertThat(record(base(id, read, "A larger base", 12))).isEqualTo(id);
        assertThat(found(id).offered(2027).places()).isEqualTo(12);
        assertThatThrownBy(() -> record(base(id, read, "Too late", 3)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(found(id).name()).isEqualTo("A larger base");
    }

    @Test
    void everything_that_is_wrong_is_said_and_nothing_is_stored() {
        assertThatThrownBy(() -> record(base(null, null, " ", -1)))
                .hasMessageContaining("Enter the name")
                .hasMessageContaining("places from 0");
        assertThat(as(Roles.PLANNER, provisions::all))
                .extracting(ProvisionRecord::code)
                .doesNotContain(CODE);
    }

    @Test
    void section_41_is_recorded_and_taken_back() {
        UUID id = setting.id();
        Boolean before = setting.section41();
        for (Boolean approved : new Boolean[] {true, false, before}) {
            as(Roles.PLACEMENT_OFFICER, () -> {
                provisions.recordSection41(id, approved);
                return true;
            });
            assertThat(as(Roles.PLANNER, provisions::settings))
                    .filteredOn(each -> each.id().equals(id))
                    .extracting(SettingRecord::section41)
                    .containsExactly(approved);
        }
    }

    @Test
    void settings_are_in_order_of_their_names() {
        assertThat(as(Roles.ADMINISTRATOR, provisions::settings))
                .extracting(SettingRecord::name)
                .isSorted();
    }

    @Test
    void only_a_placement_officer_changes_the_register() {
        assertThatThrownBy(() -> as(Roles.PLANNER, () -> provisions.record(base(null, null, "A base", 8))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
