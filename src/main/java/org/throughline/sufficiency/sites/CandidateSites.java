package org.throughline.sufficiency.sites;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.NeedType;
import org.throughline.sufficiency.scenario.NewProvision;

/** Sites where new provision could open, and who changed what about them. */
@Service
@Transactional
public class CandidateSites {

    private static final int LONGEST_CHANGE = 4_000;
    private static final String SITES = "select id, version, name, setting_id, spare_rooms, kind, needs, nc_year_from,"
            + " nc_year_to, places, capital, annual, lead_months, decided, source, changed_by, changed_at"
            + " from sufficiency_candidate_site ";

    private final JdbcClient jdbc;
    private final Provisions provisions;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    CandidateSites(JdbcClient jdbc, Provisions provisions, AuditTrail audit, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.provisions = provisions;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** Every site that was not deleted, by name. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<CandidateSite> all() {
        Map<UUID, SettingRecord> settings = settings();
        return jdbc.sql(SITES + "where deleted_at is null order by name, id")
                .query((row, number) -> site(row, settings))
                .list();
    }

    /** One site; empty where it was deleted. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public Optional<CandidateSite> find(UUID id) {
        Map<UUID, SettingRecord> settings = settings();
        return jdbc.sql(SITES + "where id = ? and deleted_at is null")
                .param(id)
                .query((row, number) -> site(row, settings))
                .optional();
    }

    /** Who changed what about a site, the newest first; those of a deleted site stay. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<CandidateSite.Change> history(UUID id) {
        return jdbc.sql("select at, by_name, what from sufficiency_candidate_site_change where site_id = ?"
                        + " order by at desc, id desc")
                .param(id)
                .query((row, number) -> new CandidateSite.Change(
                        Instants.fromDatabase(row, "at"), row.getString("by_name"), row.getString("what")))
                .list();
    }

    /**
     * Records a new site.
     *
     * @return its id
     * @throws org.throughline.shared.Refused as {@link SiteRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public UUID add(SiteDetails details) {
        String setting = setting(details.settingId());
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into sufficiency_candidate_site (name, setting_id, spare_rooms, kind, needs, nc_year_from,"
                        + " nc_year_to, places, capital, annual, lead_months, decided, source, changed_by, changed_at,"
                        + " version, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)")
                .params(Arrays.asList(columns(details, id)))
                .update();
        noted(id, "Added" + (setting.isBlank() ? "" : " at " + setting), details.name());
        return id;
    }

    /**
     * Changes a site; nothing happens where nothing differs.
     *
     * @param version the version that was read
     * @throws org.throughline.shared.Refused as {@link SiteRefusal} when something must be put right
     * @throws OptimisticLockingFailureException when somebody else changed it since it was read
     */
    @RolesAllowed(Roles.PLANNER)
    public void change(UUID id, int version, SiteDetails details) {
        CandidateSite before = find(id).orElseThrow(() -> new SiteRefusal.SiteUnknown().refused());
        List<String> changes = details.changesSince(before.details(), setting(details.settingId()), before.setting());
        if (changes.isEmpty()) {
            return;
        }
        int changed = jdbc.sql("update sufficiency_candidate_site set name = ?, setting_id = ?, spare_rooms = ?,"
                        + " kind = ?, needs = ?, nc_year_from = ?, nc_year_to = ?, places = ?, capital = ?,"
                        + " annual = ?, lead_months = ?, decided = ?, source = ?, changed_by = ?, changed_at = ?,"
                        + " version = version + 1 where id = ? and version = ? and deleted_at is null")
                .params(Arrays.asList(columns(details, id)))
                .param(version)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("The site was changed by somebody else");
        }
        noted(id, String.join("; ", changes), details.name());
    }

    /** Deletes a site; {@link #restore} undoes it. What was planned with it keeps what it read. */
    @RolesAllowed(Roles.PLANNER)
    public void delete(UUID id) {
        mark(id, "deleted_at = ? where deleted_at is null", Instants.toDatabase(clock.instant()), "Deleted");
    }

    /** Takes the deletion of a site back. */
    @RolesAllowed(Roles.PLANNER)
    public void restore(UUID id) {
        mark(id, "deleted_at = ? where deleted_at is not null", null, "Deletion taken back");
    }

    private void mark(UUID id, String change, @Nullable Object value, String what) {
        int changed = jdbc.sql("update sufficiency_candidate_site set " + change + " and id = ?")
                .param(value)
                .param(id)
                .update();
        if (changed > 0) {
            noted(id, what, "");
        }
    }

    private void noted(UUID id, String what, String name) {
        jdbc.sql("insert into sufficiency_candidate_site_change (site_id, at, by_name, what) values (?, ?, ?, ?)")
                .params(
                        id,
                        Instants.toDatabase(clock.instant()),
                        user.name(),
                        what.substring(0, Math.min(what.length(), LONGEST_CHANGE)))
                .update();
        audit.record(AuditAction.CHANGE, "Candidate site " + name + ": " + what, id);
    }

    private @Nullable Object[] columns(SiteDetails details, UUID id) {
        return new @Nullable Object[] {
            details.name(),
            details.settingId(),
            details.spareRooms(),
            details.kind().name(),
            details.needs().stream().sorted().map(NeedType::name).collect(Collectors.joining(",")),
            details.ncYearFrom(),
            details.ncYearTo(),
            details.places().stream().map(String::valueOf).collect(Collectors.joining(",")),
            details.capital(),
            details.annual(),
            details.leadMonths(),
            details.decided(),
            details.source(),
            user.name(),
            Instants.toDatabase(clock.instant()),
            id
        };
    }

    private Map<UUID, SettingRecord> settings() {
        return provisions.settings().stream().collect(Collectors.toMap(SettingRecord::id, Function.identity()));
    }

    private String setting(@Nullable UUID settingId) {
        if (settingId == null) {
            return "";
        }
        return Optional.ofNullable(settings().get(settingId))
                .map(SettingRecord::name)
                .orElseThrow(() -> new SiteRefusal.SiteSettingUnknown().refused());
    }

    private static CandidateSite site(ResultSet row, Map<UUID, SettingRecord> settings) throws SQLException {
        UUID settingId = row.getObject("setting_id", UUID.class);
        Optional<SettingRecord> setting = Optional.ofNullable(settingId).map(settings::get);
        return new CandidateSite(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new SiteDetails(
                        row.getString("name"),
                        settingId,
                        row.getInt("spare_rooms"),
                        NewProvision.Kind.valueOf(row.getString("kind")),
                        Arrays.stream(row.getString("needs").split(","))
                                .map(NeedType::valueOf)
                                .collect(Collectors.toSet()),
                        row.getInt("nc_year_from"),
                        row.getInt("nc_year_to"),
                        Arrays.stream(row.getString("places").split(","))
                                .map(Integer::valueOf)
                                .toList(),
                        row.getBigDecimal("capital"),
                        row.getBigDecimal("annual"),
                        row.getInt("lead_months"),
                        row.getObject("decided", LocalDate.class),
                        row.getString("source")),
                setting.map(SettingRecord::name).orElse(""),
                setting.map(SettingRecord::at).orElse(null),
                row.getString("changed_by"),
                Instants.fromDatabase(row, "changed_at"));
    }
}
