package org.throughline.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.provision.ProvisionFacts.Capability;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** Capabilities are chosen from a list of rows; restrictions are words with a source; both stay on record. */
@Transactional
class CapabilitiesTest extends ServiceTest {

    @Autowired
    private Capabilities capabilities;

    @Autowired
    private Provisions provisions;

    private UUID any() {
        return Objects.requireNonNull(
                as(Roles.PLACEMENT_OFFICER, provisions::all).getFirst().id());
    }

    private ProvisionFacts facts() {
        return as(Roles.PLACEMENT_OFFICER, () -> capabilities.of(any()));
    }

    private boolean record(Set<String> codes) {
        return as(Roles.PLACEMENT_OFFICER, () -> {
            capabilities.recordCapabilities(any(), codes);
            return true;
        });
    }

    private boolean restrict(String what, String source) {
        return as(Roles.PLACEMENT_OFFICER, () -> {
            capabilities.restrict(any(), what, source);
            return true;
        });
    }

    @Test
    void every_capability_of_the_list_says_where_it_comes_from() {
        assertThat(as(Roles.PLANNER, capabilities::list))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.source()).isNotBlank());
    }

    @Test
    void what_is_chosen_is_recorded_and_what_is_no_longer_chosen_is_over() {
        record(Set.of("THERAPY_ON_SITE", "MEDICAL_EVERY_DAY"));
        assertThat(facts().capabilities())
                .extracting(Capability::code)
                .containsExactlyInAnyOrder("THERAPY_ON_SITE", "MEDICAL_EVERY_DAY");
        record(Set.of("MEDICAL_EVERY_DAY", "MOVING_AND_HANDLING"));
        assertThat(facts().capabilities())
                .extracting(Capability::code)
                .containsExactlyInAnyOrder("MEDICAL_EVERY_DAY", "MOVING_AND_HANDLING");
    }

    @Test
    void a_restriction_has_a_source_and_stays_on_record_when_it_is_over() {
        restrict("No new children over 14", "Letter of the regulator, 3 November 2026");
        UUID id = facts().restrictions().getFirst().id();
        as(Roles.PLACEMENT_OFFICER, () -> {
            capabilities.lift(any(), id, "Lifted by a second letter");
            return true;
        });
        assertThat(facts().restrictions()).singleElement().satisfies(each -> {
            assertThat(each.restriction()).isEqualTo("No new children over 14");
            assertThat(Objects.requireNonNull(each.ended()).why()).isEqualTo("Lifted by a second letter");
        });
    }

    @Test
    void a_restriction_without_words_or_source_is_refused() {
        assertThat(refusalOf(() -> restrict(" ", "Somebody"))).isEqualTo(new OutOfUseRefusal.RestrictionMissing(500));
        assertThat(refusalOf(() -> restrict("Something", ""))).isEqualTo(new OutOfUseRefusal.RestrictionMissing(500));
    }
}
