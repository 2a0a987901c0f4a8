package org.throughline.casework.decide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStage;
import org.throughline.security.CurrentUser;
import org.throughline.shared.Instants;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/** Decisions and who opened the alternatives, as the database keeps them; nothing is ever taken out. */
@Component
class DecisionStore {

    private static final StoredJson<Map<String, String>> EVIDENCE = new StoredJson<>(new TypeReference<>() {});

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    DecisionStore(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** What is to be kept of a decision beside who and when. */
    record New(
            DecisionKind kind,
            Choice choice,
            @Nullable UUID refusedId,
            boolean isProposal,
            @Nullable Instant alternativesOpenedAt) {}

    UUID add(CaseRecord known, New decided) {
        UUID id = UUID.randomUUID();
        Choice choice = decided.choice();
        jdbc.sql("insert into casework_decision (id, case_id, child_id, entry_year, kind, provision_id, named_type,"
                        + " refused_id, run_id, is_proposal, ground, evidence, reason, stage_before,"
                        + " alternatives_opened_at, decided_by_login, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(known.id())
                .param(known.childId())
                .param(known.entry().start())
                .param(decided.kind().name())
                .param(choice.provisionId())
                .param(choice.namedType().isBlank() ? null : choice.namedType().strip())
                .param(decided.refusedId())
                .param(choice.runId())
                .param(decided.isProposal())
                .param(choice.ground() == null ? null : choice.ground().name())
                .param(choice.ground() == null ? null : EVIDENCE.write(choice.evidence()))
                .param(choice.reason().strip())
                .param(known.stage().name())
                .param(
                        decided.alternativesOpenedAt() == null
                                ? null
                                : Instants.toDatabase(decided.alternativesOpenedAt()))
                .param(user.login())
                .param(user.name())
                .param(Instants.toDatabase(clock.instant()))
                .update();
        return id;
    }

    Optional<Decision> find(UUID id) {
        return jdbc.sql("select * from casework_decision where id = ?")
                .param(id)
                .query((row, number) -> decision(row))
                .optional();
    }

    /** The decisions of a case, earliest first. */
    List<Decision> ofCase(UUID caseId) {
        return jdbc.sql("select * from casework_decision where case_id = ? order by decided_at, id")
                .param(caseId)
                .query((row, number) -> decision(row))
                .list();
    }

    /** The decisions of an entry year, earliest first. */
    List<Decision> ofYear(int entryYear) {
        return jdbc.sql("select * from casework_decision where entry_year = ? order by decided_at, id")
                .param(entryYear)
                .query((row, number) -> decision(row))
                .list();
    }

    CaseStage stageBefore(UUID id) {
        return CaseStage.valueOf(jdbc.sql("select stage_before from casework_decision where id = ?")
                .param(id)
                .query(String.class)
                .single());
    }

    void undo(UUID id, String reason) {
        jdbc.sql("update casework_decision set undone_by = ?, undone_at = ?, undone_reason = ? where id = ?")
                .params(user.name(), Instants.toDatabase(clock.instant()), reason.strip(), id)
                .update();
    }

    /** Notes that the person signed in opened the alternatives for a case. */
    void opened(UUID caseId) {
        jdbc.sql("insert into casework_alternatives_opened (case_id, opened_by, opened_at) values (?, ?, ?)")
                .params(caseId, user.login(), Instants.toDatabase(clock.instant()))
                .update();
    }

    /** When the person signed in last opened the alternatives since the last decision; empty where not yet. */
    Optional<Instant> openedAt(UUID caseId) {
        return jdbc.sql("select max(opened_at) opened_at from casework_alternatives_opened"
                        + " where case_id = :case and opened_by = :login and opened_at >"
                        + " coalesce((select max(decided_at) from casework_decision where case_id = :case),"
                        + " timestamp '1970-01-02 00:00:00')")
                .param("case", caseId)
                .param("login", user.login())
                .query((row, number) -> Optional.ofNullable(Instants.fromDatabaseOrNull(row, "opened_at")))
                .single();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String ground = row.getString("ground");
        String evidence = row.getString("evidence");
        Instant undone = Instants.fromDatabaseOrNull(row, "undone_at");
        return new Decision(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("child_id", UUID.class),
                DecisionKind.valueOf(row.getString("kind")),
                row.getObject("provision_id", UUID.class),
                row.getString("named_type"),
                row.getObject("refused_id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getBoolean("is_proposal"),
                ground == null ? null : DecisionGround.valueOf(ground),
                evidence == null ? Map.of() : EVIDENCE.read(evidence),
                row.getString("reason"),
                Instants.fromDatabaseOrNull(row, "alternatives_opened_at"),
                row.getString("decided_by"),
                Instants.fromDatabase(row, "decided_at"),
                undone == null
                        ? null
                        : new Decision.Undone(
                                Objects.requireNonNullElse(row.getString("undone_by"), ""),
                                undone,
                                Objects.requireNonNullElse(row.getString("undone_reason"), "")));
    }
}
