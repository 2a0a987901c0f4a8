package org.throughline.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.people.RecordChange;
import org.throughline.people.RecordChanges;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** Children to keep apart and provisions that may not be proposed: who said so, why, and how it ends. */
@Transactional
class ApartAndExclusionsTest extends ServiceTest {

    @Autowired
    private ApartChildren apart;

    @Autowired
    private Exclusions exclusions;

    @Autowired
    private Placements placements;

    @Autowired
    private Children children;

    @Autowired
    private Provisions provisions;

    @Autowired
    private RecordChanges changes;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private UUID one = new UUID(0, 0);
    private UUID two = new UUID(0, 0);
    private UUID provision = new UUID(0, 0);
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void two_children_and_a_provision() {
        today = LocalDate.now(clock);
        one = child("One");
        two = child("Two");
        provision = Objects.requireNonNull(officer(provisions::all).getFirst().id());
    }

    private UUID child(String surname) {
        return officer(() -> children.record(new ChildRecord(
                null,
                null,
                "APART" + UUID.randomUUID().toString().substring(0, 8),
                null,
                surname,
                "Invented",
                today.minusYears(8),
                null,
                null,
                null,
                Set.of())));
    }

    private static <T> T officer(java.util.concurrent.Callable<T> work) {
        return as(Roles.PLACEMENT_OFFICER, work);
    }

    private void change(Runnable work) {
        officer(() -> {
            work.run();
            entities.flush();
            return true;
        });
    }

    private List<ApartChild> apartFrom(UUID child) {
        return officer(() -> apart.of(child));
    }

    @Test
    void two_are_kept_apart_on_both_records_with_who_and_why() {
        change(() -> apart.record(one, two, "A court order of May"));
        for (UUID[] pair : new UUID[][] {{one, two}, {two, one}}) {
            assertThat(apartFrom(pair[0])).singleElement().satisfies(each -> {
                assertThat(each.other().id()).isEqualTo(pair[1]);
                assertThat(each.note().reason()).isEqualTo("A court order of May");
                assertThat(each.note().recordedBy()).endsWith("test");
            });
        }
    }

    @Test
    void runs_read_it_as_they_did_before() {
        change(() -> apart.record(one, two, "A court order of May"));
        assertThat(officer(() -> placements.preferencesOf(one)).keepApart()).containsExactly(two);
    }

    @Test
    void another_reason_from_the_other_side_replaces_the_first_and_is_one_entry() {
        change(() -> apart.record(one, two, "First"));
        change(() -> apart.record(two, one, "Second"));
        assertThat(apartFrom(one))
                .singleElement()
                .extracting(each -> each.note().reason())
                .isEqualTo("Second");
        assertThat(officer(() -> placements.preferencesOf(two)).keepApart()).isEmpty();
    }

    @Test
    void ended_from_either_side_it_is_over_for_both_and_the_reason_stands_in_no_audit() {
        change(() -> apart.record(one, two, "A court order of May"));
        change(() -> apart.end(two, one, "The order ended in July"));
        assertThat(apartFrom(one)).isEmpty();
        assertThat(apartFrom(two)).isEmpty();
        assertThat(officer(() -> changes.of(two)))
                .first()
                .extracting(RecordChange::reason)
                .isEqualTo("The order ended in July");
        assertThat(jdbc.queryForList(
                        "select concat(what, coalesce(purpose, '')) from audit_event where subject_id in (?, ?)",
                        String.class,
                        one,
                        two))
                .isNotEmpty()
                .noneMatch(line -> line.contains("order") || line.contains("Two") || line.contains("One"));
    }

    @Test
    void without_a_reason_with_itself_and_ended_twice_is_refused() {
        assertThatThrownBy(() -> change(() -> apart.record(one, two, "  "))).hasMessageContaining("Say why");
        assertThatThrownBy(() -> change(() -> apart.record(one, one, "Why not")))
                .hasMessageContaining("itself");
        assertThatThrownBy(() -> change(() -> apart.end(one, two, "Over"))).hasMessageContaining("Somebody else ended");
    }

    @Test
    void a_senco_sees_no_reason() {
        assertThatThrownBy(() -> as(Roles.SENCO, () -> apart.of(one))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_was_recorded_before_reasons_were_kept_stays() {
        change(() -> placements.record(PreferencesRecord.of(one, List.of(), Map.of(provision, "Old"), Set.of(two))));
        entities.clear();
        assertThat(apartFrom(two))
                .singleElement()
                .extracting(each -> each.note().reason())
                .isEqualTo("");
        assertThat(Objects.requireNonNull(officer(() -> exclusions.of(one)).get(provision)))
                .isEqualTo(ExclusionNote.of("Old"));
    }

    @Test
    void a_preference_that_is_recorded_leaves_what_is_known_of_exclusions() {
        change(() -> exclusions.record(one, provision, "The school's answer", today.minusDays(3)));
        change(() -> placements.record(officer(() -> placements.preferencesOf(one))
                .withAsked(List.of(new Preference.Unlisted("Elsewhere School", "Leeds")))));
        entities.clear();
        assertThat(Objects.requireNonNull(officer(() -> exclusions.of(one)).get(provision)))
                .satisfies(note -> {
                    assertThat(note.dated()).isEqualTo(today.minusDays(3));
                    assertThat(note.recordedBy()).endsWith("test");
                });
    }

    @Test
    void other_evidence_replaces_the_first_which_is_kept_among_the_changes() {
        change(() -> exclusions.record(one, provision, "First", today.minusDays(3)));
        change(() -> exclusions.record(one, provision, "Second", today));
        assertThat(Objects.requireNonNull(officer(() -> exclusions.of(one)).get(provision))
                        .evidence())
                .isEqualTo("Second");
        assertThat(officer(() -> changes.of(one))).singleElement().satisfies(each -> {
            assertThat(each.was()).isEqualTo("First");
            assertThat(each.isNow()).isEqualTo("Second");
        });
    }

    @Test
    void an_exclusion_that_ended_is_read_by_no_run_and_its_evidence_is_kept() {
        change(() -> exclusions.record(one, provision, "The school's answer", today));
        assertThat(officer(() -> placements.preferencesOf(one)).exclusions())
                .containsEntry(provision, "The school's answer");
        change(() -> exclusions.end(one, provision, "A lift was built"));
        assertThat(officer(() -> placements.preferencesOf(one)).exclusions()).isEmpty();
        assertThat(officer(() -> changes.of(one)))
                .singleElement()
                .extracting(RecordChange::was)
                .isEqualTo("The school's answer");
    }

    @Test
    void blank_evidence_and_evidence_of_the_future_are_refused() {
        assertThatThrownBy(() -> change(() -> exclusions.record(one, provision, " ", today)))
                .hasMessageContaining("evidence");
        assertThatThrownBy(() -> change(() -> exclusions.record(one, provision, "Why", today.plusDays(1))))
                .hasMessageContaining("not after today");
    }
}
