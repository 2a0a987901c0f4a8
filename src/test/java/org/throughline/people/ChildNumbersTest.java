package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.shared.Uln;
import org.throughline.shared.Upn;
import org.throughline.testing.ServiceTest;

/** Numbers of children with who said them; UPNs of before; the id in packs. */
class ChildNumbersTest extends ServiceTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(500_000);
    private static final String NHS_NUMBER = "9434765919";

    @Autowired
    private Children children;

    @Autowired
    private ChildNumbers numbers;

    @Autowired
    private RecordChanges changes;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private final String reference = "N" + NUMBER.incrementAndGet();
    private UUID child = new UUID(0, 0);

    @BeforeEach
    void a_child() {
        child = officer(() -> children.record(named(reference, null)));
    }

    @AfterEach
    void the_child_goes() {
        for (UUID id : jdbc.queryForList("select id from child where surname = 'Numbered'", UUID.class)) {
            jdbc.update("delete from record_change where child_id = ?", id);
            jdbc.update("delete from child where id = ?", id);
        }
    }

    private static ChildRecord named(String reference, String upn) {
        return new ChildRecord(
                null, null, reference, upn, "Numbered", "Nia", LocalDate.of(2012, 3, 4), null, null, null, Set.of());
    }

    private static <T> T officer(Supplier<T> work) {
        return SystemIdentity.as("test", work, Roles.PLACEMENT_OFFICER);
    }

    private static <T> T healthOfficer(Supplier<T> work) {
        return SystemIdentity.as("test", work, Roles.PLACEMENT_OFFICER, Roles.HEALTH);
    }

    private static String upn() {
        String digits = String.format(Locale.ROOT, "801200%06d", NUMBER.incrementAndGet());
        return "ABCDEFGHJKLMNPQRTUVWXYZ"
                .chars()
                .mapToObj(letter -> (char) letter + digits)
                .filter(Upn::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static String uln() {
        while (true) {
            for (int last = 0; last < 10; last++) {
                String number = "1" + String.format(Locale.ROOT, "%08d", NUMBER.get()) + last;
                if (Uln.isValid(number)) {
                    NUMBER.incrementAndGet();
                    return number;
                }
            }
            NUMBER.incrementAndGet();
        }
    }

    private Optional<ChildNumber> number(NumberKind kind) {
        return healthOfficer(() -> numbers.of(child)).stream()
                .filter(each -> each.kind() == kind)
                .findFirst();
    }

    private void enter(NumberKind kind, String read, String typed, NumberSource source, String reason) {
        healthOfficer(() -> {
            numbers.enter(child, kind, read, typed, source, reason);
            return true;
        });
    }

    private void match(NumberKind kind, String read, String with) {
        healthOfficer(() -> {
            numbers.matched(child, kind, read, with);
            return true;
        });
    }

    private ChildRecord read() {
        return officer(() -> children.find(child)).orElseThrow();
    }

    @Test
    void a_number_keeps_who_said_it_and_is_checked_by_its_digit() {
        String uln = uln();
        enter(NumberKind.ULN, null, uln.substring(0, 4) + " " + uln.substring(4), NumberSource.LRS, "From the list");
        assertThat(number(NumberKind.ULN)).hasValueSatisfying(known -> {
            assertThat(known.value()).isEqualTo(uln);
            assertThat(known.source()).isEqualTo(NumberSource.LRS);
            assertThat(known.status()).isEqualTo(NumberStatus.CHECK_DIGIT_OK);
        });
        assertThat(officer(() -> changes.of(child)))
                .first()
                .satisfies(change -> assertThat(change.isNow()).isEqualTo(uln));
    }

    @Test
    void a_number_that_cannot_be_right_or_has_no_reason_is_refused() {
        assertThatThrownBy(() -> enter(NumberKind.ULN, null, "1234567890", NumberSource.SCHOOL, "Typed"))
                .hasMessageContaining("ULN of ten digits");
        assertThatThrownBy(() -> enter(NumberKind.ULN, null, uln(), NumberSource.SCHOOL, " "))
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> enter(NumberKind.ULN, null, "", NumberSource.SCHOOL, "Nothing"))
                .hasMessageContaining("Enter the ULN");
        assertThat(number(NumberKind.ULN)).isEmpty();
    }

    @Test
    void a_match_says_with_what_by_whom_and_when_and_ends_with_the_number() {
        String uln = uln();
        enter(NumberKind.ULN, null, uln, NumberSource.SCHOOL, "From the school");
        assertThatThrownBy(() -> match(NumberKind.ULN, uln, " ")).hasMessageContaining("list");
        assertThatThrownBy(() -> match(NumberKind.ULN, uln(), "Learning Records Service"))
                .hasMessageContaining("meanwhile");
        match(NumberKind.ULN, uln, "Learning Records Service");
        ChildNumber known = number(NumberKind.ULN).orElseThrow();
        assertThat(known.status()).isEqualTo(NumberStatus.MATCHED);
        assertThat(known.matchedWith()).isEqualTo("Learning Records Service");
        assertThat(known.matchedBy()).isNotBlank();
        assertThat(known.matchedAt()).isNotNull();

        enter(NumberKind.ULN, uln, uln(), NumberSource.SCHOOL, "It was a brother's");
        assertThat(number(NumberKind.ULN).orElseThrow().status()).isEqualTo(NumberStatus.CHECK_DIGIT_OK);
        assertThat(number(NumberKind.ULN).orElseThrow().matchedAt()).isNull();
    }

    @Test
    void what_somebody_else_entered_meanwhile_is_not_overwritten() {
        String theirs = uln();
        enter(NumberKind.ULN, null, theirs, NumberSource.LRS, "Theirs");
        assertThatThrownBy(() -> enter(NumberKind.ULN, null, uln(), NumberSource.SCHOOL, "Mine"))
                .hasMessageContaining("meanwhile");
        assertThat(number(NumberKind.ULN).orElseThrow().value()).isEqualTo(theirs);
    }

    @Test
    void a_number_is_one_childs() {
        String uln = uln();
        enter(NumberKind.ULN, null, uln, NumberSource.LRS, "From the list");
        UUID first = child;
        child = officer(() -> children.record(named(reference + "b", null)));
        assertThat(child).isNotEqualTo(first);
        assertThatThrownBy(() -> enter(NumberKind.ULN, null, uln, NumberSource.LRS, "Typed"))
                .hasMessageContaining("Another child has this ULN")
                .hasMessageContaining(reference);
    }

    @Test
    void two_children_with_different_numbers_of_one_kind_do_not_become_one() {
        String first = uln();
        enter(NumberKind.ULN, null, first, NumberSource.LRS, "From the list");
        UUID gone = child;
        child = officer(() -> children.record(named(reference + "b", null)));
        UUID stays = child;
        String second = uln();
        enter(NumberKind.ULN, null, second, NumberSource.LRS, "From the list");
        assertThatThrownBy(() -> merge(gone, stays)).hasMessageContaining("different numbers");
        assertThat(number(NumberKind.ULN).orElseThrow().value()).isEqualTo(second);
        enter(NumberKind.ULN, second, "", NumberSource.NOT_RECORDED, "It was another child's");
        merge(gone, stays);
        assertThat(number(NumberKind.ULN).orElseThrow().value()).isEqualTo(first);
    }

    private void merge(UUID gone, UUID stays) {
        officer(() -> children.merge(gone, children.find(stays).orElseThrow()));
    }

    @Test
    void a_upn_of_before_is_kept_with_from_to_and_why() {
        String first = upn();
        String second = upn();
        enter(NumberKind.UPN, null, first, NumberSource.SCHOOL, "From the school");
        assertThat(read().upn()).isEqualTo(first);
        enter(NumberKind.UPN, first, second, NumberSource.CTF, "The temporary one was replaced");
        assertThat(read().upn()).isEqualTo(second);
        assertThat(number(NumberKind.UPN).orElseThrow().source()).isEqualTo(NumberSource.CTF);
        assertThat(officer(() -> numbers.formerUpns(child))).singleElement().satisfies(former -> {
            LocalDate today = LocalDate.now(clock);
            assertThat(former.upn()).isEqualTo(first);
            assertThat(former.from()).isEqualTo(today);
            assertThat(former.until()).isEqualTo(today);
            assertThat(former.reason()).isEqualTo("The temporary one was replaced");
        });
        enter(NumberKind.UPN, second, "", NumberSource.NOT_RECORDED, "It was another child's");
        assertThat(read().upn()).isNull();
        assertThat(number(NumberKind.UPN)).isEmpty();
        assertThat(officer(() -> numbers.formerUpns(child)))
                .extracting(FormerUpn::upn)
                .containsExactly(second, first);
    }

    @Test
    void a_reason_longer_than_the_field_is_refused_before_anything_changes() {
        String first = upn();
        enter(NumberKind.UPN, null, first, NumberSource.SCHOOL, "From the school");
        assertThatThrownBy(() -> enter(NumberKind.UPN, first, upn(), NumberSource.CTF, "x".repeat(501)))
                .hasMessageContaining("up to 500 characters");
        assertThat(read().upn()).isEqualTo(first);
    }

    @Test
    void a_upn_is_not_replaced_without_a_reason_by_any_way() {
        String first = upn();
        enter(NumberKind.UPN, null, first, NumberSource.SCHOOL, "From the school");
        ChildRecord other = read().withUpn(upn());
        assertThatThrownBy(() -> officer(() -> children.record(other))).hasMessageContaining("why the UPN changes");
        assertThat(read().upn()).isEqualTo(first);
        assertThat(officer(() -> numbers.formerUpns(child))).isEmpty();
    }

    @Test
    void a_upn_from_before_sources_were_recorded_can_be_matched_or_said_again() {
        String upn = upn();
        officer(() -> children.record(read().withUpn(upn)));
        jdbc.update("delete from child_number where child_id = ?", child);
        assertThat(number(NumberKind.UPN).orElseThrow().source()).isEqualTo(NumberSource.NOT_RECORDED);
        match(NumberKind.UPN, upn, "School census");
        assertThat(number(NumberKind.UPN).orElseThrow().status()).isEqualTo(NumberStatus.MATCHED);
        enter(NumberKind.UPN, upn, upn, NumberSource.CTF, "It came again in a file");
        assertThat(number(NumberKind.UPN).orElseThrow().source()).isEqualTo(NumberSource.CTF);
        assertThat(officer(() -> numbers.formerUpns(child)))
                .as("the same number takes no place")
                .isEmpty();
    }

    @Test
    void an_nhs_number_is_for_those_who_may_see_health_information() {
        enter(NumberKind.NHS, null, "943 476 5919", NumberSource.NHS, "From the advice");
        assertThat(number(NumberKind.NHS).orElseThrow().value()).isEqualTo(NHS_NUMBER);
        assertThat(officer(() -> numbers.of(child))).isEmpty();
        assertThat(officer(() -> numbers.kinds())).doesNotContain(NumberKind.NHS);
        assertThatThrownBy(() -> officer(() -> {
                    numbers.enter(child, NumberKind.NHS, NHS_NUMBER, "", NumberSource.NHS, "Out");
                    return true;
                }))
                .hasMessageContaining("health information");
        assertThatThrownBy(() -> officer(() -> {
                    numbers.matched(child, NumberKind.NHS, NHS_NUMBER, "Spine");
                    return true;
                }))
                .hasMessageContaining("health information");
        assertThat(officer(() -> changes.of(child)).toString())
                .as("what others read of the changes")
                .contains("NHS number")
                .doesNotContain(NHS_NUMBER);
        assertThat(jdbc.queryForList("select what from audit_event where subject_id = ?", String.class, child)
                        .toString())
                .doesNotContain(NHS_NUMBER);
    }

    @Test
    void health_information_alone_opens_no_child() {
        assertThatThrownBy(() -> SystemIdentity.as("test", () -> numbers.of(child), Roles.HEALTH))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> SystemIdentity.as("test", () -> numbers.of(child), Roles.SENCO))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_id_in_packs_stays_when_the_reference_changes_and_is_given_to_nobody_else() {
        assertThat(read().packId()).isEqualTo(reference);
        ChildRecord was = read();
        String other = reference + "-new";
        officer(() -> children.record(new ChildRecord(
                was.id(),
                was.version(),
                other,
                was.upn(),
                was.surname(),
                was.forename(),
                was.dateOfBirth(),
                was.sex(),
                was.postcode(),
                was.home(),
                was.siblings(),
                was.taught())));
        assertThat(read().reference()).isEqualTo(other);
        assertThat(read().packId()).isEqualTo(reference);
        UUID second = officer(() -> children.record(named(reference, null)));
        ChildRecord theirs = officer(() -> children.find(second)).orElseThrow();
        assertThat(theirs.reference()).isEqualTo(reference);
        assertThat(theirs.packId()).isNotEqualTo(reference).matches("P[0-9a-f]{32}");
    }

    @Test
    void a_change_of_a_version_that_is_no_longer_there_keeps_no_former_upn() {
        enter(NumberKind.UPN, null, upn(), NumberSource.SCHOOL, "From the school");
        ChildRecord stale = read();
        enter(NumberKind.UPN, stale.upn(), upn(), NumberSource.SCHOOL, "Replaced");
        assertThatThrownBy(() ->
                        officer(() -> children.record(stale.withUpn(upn()), NumberSource.SCHOOL, "Replaced again")))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(officer(() -> numbers.formerUpns(child))).hasSize(1);
    }
}
