package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** Children are known again by numbers and names of before. */
class ChildIdentitiesTest extends ServiceTest {

    private static final LocalDate BORN = LocalDate.of(2016, 3, 2);

    @Autowired
    private Children children;

    @Autowired
    private ChildIdentities identities;

    private final String reference = "ID" + UUID.randomUUID().toString().substring(0, 12);

    private ChildRecord child(UUID id, Long version, String surname, String postcode) {
        return new ChildRecord(id, version, reference, null, surname, "Invented", BORN, null, postcode, null, Set.of());
    }

    private ChildIdentity identity(UUID id) {
        return as(Roles.PLACEMENT_OFFICER, identities::all).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_name_and_a_postcode_of_before_are_kept_and_what_only_came_to_be_known_is_not() {
        UUID id = as(Roles.PLACEMENT_OFFICER, () -> children.record(child(null, null, "Before", null)));
        as(Roles.PLACEMENT_OFFICER, () -> children.record(child(id, version(id), "Before", "BL9 0AA")));
        assertThat(identity(id).formerly()).isEmpty();
        as(Roles.PLACEMENT_OFFICER, () -> children.record(child(id, version(id), "After", "BL9 0AA")));
        as(Roles.PLACEMENT_OFFICER, () -> children.record(child(id, version(id), "After", "BL9 0AB")));
        assertThat(identity(id).surname()).isEqualTo("After");
        assertThat(identity(id).formerly())
                .containsExactly(
                        new ChildIdentity.Formerly("After", "Invented", "BL9 0AA"),
                        new ChildIdentity.Formerly("Before", "Invented", "BL9 0AA"));
    }

    private Long version(UUID id) {
        return as(Roles.PLACEMENT_OFFICER, () -> children.find(id))
                .orElseThrow()
                .version();
    }
}
