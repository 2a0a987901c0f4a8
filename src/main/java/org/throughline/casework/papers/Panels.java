package org.throughline.casework.papers;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.Audited;
import org.throughline.audit.ExportNote;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cockpit;
import org.throughline.casework.CockpitFilter;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Fingerprints;
import org.throughline.shared.Instants;

/**
 * Panel meetings: an agenda of cases, papers that are kept exactly as the panel saw them, and minutes. A panel advises;
 * a named officer decides. Source: ombudsman's practice on incomplete panel papers (LGSCO 22 001 789).
 */
@Service
@Transactional
public class Panels {

    private static final int LONGEST = 200;
    private static final int LONGEST_MINUTES = 4_000;

    private final JdbcClient jdbc;
    private final Cockpit cockpit;
    private final PanelPapers papers;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    Panels(JdbcClient jdbc, Cockpit cockpit, PanelPapers papers, AuditTrail audit, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.cockpit = cockpit;
        this.papers = papers;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** The panels, the latest meeting first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PanelRecord> all() {
        return jdbc.sql("select * from casework_panel order by held_on desc, id")
                .query((row, number) -> panel(row))
                .list();
    }

    /** One panel; empty when the id is unknown. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<PanelRecord> find(UUID id) {
        return jdbc.sql("select * from casework_panel where id = ?")
                .param(id)
                .query((row, number) -> panel(row))
                .optional();
    }

    private PanelRecord panel(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new PanelRecord(
                id,
                row.getInt("entry_year"),
                row.getObject("held_on", LocalDate.class),
                row.getString("title"),
                row.getString("chair"),
                row.getString("papers_sha256"),
                row.getString("issued_by"),
                Instants.fromDatabaseOrNull(row, "issued_at"),
                items(id));
    }

    private List<PanelRecord.Item> items(UUID id) {
        return jdbc.sql("select case_id, minutes from casework_panel_item where panel_id = ? order by position")
                .param(id)
                .query((row, number) -> new PanelRecord.Item(
                        row.getObject("case_id", UUID.class), Objects.requireNonNullElse(row.getString("minutes"), "")))
                .list();
    }

    /**
     * Adds a panel with every case that is ready for panel and on no agenda yet, the first due first.
     *
     * @return its id
     * @throws org.throughline.shared.Refused as {@link PanelRefusal} where title or chair are missing
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public UUID add(int entryYear, LocalDate heldOn, String title, String chair) {
        if (title.isBlank() || title.length() > LONGEST || chair.isBlank() || chair.length() > LONGEST) {
            throw new PanelRefusal.PanelDetailsMissing(LONGEST).refused();
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into casework_panel (id, entry_year, held_on, title, chair) values (?, ?, ?, ?, ?)")
                .params(id, entryYear, heldOn, title.strip(), chair.strip())
                .update();
        CockpitFilter ready = new CockpitFilter(entryYear, "", CaseStage.PANEL_READY, null, null, null, true);
        int position = 0;
        for (var row : cockpit.find(ready, 0, Integer.MAX_VALUE)) {
            if (!isOnAgenda(row.caseId())) {
                jdbc.sql("insert into casework_panel_item (panel_id, case_id, position) values (?, ?, ?)")
                        .params(id, row.caseId(), position++)
                        .update();
            }
        }
        audit.record(AuditAction.CHANGE, "Added a panel with " + position + " cases", null);
        return id;
    }

    private boolean isOnAgenda(UUID caseId) {
        return jdbc.sql("select count(*) from casework_panel_item i join casework_panel p on p.id = i.panel_id"
                                + " where i.case_id = ? and (i.minutes is null or p.issued_at is null)")
                        .param(caseId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Takes a case off the agenda.
     *
     * @throws org.throughline.shared.Refused as {@link PanelRefusal} once the papers were issued
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void remove(UUID panelId, UUID caseId) {
        requireNotIssued(panelId);
        jdbc.sql("delete from casework_panel_item where panel_id = ? and case_id = ?")
                .params(panelId, caseId)
                .update();
        audit.record(AuditAction.CHANGE, "Took a case off a panel's agenda", caseId);
    }

    /**
     * Issues the papers: they are made now and kept as they are.
     *
     * @throws org.throughline.shared.Refused as {@link PanelRefusal} where the agenda is empty or they were issued
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void issue(UUID panelId) {
        PanelRecord panel = requireNotIssued(panelId);
        if (panel.items().isEmpty()) {
            throw new PanelRefusal.PanelAgendaEmpty().refused();
        }
        byte[] made = papers.of(panel);
        jdbc.sql("update casework_panel set papers = ?, papers_sha256 = ?, issued_by = ?, issued_at = ? where id = ?")
                .params(made, Fingerprints.hex(made), user.name(), Instants.toDatabase(clock.instant()), panelId)
                .update();
        audit.record(AuditAction.CHANGE, "Issued the papers of a panel", null);
    }

    private PanelRecord requireNotIssued(UUID panelId) {
        PanelRecord panel = find(panelId).orElseThrow();
        if (panel.isIssued()) {
            throw new PanelRefusal.PanelPapersIssued().refused();
        }
        return panel;
    }

    /** The papers exactly as they were issued; empty before. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Audited(value = AuditAction.PRINT, what = "Papers of a panel")
    public Optional<byte[]> papers(UUID panelId) {
        return find(panelId).filter(PanelRecord::isIssued).map(panel -> {
            ExportNote.of("Panel papers", panel.items().size());
            return jdbc.sql("select papers from casework_panel where id = ?")
                    .param(panelId)
                    .query((row, number) -> row.getBytes("papers"))
                    .single();
        });
    }

    /**
     * Keeps what the panel advised for a case.
     *
     * @param minutes up to 4,000 characters; blank for nothing
     * @throws org.throughline.shared.Refused as {@link PanelRefusal} before the papers are issued, or where it is
     *     longer
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void minute(UUID panelId, UUID caseId, String minutes) {
        if (!find(panelId).orElseThrow().isIssued()) {
            throw new PanelRefusal.PanelPapersNotIssued().refused();
        }
        if (minutes.length() > LONGEST_MINUTES) {
            throw new PanelRefusal.PanelMinutesTooLong(LONGEST_MINUTES).refused();
        }
        jdbc.sql("update casework_panel_item set minutes = ? where panel_id = ? and case_id = ?")
                .param(minutes.isBlank() ? null : minutes.strip())
                .param(panelId)
                .param(caseId)
                .update();
        jdbc.sql("update casework_panel set minutes_by = ?, minutes_at = ? where id = ?")
                .params(user.name(), Instants.toDatabase(clock.instant()), panelId)
                .update();
        audit.record(AuditAction.CHANGE, "Wrote the minutes of a panel", caseId);
    }

    /** What panels advised for a case, the latest first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<PanelRecord> ofCase(UUID caseId) {
        return all().stream()
                .filter(panel ->
                        panel.items().stream().anyMatch(item -> item.caseId().equals(caseId)))
                .toList();
    }
}
