package org.throughline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditEvent;
import org.throughline.audit.AuditTrail;
import org.throughline.testing.ServiceTest;

/** Who did what, for administrators alone. */
class AuditReaderTest extends ServiceTest {

    @Autowired
    private AuditReader reader;

    @Autowired
    private AuditTrail trail;

    private final String who = "reader" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void one_person_did_three_things() {
        SystemIdentity.as(who, () -> {
            trail.record(AuditAction.DECISION, "First", null);
            trail.record(AuditAction.CHANGE, "Second", null);
            trail.record(AuditAction.CHANGE, "Third", null);
            return true;
        });
    }

    private List<AuditEvent> page(String name, @Nullable AuditAction action, int offset, int limit) {
        return as(Roles.ADMINISTRATOR, () -> reader.page(name, action, offset, limit));
    }

    @Test
    void the_last_is_first_and_pages_follow_one_another() {
        assertThat(page(who, null, 0, 2)).extracting(AuditEvent::what).containsExactly("Third", "Second");
        assertThat(page(who, null, 2, 2)).extracting(AuditEvent::what).containsExactly("First");
    }

    @Test
    void it_is_narrowed_by_person_and_kind_and_counted_alike() {
        assertThat(page(who, AuditAction.CHANGE, 0, 10)).hasSize(2);
        assertThat(as(Roles.ADMINISTRATOR, () -> reader.count(who, AuditAction.CHANGE)))
                .isEqualTo(2);
        assertThat(as(Roles.ADMINISTRATOR, () -> reader.count(who, null))).isEqualTo(3);
        assertThat(as(Roles.ADMINISTRATOR, () -> reader.count("nobody " + who, null)))
                .isZero();
    }

    @Test
    void a_sign_of_the_search_is_taken_as_it_is() {
        assertThat(as(Roles.ADMINISTRATOR, () -> reader.count(who.charAt(0) + "%" + who.substring(2), null)))
                .isZero();
    }

    @Test
    void nobody_else_reads_it() {
        for (String role : List.of(Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.SENCO, Roles.DSL)) {
            assertThatThrownBy(() -> as(role, () -> reader.count(who, null))).isInstanceOf(AccessDeniedException.class);
        }
    }
}
