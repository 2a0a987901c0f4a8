package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.transitions.catalogue.Visibility.A;
import static org.throughline.transitions.catalogue.Visibility.B;
import static org.throughline.transitions.catalogue.Visibility.C;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.security.Roles;

/** Who may read and write what of a record, by role, side and state. */
class AccessRulesTest {

    private static final UUID SENDER = UUID.randomUUID();
    private static final UUID RECEIVER = UUID.randomUUID();

    private static AccessRules at(@Nullable UUID setting, String... roles) {
        return setting == null
                ? new AccessRules(Map.of(), Set.of(roles))
                : new AccessRules(Map.of(setting, Set.of(roles)), Set.of());
    }

    private static AccessRules.Handover handover(RecordState state) {
        return new AccessRules.Handover(SENDER, RECEIVER, null, state);
    }

    private static final AccessRules.Handover DRAFT = new AccessRules.Handover(SENDER, null, null, RecordState.DRAFT);

    @Test
    void the_sender_reads_its_own_text_by_role() {
        assertThat(at(SENDER, Roles.SENCO).readsDraft(DRAFT)).containsExactlyInAnyOrder(A, B);
        assertThat(at(SENDER, Roles.STAFF).readsDraft(DRAFT)).containsExactly(A);
        assertThat(at(SENDER, Roles.DSL).readsDraft(DRAFT)).containsExactlyInAnyOrder(A, C);
        assertThat(at(SENDER, Roles.PLANNER).readsDraft(DRAFT)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RecordState.class)
    void the_receiver_never_reads_what_is_written_now(RecordState state) {
        assertThat(at(RECEIVER, Roles.SENCO).readsDraft(handover(state))).isEmpty();
        assertThat(at(RECEIVER, Roles.SENCO).writes(handover(state))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = RecordState.class,
            names = {"DRAFT", "READY", "RECALLED", "REJECTED"})
    void the_receiver_reads_no_copy_that_is_not_with_it(RecordState state) {
        assertThat(at(RECEIVER, Roles.SENCO).readsCopy(handover(state))).isEmpty();
        assertThat(at(RECEIVER, Roles.SENCO).leadsReceiving(handover(state))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = RecordState.class,
            names = {"SENT", "RECEIVED", "CLOSED"})
    void the_receiver_reads_the_copy_that_is_with_it(RecordState state) {
        assertThat(at(RECEIVER, Roles.SENCO).readsCopy(handover(state))).containsExactlyInAnyOrder(A, B);
        assertThat(at(RECEIVER, Roles.DSL).readsCopy(handover(state))).containsExactlyInAnyOrder(A, C);
        assertThat(at(RECEIVER, Roles.SENCO).leadsReceiving(handover(state))).isTrue();
        assertThat(at(RECEIVER, Roles.STAFF).leadsReceiving(handover(state))).isFalse();
    }

    @Test
    void class_staff_of_the_receiver_read_it_once_it_is_acknowledged() {
        assertThat(at(RECEIVER, Roles.STAFF).readsCopy(handover(RecordState.SENT)))
                .isEmpty();
        assertThat(at(RECEIVER, Roles.STAFF).readsCopy(handover(RecordState.RECEIVED)))
                .containsExactly(A);
    }

    @Test
    void a_third_setting_reads_and_leads_nothing() {
        AccessRules other = at(UUID.randomUUID(), Roles.SENCO, Roles.DSL);
        for (RecordState state : RecordState.values()) {
            assertThat(other.readsDraft(handover(state))).isEmpty();
            assertThat(other.readsCopy(handover(state))).isEmpty();
            assertThat(other.writes(handover(state))).isEmpty();
            assertThat(other.leadsSending(handover(state))).isFalse();
            assertThat(other.leadsReceiving(handover(state))).isFalse();
        }
    }

    @Test
    void the_sender_writes_until_the_record_is_closed_and_class_staff_until_it_is_sent() {
        assertThat(at(SENDER, Roles.SENCO).writes(handover(RecordState.RECEIVED)))
                .containsExactlyInAnyOrder(A, B);
        assertThat(at(SENDER, Roles.SENCO).writes(handover(RecordState.CLOSED))).isEmpty();
        assertThat(at(SENDER, Roles.STAFF).writes(DRAFT)).containsExactly(A);
        assertThat(at(SENDER, Roles.STAFF).writes(handover(RecordState.SENT))).isEmpty();
        assertThat(at(SENDER, Roles.DSL).writes(DRAFT)).isEmpty();
    }

    @Test
    void an_officer_leads_the_records_of_families_who_educate_at_home_and_no_others() {
        AccessRules.Handover home = new AccessRules.Handover(null, null, null, RecordState.DRAFT);
        AccessRules officer = at(null, Roles.PLACEMENT_OFFICER);
        assertThat(officer.leadsSending(home)).isTrue();
        assertThat(officer.writes(home)).containsExactlyInAnyOrder(A, B);
        assertThat(officer.leadsSending(DRAFT)).isFalse();
        assertThat(officer.readsDraft(DRAFT)).isEmpty();
        assertThat(at(null, Roles.SENCO).leadsSending(home)).isFalse();
    }

    @Test
    void an_invited_setting_plans_and_reads_nothing() {
        AccessRules.Handover invited = new AccessRules.Handover(SENDER, null, RECEIVER, RecordState.DRAFT);
        assertThat(at(RECEIVER, Roles.SENCO).plansAsInvited(invited)).isTrue();
        assertThat(at(RECEIVER, Roles.STAFF).plansAsInvited(invited)).isFalse();
        assertThat(at(SENDER, Roles.SENCO).plansAsInvited(invited)).isFalse();
        assertThat(at(null, Roles.SENCO).plansAsInvited(DRAFT)).isFalse();
        assertThat(at(RECEIVER, Roles.SENCO).readsDraft(invited)).isEmpty();
        assertThat(at(RECEIVER, Roles.SENCO).readsCopy(invited)).isEmpty();
    }

    @Test
    void lists_show_the_classes_of_all_roles_held_at_a_setting() {
        AccessRules both = new AccessRules(
                Map.of(SENDER, Set.of(Roles.STAFF, Roles.DSL), RECEIVER, Set.of(Roles.SENCO)), Set.of());
        assertThat(both.seeing(A)).containsExactlyInAnyOrder(SENDER, RECEIVER);
        assertThat(both.seeing(B)).containsExactly(RECEIVER);
        assertThat(both.seeing(C)).containsExactly(SENDER);
        assertThat(at(null, Roles.PLACEMENT_OFFICER).seeing(A)).isEmpty();
    }

    @Test
    void a_role_held_at_the_receiver_counts_for_nothing_at_the_sender() {
        AccessRules both = new AccessRules(Map.of(SENDER, Set.of(Roles.STAFF), RECEIVER, Set.of(Roles.DSL)), Set.of());
        assertThat(both.readsDraft(handover(RecordState.SENT))).containsExactly(A);
        assertThat(both.readsCopy(handover(RecordState.SENT))).containsExactlyInAnyOrder(A, C);
        assertThat(both.readsCopy(handover(RecordState.DRAFT))).containsExactly(A);
        assertThat(both.leadsSending(DRAFT)).isFalse();
        assertThat(both.isSencoOf(handover(RecordState.SENT))).isFalse();
    }

    @Test
    void a_role_of_schools_without_a_setting_opens_nothing() {
        AccessRules nowhere = at(null, Roles.SENCO, Roles.DSL, Roles.STAFF);
        AccessRules.Handover home = new AccessRules.Handover(null, null, null, RecordState.DRAFT);
        assertThat(nowhere.readsDraft(home)).isEmpty();
        assertThat(nowhere.readsCopy(handover(RecordState.SENT))).isEmpty();
        assertThat(nowhere.writes(home)).isEmpty();
    }

    @Test
    void the_senco_of_both_sides_leads_both() {
        AccessRules both =
                new AccessRules(Map.of(SENDER, Set.of(Roles.SENCO), RECEIVER, Set.of(Roles.SENCO)), Set.of());
        assertThat(both.leadsSending(handover(RecordState.SENT))).isTrue();
        assertThat(both.leadsReceiving(handover(RecordState.SENT))).isTrue();
        assertThat(both.leadsReceiving(handover(RecordState.DRAFT))).isFalse();
    }
}
