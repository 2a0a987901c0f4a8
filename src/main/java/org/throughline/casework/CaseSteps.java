package org.throughline.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.security.CurrentUser;
import org.throughline.shared.Instants;

/** The history of cases; nothing is ever taken out of it. */
@Component
class CaseSteps {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    CaseSteps(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    void note(UUID caseId, @Nullable CaseStage from, CaseStage to, LocalDate on, String reason) {
        jdbc.sql("insert into casework_step (id, case_id, stage_from, stage_to, on_day, reason, by_name, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(caseId)
                .param(from == null ? null : from.name())
                .param(to.name())
                .param(on)
                .param(reason.isBlank() ? null : reason.strip())
                .param(user.name())
                .param(Instants.toDatabase(clock.instant()))
                .update();
    }

    /** The steps of a case, earliest first. */
    List<CaseStep> of(UUID caseId) {
        return jdbc.sql("select * from casework_step where case_id = ? order by at, id")
                .param(caseId)
                .query((row, number) -> {
                    String from = row.getString("stage_from");
                    return new CaseStep(
                            from == null ? null : CaseStage.valueOf(from),
                            CaseStage.valueOf(row.getString("stage_to")),
                            row.getObject("on_day", LocalDate.class),
                            Objects.requireNonNullElse(row.getString("reason"), ""),
                            row.getString("by_name"),
                            Instants.fromDatabase(row, "at"));
                })
                .list();
    }

    void noteOwner(UUID caseId, @Nullable String from, @Nullable String to, String reason) {
        jdbc.sql("insert into casework_owner (id, case_id, from_name, to_name, reason, by_name, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(caseId)
                .param(from)
                .param(to)
                .param(reason.isBlank() ? null : reason.strip())
                .param(user.name())
                .param(Instants.toDatabase(clock.instant()))
                .update();
    }

    /** Who looked after a case when, earliest first. */
    List<OwnerChange> owners(UUID caseId) {
        return jdbc.sql("select * from casework_owner where case_id = ? order by at, id")
                .param(caseId)
                .query((row, number) -> new OwnerChange(
                        row.getString("from_name"),
                        row.getString("to_name"),
                        Objects.requireNonNullElse(row.getString("reason"), ""),
                        row.getString("by_name"),
                        Instants.fromDatabase(row, "at")))
                .list();
    }
}
