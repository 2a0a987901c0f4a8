package org.throughline.sufficiency.highneeds;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/** The bands by which top-ups are paid, each with what it is worth from which day on. */
@Service
@Transactional
public class FundingBands {

    private static final int LONGEST_CODE = 20;
    /** The most that a band is worth, in pounds a year. */
    public static final long MOST = 1_000_000;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SOURCE = 500;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    FundingBands(JdbcClient jdbc, AuditTrail audit, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** What every band is and was worth, by code and day. */
    @RolesAllowed({Roles.PLANNER, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<FundingBand> all() {
        return jdbc.sql("select code, name, annual, valid_from, source, changed_by, changed_at"
                        + " from sufficiency_funding_band order by code, valid_from")
                .query((row, number) -> new FundingBand(
                        row.getString("code"),
                        row.getString("name"),
                        row.getBigDecimal("annual"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("source"),
                        row.getString("changed_by"),
                        Instants.fromDatabase(row, "changed_at")))
                .list();
    }

    /**
     * Records what a band is worth from a day on; the values before stay for the days before.
     *
     * @throws org.throughline.shared.Refused as {@link HighNeedsRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public void record(String code, String name, @Nullable BigDecimal annual, @Nullable LocalDate from, String source) {
        String known = code(code);
        require(
                !name.isBlank() && name.strip().length() <= LONGEST_NAME,
                new HighNeedsRefusal.BandNameMissing(LONGEST_NAME));
        BigDecimal worth = value(annual);
        if (from == null) {
            throw new HighNeedsRefusal.BandDayMissing().refused();
        }
        require(
                !source.isBlank() && source.strip().length() <= LONGEST_SOURCE,
                new HighNeedsRefusal.BandSourceMissing(LONGEST_SOURCE));
        if (all().stream()
                .anyMatch(band -> band.code().equals(known) && band.from().equals(from))) {
            throw new HighNeedsRefusal.BandValueOnSameDay(known, from).refused();
        }
        jdbc.sql(
                        "insert into sufficiency_funding_band"
                                + " (code, valid_from, name, annual, source, changed_by, changed_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        known,
                        from,
                        name.strip(),
                        worth,
                        source.strip(),
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
        audit.record(AuditAction.CHANGE, "Band " + known + " from " + from + ": " + worth.toPlainString(), null);
    }

    /** Takes back a value that was recorded wrongly; nothing happens where there is none. */
    @RolesAllowed(Roles.PLANNER)
    public void remove(String code, LocalDate from) {
        int removed = jdbc.sql("delete from sufficiency_funding_band where code = ? and valid_from = ?")
                .params(code, from)
                .update();
        if (removed > 0) {
            audit.record(AuditAction.CHANGE, "Removed the value of band " + code + " from " + from, null);
        }
    }

    /** A code as it is kept. */
    static String code(String code) {
        require(
                !code.isBlank() && code.strip().length() <= LONGEST_CODE,
                new HighNeedsRefusal.BandCodeMissing(LONGEST_CODE));
        return code.strip();
    }

    /** A value that can be one. */
    static BigDecimal value(@Nullable BigDecimal annual) {
        if (annual == null
                || annual.signum() < 0
                || annual.compareTo(BigDecimal.valueOf(MOST)) > 0
                || annual.stripTrailingZeros().scale() > 2) {
            throw new HighNeedsRefusal.BandValueOutOfRange(MOST).refused();
        }
        return annual;
    }

    private static void require(boolean holds, HighNeedsRefusal otherwise) {
        if (!holds) {
            throw otherwise.refused();
        }
    }
}
