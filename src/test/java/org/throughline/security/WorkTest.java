package org.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person can be recorded to do, and where. */
class WorkTest {

    private static final UUID HERE = UUID.randomUUID();
    private static final UUID THERE = UUID.randomUUID();

    @Test
    void roles_at_two_settings_and_at_the_authority_are_kept_apart() {
        Work work = new Work(
                Set.of(Roles.PLANNER),
                List.of(
                        new Workplace(HERE, Set.of(Roles.SENCO, Roles.STAFF)),
                        new Workplace(THERE, Set.of(Roles.DSL))));
        assertThat(work.settingRoles())
                .containsExactlyInAnyOrder(
                        new SettingRole(HERE, Roles.SENCO),
                        new SettingRole(HERE, Roles.STAFF),
                        new SettingRole(THERE, Roles.DSL));
        assertThat(Work.workplaces(work.settingRoles())).containsExactlyInAnyOrderElementsOf(work.workplaces());
    }

    @Test
    void nobody_is_recorded_without_a_role() {
        assertThatThrownBy(() -> new Work(Set.of(), List.of())).hasMessageContaining("Choose what the person does");
        assertThatThrownBy(() -> Work.at(HERE)).hasMessageContaining("at each setting");
    }

    @Test
    void a_role_of_schools_is_held_at_a_setting_and_a_role_of_the_authority_is_not() {
        for (String role : Roles.OF_A_SETTING) {
            assertThatThrownBy(() -> Work.ofAuthority(role)).hasMessageContaining("Add the setting");
        }
        for (String role : Roles.OF_THE_AUTHORITY) {
            assertThatThrownBy(() -> Work.at(HERE, role)).hasMessageContaining("not at a setting");
        }
        assertThatThrownBy(() -> Work.at(HERE, "HEADTEACHER")).hasMessageContaining("not at a setting");
    }

    @Test
    void a_setting_stands_once() {
        assertThatThrownBy(() -> new Work(
                        Set.of(),
                        List.of(new Workplace(HERE, Set.of(Roles.SENCO)), new Workplace(HERE, Set.of(Roles.DSL)))))
                .hasMessageContaining("each setting once");
    }

    @Test
    void health_information_comes_with_another_role() {
        assertThatThrownBy(() -> Work.ofAuthority(Roles.HEALTH)).hasMessageContaining("another role");
        assertThat(Work.ofAuthority(Roles.PLACEMENT_OFFICER, Roles.HEALTH).ofAuthority())
                .hasSize(2);
    }
}
