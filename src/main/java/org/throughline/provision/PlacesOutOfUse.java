package org.throughline.provision;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;
import org.throughline.shared.YearGroup;

/**
 * Places out of use for a time, and who commissions a base. Both are part of the one reading of places that register,
 * runs and the gap share ({@link ProvisionRecord#offered}).
 */
@Service
@Transactional
public class PlacesOutOfUse {

    static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlacesOutOfUse(JdbcClient jdbc, AuditTrail audit, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** What is recorded about the places of every provision that has something recorded, by provision. */
    @Transactional(readOnly = true)
    Map<UUID, ProvisionStanding> standings() {
        Map<UUID, List<OutOfUse>> out = new HashMap<>();
        jdbc.sql("select * from provision_out_of_use order by from_year, recorded_at")
                .query(row -> {
                    out.computeIfAbsent(row.getObject("provision_id", UUID.class), id -> new ArrayList<>())
                            .add(outOfUse(row));
                });
        Map<UUID, Commissioner> commissioners = new HashMap<>();
        jdbc.sql("select provision_id, commissioner from provision_commissioner")
                .query(row -> {
                    commissioners.put(
                            row.getObject("provision_id", UUID.class),
                            Commissioner.valueOf(row.getString("commissioner")));
                });
        Set<UUID> all = new HashSet<>(out.keySet());
        all.addAll(commissioners.keySet());
        Map<UUID, ProvisionStanding> standings = new HashMap<>();
        all.forEach(id ->
                standings.put(id, new ProvisionStanding(out.getOrDefault(id, List.of()), commissioners.get(id))));
        return standings;
    }

    private static OutOfUse outOfUse(ResultSet row) throws SQLException {
        return new OutOfUse(
                row.getObject("id", UUID.class),
                row.getInt("from_year"),
                row.getObject("until_year", Integer.class),
                row.getInt("nc_year_from"),
                row.getInt("nc_year_to"),
                row.getInt("places"),
                row.getString("reason"),
                row.getString("recorded_by"),
                Instants.fromDatabase(row, "recorded_at"),
                ended(row));
    }

    static OutOfUse.@Nullable Ended ended(ResultSet row) throws SQLException {
        String by = row.getString("ended_by");
        return by == null
                ? null
                : new OutOfUse.Ended(row.getString("ended_why"), by, Instants.fromDatabase(row, "ended_at"));
    }

    /**
     * Puts places out of use.
     *
     * @param read the provision as it was read
     * @param fromYear first academic year without them
     * @param untilYear first academic year with them again; null where nobody knows yet
     * @param years lowest and highest NC year they are for; a line of places must be for all of these
     * @throws org.throughline.shared.Refused as {@link OutOfUseRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(
            ProvisionRecord read,
            @Nullable Integer fromYear,
            @Nullable Integer untilYear,
            Years years,
            @Nullable Integer places,
            String reason) {
        if (places == null || places < 1) {
            throw new OutOfUseRefusal.NumberOutOfUseMissing().refused();
        }
        if (fromYear == null
                || fromYear < AcademicYear.MIN
                || fromYear > AcademicYear.MAX
                || untilYear != null && (untilYear <= fromYear || untilYear > AcademicYear.MAX)) {
            throw new OutOfUseRefusal.YearsOutOfUseMixedUp().refused();
        }
        requireReason(reason);
        requireRoom(read, fromYear, years, places);
        UUID provision = Objects.requireNonNull(read.id());
        jdbc.sql("insert into provision_out_of_use (id, provision_id, from_year, until_year, nc_year_from, nc_year_to,"
                        + " places, reason, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(provision)
                .param(fromYear)
                .param(untilYear)
                .param(years.from())
                .param(years.to())
                .param(places)
                .param(reason.strip())
                .param(user.name())
                .param(Instants.toDatabase(clock.instant()))
                .update();
        changed(provision, "Put places out of use");
    }

    /**
     * NC years.
     *
     * @param from lowest
     * @param to highest
     */
    public record Years(int from, int to) {}

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new OutOfUseRefusal.ReasonOutOfUseMissing(LONGEST).refused();
        }
    }

    private static void requireRoom(ProvisionRecord read, int fromYear, Years years, int places) {
        PlacesOffered offered = read.offered(fromYear);
        String label = YearGroup.label(years.from(), years.to());
        String year = new AcademicYear(fromYear).label();
        List<CommissionedPlaces> lines = offered.lines().stream()
                .filter(line -> line.ncYearFrom() <= years.from() && years.to() <= line.ncYearTo())
                .toList();
        if (lines.isEmpty() || years.from() > years.to()) {
            throw new OutOfUseRefusal.NoLineForTheseYears(label, year).refused();
        }
        int least = lines.stream()
                .mapToInt(line -> line.places() - offered.outOfUse(line))
                .min()
                .orElse(0);
        if (places > least) {
            throw new OutOfUseRefusal.MoreThanThereAre(least, year, label).refused();
        }
    }

    /**
     * Ends a record: the places can be used again from an academic year on. The first year itself means that the record
     * was wrong. The record stays, with who ended it and why.
     *
     * @throws org.throughline.shared.Refused as {@link OutOfUseRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void end(UUID provision, OutOfUse known, @Nullable Integer againYear, String why) {
        if (againYear == null || againYear < known.fromYear() || againYear > AcademicYear.MAX) {
            throw new OutOfUseRefusal.YearsOutOfUseMixedUp().refused();
        }
        requireReason(why);
        jdbc.sql(
                        "update provision_out_of_use set until_year = ?, ended_why = ?, ended_by = ?, ended_at = ? where id = ?"
                                + " and provision_id = ?")
                .params(
                        againYear,
                        why.strip(),
                        user.name(),
                        Instants.toDatabase(clock.instant()),
                        known.id(),
                        provision)
                .update();
        changed(provision, "Put places back into use");
    }

    /** Records who commissions a base; null takes the record back. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void recordCommissioner(UUID provision, @Nullable Commissioner commissioner) {
        jdbc.sql("delete from provision_commissioner where provision_id = ?")
                .param(provision)
                .update();
        if (commissioner != null) {
            jdbc.sql("insert into provision_commissioner (provision_id, commissioner, recorded_by, recorded_at)"
                            + " values (?, ?, ?, ?)")
                    .params(provision, commissioner.name(), user.name(), Instants.toDatabase(clock.instant()))
                    .update();
        }
        changed(
                provision,
                "Recorded who commissions a base: " + (commissioner == null ? "not recorded" : commissioner.label()));
    }

    private void changed(UUID provision, String what) {
        audit.record(AuditAction.CHANGE, what, provision);
        events.publishEvent(new ProvisionChanged(provision));
    }
}
