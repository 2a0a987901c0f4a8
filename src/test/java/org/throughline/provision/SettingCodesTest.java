package org.throughline.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** The types and phases that a setting may have. */
class SettingCodesTest extends ServiceTest {

    @Autowired
    private SettingCodes codes;

    @Test
    void types_are_in_the_order_of_their_names_with_the_codes_of_the_national_register() {
        List<SettingType> types = as(Roles.PLANNER, codes::types);
        assertThat(types).extracting(SettingType::name).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(types)
                .filteredOn(type -> type.code() == 7)
                .extracting(SettingType::label)
                .containsExactly("Community special school (Special schools)");
        assertThat(types)
                .filteredOn(type -> type.code() == 28)
                .extracting(SettingType::route)
                .containsExactly("Sponsor led");
    }

    @Test
    void the_youngest_phase_comes_first_and_none_comes_last() {
        List<SettingPhase> phases = as(Roles.PLACEMENT_OFFICER, codes::phases);
        assertThat(phases.getLast().code()).isZero();
        assertThat(phases.subList(0, phases.size() - 1))
                .extracting(SettingPhase::code)
                .isSorted();
    }

    @Test
    void a_school_has_no_need_of_them() {
        assertThatThrownBy(() -> as(Roles.SENCO, codes::types)).isInstanceOf(AccessDeniedException.class);
    }
}
