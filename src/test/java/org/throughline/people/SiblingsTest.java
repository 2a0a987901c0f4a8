package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** Brothers and sisters on the records of both. */
@Transactional
class SiblingsTest extends ServiceTest {

    @Autowired
    private Siblings siblings;

    @Autowired
    private Children children;

    @Autowired
    private RecordChanges changes;

    @Autowired
    private Clock clock;

    @PersistenceContext
    private EntityManager store;

    private UUID child(String surname) {
        UUID id = as(
                Roles.PLACEMENT_OFFICER,
                () -> children.record(new ChildRecord(
                        null,
                        null,
                        "SIB" + UUID.randomUUID().toString().substring(0, 8),
                        null,
                        surname,
                        "Invented",
                        LocalDate.now(clock).minusYears(8),
                        null,
                        null,
                        null,
                        Set.of())));
        store.flush();
        return id;
    }

    private void record(UUID child, UUID other) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            siblings.record(child, other);
            return true;
        });
    }

    private void end(UUID child, UUID other, String reason) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            siblings.end(child, other, reason);
            return true;
        });
    }

    private List<String> of(UUID child) {
        return as(Roles.PLACEMENT_OFFICER, () -> siblings.of(child)).stream()
                .map(ChildRecord::surname)
                .toList();
    }

    @Test
    void recorded_for_one_they_are_shown_for_both_by_name() {
        UUID zoe = child("Zed");
        UUID amy = child("Amber");
        UUID ben = child("Bell");
        record(zoe, ben);
        record(amy, zoe);
        assertThat(of(zoe)).containsExactly("Amber", "Bell");
        assertThat(of(ben)).containsExactly("Zed");
        assertThat(of(amy)).containsExactly("Zed");
    }

    @Test
    void ended_from_either_side_they_are_shown_for_neither_and_the_reason_is_kept() {
        UUID one = child("One");
        UUID two = child("Two");
        record(one, two);
        assertThatThrownBy(() -> end(two, one, " ")).hasMessageContaining("reason");
        end(two, one, "Cousins, as the family told us");
        assertThat(of(one)).isEmpty();
        assertThat(of(two)).isEmpty();
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> changes.of(two)))
                .first()
                .extracting(RecordChange::reason)
                .isEqualTo("Cousins, as the family told us");
    }

    @Test
    void a_child_with_itself_twice_over_and_ended_twice_is_refused() {
        UUID one = child("One");
        UUID two = child("Two");
        assertThatThrownBy(() -> record(one, one)).hasMessageContaining("not its own");
        record(one, two);
        assertThatThrownBy(() -> record(two, one)).hasMessageContaining("already");
        end(one, two, "A mistake");
        assertThatThrownBy(() -> end(one, two, "Again")).hasMessageContaining("no longer recorded");
    }

    @Test
    void a_change_of_the_child_that_was_read_before_is_a_conflict() {
        UUID one = child("One");
        ChildRecord read = as(Roles.PLACEMENT_OFFICER, () -> children.find(one).orElseThrow());
        UUID two = child("Two");
        record(one, two);
        // written out, as it would be at the end of the request
        assertThat(of(two)).containsExactly("One");
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, () -> children.record(read)))
                .isInstanceOf(org.springframework.dao.OptimisticLockingFailureException.class);
    }

    @Test
    void a_senco_may_not_see_or_change_them() {
        UUID one = child("One");
        assertThatThrownBy(() -> as(Roles.SENCO, () -> siblings.of(one))).isInstanceOf(AccessDeniedException.class);
    }
}
