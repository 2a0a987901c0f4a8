package org.throughline.transitions.impact;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.Audited;
import org.throughline.audit.ExportNote;
import org.throughline.people.schooling.AttendanceRecords;
import org.throughline.people.schooling.TermAttendance;
import org.throughline.security.CurrentUser;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.travel.ShownCounts;

/**
 * Attendance and suspensions before and after a move, by level of support, beside those of children who moved a year
 * earlier. Numbers, no names; no proof of cause.
 */
@Service
@Transactional(readOnly = true)
public class ImpactEvaluation {

    /** Children whose attendance is read at once. */
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final AttendanceRecords attendance;
    private final Catalogues catalogues;
    private final ImpactPapers papers;
    private final CurrentUser user;

    ImpactEvaluation(
            JdbcClient jdbc,
            AttendanceRecords attendance,
            Catalogues catalogues,
            ImpactPapers papers,
            CurrentUser user) {
        this.jdbc = jdbc;
        this.attendance = attendance;
        this.catalogues = catalogues;
        this.papers = papers;
        this.user = user;
    }

    private record Mover(UUID child, Tier tier) {}

    /** Years at whose start children moved with a record that was received, latest first. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public List<Integer> years() {
        return jdbc.sql("select distinct entry_year from transition_record where state in ('RECEIVED', 'CLOSED')"
                        + " and phase not in (:during) order by entry_year desc")
                .param("during", catalogues.phasesDuringYear())
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** The evaluation. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    public ImpactReport report(ImpactQuestion question) {
        List<Mover> movers = movers(question.phase(), question.entryYear());
        List<Moved> now = moved(movers, question, question.entryYear());
        List<Moved> earlier =
                moved(movers(question.phase(), question.entryYear() - 1), question, question.entryYear() - 1);
        List<ImpactRow> rows = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            rows.add(ImpactRow.of(tier, of(now, tier), of(earlier, tier)));
        }
        rows.add(ImpactRow.of(null, now, earlier));
        return new ImpactReport(
                question,
                catalogues.newest().phase(question.phase()).label(),
                rows,
                lastRecorded(movers),
                new ShownCounts(user.has(Roles.PLACEMENT_OFFICER)));
    }

    /** The evaluation as a PDF file. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Audited(value = AuditAction.PRINT, what = "Evaluation of impact, counts only")
    public byte[] pdf(ImpactQuestion question) {
        ImpactReport report = report(question);
        ExportNote.of(report.title(), report.rows().size());
        return papers.pdf(report);
    }

    /** The evaluation as a spreadsheet. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Audited(what = "Evaluation of impact as a spreadsheet, counts only")
    public byte[] spreadsheet(ImpactQuestion question) {
        ImpactReport report = report(question);
        ExportNote.of(report.title(), report.rows().size());
        return ImpactSpreadsheet.of(report, papers.about(report));
    }

    private static List<Moved> of(List<Moved> all, Tier tier) {
        return all.stream().filter(child -> child.tier() == tier).toList();
    }

    /** Children who moved with a record; one with several counts with the newest. */
    private List<Mover> movers(String phase, int entryYear) {
        Map<UUID, Tier> tiers = new HashMap<>();
        jdbc.sql("select r.child_id, coalesce(s.tier, r.tier) tier from transition_record r"
                        + " join transition_sending s on s.id = r.sending_id"
                        + " where r.phase = :phase and r.entry_year = :year and r.state in ('RECEIVED', 'CLOSED')"
                        + " order by s.sent_at")
                .param("phase", phase)
                .param("year", entryYear)
                .query(row -> {
                    tiers.put(row.getObject("child_id", UUID.class), Tier.valueOf(row.getString("tier")));
                });
        return tiers.entrySet().stream()
                .map(each -> new Mover(each.getKey(), each.getValue()))
                .toList();
    }

    private List<Moved> moved(List<Mover> movers, ImpactQuestion question, int entryYear) {
        List<Moved> moved = new ArrayList<>();
        batches(movers).forEach(batch -> {
            Map<UUID, List<TermAttendance>> recorded = asOfficer(
                    () -> attendance.of(batch.stream().map(Mover::child).toList()));
            batch.forEach(mover -> {
                List<TermAttendance> own = recorded.getOrDefault(mover.child(), List.of());
                moved.add(new Moved(
                        mover.tier(),
                        TermShare.of(own, new AcademicYear(entryYear - 1), question.term()),
                        TermShare.of(own, new AcademicYear(entryYear), question.term())));
            });
        });
        return moved;
    }

    private @Nullable Instant lastRecorded(List<Mover> movers) {
        return batches(movers).stream()
                .map(batch -> asOfficer(() ->
                        attendance.lastRecorded(batch.stream().map(Mover::child).toList())))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static List<List<Mover>> batches(List<Mover> movers) {
        return IntStream.range(0, (movers.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(batch -> movers.subList(batch * AT_ONCE, Math.min(movers.size(), (batch + 1) * AT_ONCE)))
                .toList();
    }

    /** Reads what officers read, for numbers that name nobody. */
    private static <T> T asOfficer(Supplier<T> work) {
        return OnBehalfOf.theAsker("transitions", work, Roles.PLACEMENT_OFFICER);
    }
}
