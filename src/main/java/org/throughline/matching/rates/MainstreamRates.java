package org.throughline.matching.rates;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
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

/** The published rates of first preferences met in mainstream schools. The program brings none of its own. */
@Service
@Transactional
public class MainstreamRates {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;

    MainstreamRates(JdbcClient jdbc, CurrentUser user, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** All rates, newest year of entry first; a few rows. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<MainstreamRate> all() {
        return jdbc.sql(
                        "select phase, entry_year, percent, source, entered_by, entered_at from matching_mainstream_rate"
                                + " order by entry_year desc, phase")
                .query((row, number) -> new MainstreamRate(
                        MainstreamRate.Phase.valueOf(row.getString("phase")),
                        row.getInt("entry_year"),
                        row.getBigDecimal("percent"),
                        row.getString("source"),
                        row.getString("entered_by"),
                        Instants.fromDatabase(row, "entered_at")))
                .list();
    }

    /**
     * Takes a rate, in place of the one of the same phase and year.
     *
     * @param entryYear the calendar year of the September of entry
     * @param percent 0 to 100; rounded to one decimal
     * @throws org.throughline.shared.Refused as {@link RateRefusal} when something is missing or no percentage
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void enter(
            MainstreamRate.Phase phase, @Nullable Integer entryYear, @Nullable BigDecimal percent, String source) {
        if (entryYear == null || entryYear < FIRST_YEAR || entryYear > LAST_YEAR) {
            throw new RateRefusal.RateYearMissing(FIRST_YEAR, LAST_YEAR).refused();
        }
        if (percent == null || percent.signum() < 0 || percent.compareTo(ALL) > 0) {
            throw new RateRefusal.RateNoPercentage().refused();
        }
        if (source.isBlank()) {
            throw new RateRefusal.RateWithoutSource().refused();
        }
        jdbc.sql("insert into matching_mainstream_rate (phase, entry_year, percent, source, entered_by, entered_at)"
                        + " values (?, ?, ?, ?, ?, ?) on duplicate key update percent = values(percent),"
                        + " source = values(source), entered_by = values(entered_by), entered_at = values(entered_at)")
                .params(
                        phase.name(),
                        entryYear,
                        percent.setScale(1, RoundingMode.HALF_UP),
                        source.strip().substring(0, Math.min(500, source.strip().length())),
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
        audit.record(
                AuditAction.CHANGE,
                "Entered a published rate of first preferences: " + phase.label() + " " + entryYear,
                null);
    }
}
