package org.throughline.provision;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
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
 * Seats that other authorities' children hold at our provisions, by year group and year. Names only where they are
 * known, for placement officers only.
 */
@Service
@Transactional
public class SeatsOfOthers {

    static final int LONGEST = 1_000;

    private final Provisions provisions;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    SeatsOfOthers(Provisions provisions, JdbcClient jdbc, AuditTrail audit, CurrentUser user, Clock clock) {
        this.provisions = provisions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** The names known at a provision, by {@link OtherSeats#receptionYear} of the group. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Map<Integer, SeatNames> namesAt(UUID provisionId) {
        Map<Integer, SeatNames> names = new HashMap<>();
        jdbc.sql(
                        "select reception_year, names, recorded_by, recorded_at from other_authority_names where provision_id ="
                                + " :provision")
                .param("provision", provisionId)
                .query(row -> {
                    names.put(
                            row.getInt("reception_year"),
                            new SeatNames(
                                    row.getString("names"),
                                    row.getString("recorded_by"),
                                    Instants.fromDatabase(row, "recorded_at")));
                });
        return names;
    }

    /**
     * Records how many seats a group of other authorities' children holds from an academic year on; 0 ends it, and
     * takes the names out.
     *
     * @param read the provision as it was read
     * @param names those that are known; blank for none
     * @throws org.throughline.shared.Refused as {@link SeatRefusal}, when something must be put right
     * @throws OptimisticLockingFailureException when somebody else changed the provision since it was read
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(ProvisionRecord read, OtherSeats line, String names) {
        String known = names.strip();
        if (!line.isAcceptable(read.ncYearFrom(), read.ncYearTo())) {
            throw new SeatRefusal.SeatsOutOfRange(read.ncYearFrom(), read.ncYearTo()).refused();
        }
        if (known.length() > LONGEST) {
            throw new SeatRefusal.NamesTooLong(LONGEST).refused();
        }
        if (line.seats() == 0 && !known.isEmpty()) {
            throw new SeatRefusal.NamesWithoutSeats().refused();
        }
        UUID id = provisions.record(read.withSeatsOfOthers(line));
        jdbc.sql("delete from other_authority_names where provision_id = :provision and reception_year = :year")
                .param("provision", id)
                .param("year", line.receptionYear())
                .update();
        if (!known.isEmpty()) {
            jdbc.sql("insert into other_authority_names (provision_id, reception_year, names, recorded_by, recorded_at)"
                            + " values (:provision, :year, :names, :by, :at)")
                    .param("provision", id)
                    .param("year", line.receptionYear())
                    .param("names", known)
                    .param("by", user.name())
                    .param("at", Instants.toDatabase(clock.instant()))
                    .update();
        }
        audit.record(
                AuditAction.CHANGE,
                "Seats of other authorities' children at " + read.name() + ": " + line.seats() + " in "
                        + YearGroup.label(line.ncYear()) + " from " + new AcademicYear(line.academicYear()).label(),
                id);
    }
}
