package org.throughline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.security.AuditReader;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;
import org.throughline.transitions.RecordFilter;
import org.throughline.transitions.print.Printout;
import org.throughline.transitions.print.Printouts;

/** Who did what is written with what was done, and is never changed. */
class AuditTrailTest extends ServiceTest {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditReader reader;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Printouts printouts;

    private final String login = "person-" + UUID.randomUUID();

    private List<AuditEvent> mine() {
        return as(Roles.ADMINISTRATOR, () -> reader.page(login, null, 0, 10));
    }

    private void did(AuditAction action, String what) {
        OnBehalfOf.named(login, "Pat Person", "a test", () -> {
            trail.record(action, what, null, "To see that it works");
            return true;
        });
    }

    @Test
    void it_says_who_on_whose_behalf_what_and_why_newest_first() {
        did(AuditAction.DECISION, "First");
        did(AuditAction.CHANGE, "Second");
        assertThat(mine()).extracting(AuditEvent::what).containsExactly("Second", "First");
        assertThat(mine().getFirst()).satisfies(event -> {
            assertThat(event.name()).isEqualTo("Pat Person");
            assertThat(event.through()).isEqualTo("a test");
            assertThat(event.purpose()).isEqualTo("To see that it works");
        });
        assertThat(as(Roles.ADMINISTRATOR, () -> reader.page(login, AuditAction.DECISION, 0, 10)))
                .hasSize(1);
        assertThat(as(Roles.ADMINISTRATOR, () -> reader.count(login, null))).isEqualTo(2);
    }

    @Test
    void what_is_rolled_back_was_not_done() {
        transaction.executeWithoutResult(status -> {
            did(AuditAction.DECISION, "Never");
            status.setRollbackOnly();
        });
        assertThat(mine()).isEmpty();
    }

    @Test
    void it_is_read_by_administrators_alone() {
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, () -> reader.count("", null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_paper_that_is_taken_out_is_noted_and_one_that_there_is_not_is_not() {
        OnBehalfOf.named(
                login,
                "Pat Person",
                "a test",
                () -> printouts.transferList(new RecordFilter("", null, null, null)),
                Roles.SENCO);
        OnBehalfOf.named(
                login,
                "Pat Person",
                "a test",
                () -> printouts.ofOurs(UUID.randomUUID(), Printout.PROFILE),
                Roles.SENCO);
        assertThat(mine()).extracting(AuditEvent::action).containsExactly(AuditAction.PRINT);
    }

    @Test
    void an_export_says_which_part_how_many_rows_and_why_and_is_found_by_each() {
        OnBehalfOf.named(login, "Pat Person", "a test", () -> {
            trail.export(new Export("A sheet", "need=ASD", 12, "To see that it works", null));
            return true;
        });
        did(AuditAction.DECISION, "No export");
        assertThat(mine().getLast()).satisfies(event -> {
            assertThat(event.narrowed()).isEqualTo("need=ASD");
            assertThat(event.rows()).isEqualTo(12);
        });
        ExportSearch ofPerson = new ExportSearch(login, null, null);
        assertThat(as(Roles.ADMINISTRATOR, () -> reader.exports(ofPerson, 0, 10)))
                .extracting(AuditEvent::what)
                .containsExactly("A sheet");
        Instant at = mine().getLast().at();
        assertThat(as(Roles.ADMINISTRATOR, () -> reader.countExports(new ExportSearch(login, at, null))))
                .isEqualTo(1);
        assertThat(as(Roles.ADMINISTRATOR, () -> reader.countExports(new ExportSearch(login, null, at))))
                .isZero();
        assertThatThrownBy(() -> as(Roles.PLANNER, () -> reader.countExports(ExportSearch.ALL)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_paper_says_which_and_how_many_children() {
        OnBehalfOf.named(
                login,
                "Pat Person",
                "a test",
                () -> printouts.transferList(new RecordFilter("", null, null, null)),
                Roles.SENCO);
        assertThat(mine().getFirst().rows()).isNotNull();
    }

    @Test
    void no_statement_of_the_program_changes_or_removes_a_row() {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            List<String> naming = files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".sql"))
                    .filter(file -> text(file).contains("audit_event"))
                    .filter(file -> text(file)
                            .matches("(?si).*(update\\s+audit_event|delete\\s+from\\s+audit_event|truncate).*"))
                    .map(Path::toString)
                    .toList();
            assertThat(naming).isEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
