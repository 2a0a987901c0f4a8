package org.throughline.casework.consult;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.shared.Instants;

/** The history of consultations; nothing is ever taken out of it. */
@Component
class ConsultationSteps {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsultationSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(UUID id, @Nullable ConsultationState from, ConsultationState to, LocalDate on, String reason, String by) {
        jdbc.sql("insert into casework_consultation_step (id, consultation_id, state_from, state_to, on_day, reason,"
                        + " by_name, at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(id)
                .param(from == null ? null : from.name())
                .param(to.name())
                .param(on)
                .param(reason.isBlank() ? null : reason.strip())
                .param(by)
                .param(Instants.toDatabase(clock.instant()))
                .update();
    }

    /** The steps of a consultation, earliest first. */
    List<ConsultationStep> of(UUID id) {
        return jdbc.sql("select * from casework_consultation_step where consultation_id = ? order by at, id")
                .param(id)
                .query((row, number) -> {
                    String from = row.getString("state_from");
                    return new ConsultationStep(
                            from == null ? null : ConsultationState.valueOf(from),
                            ConsultationState.valueOf(row.getString("state_to")),
                            row.getObject("on_day", LocalDate.class),
                            Objects.requireNonNullElse(row.getString("reason"), ""),
                            row.getString("by_name"),
                            Instants.fromDatabase(row, "at"));
                })
                .list();
    }
}
