package org.throughline.interchange.apcensus;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.Export;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.security.Roles;
import org.throughline.shared.csv.SafeCsv;

/**
 * The alternative provision census of our own records: the children with plans whom it asks for, with what is held of
 * them, as a table to complete in the system that sends it. Children without plans in alternative provision are not on
 * record here. It is no return: the XML of the Department is not written, as its elements were not seen.
 */
@Service
@Transactional
public class ApCensus {

    /** The most characters of a purpose. */
    public static final int LONGEST_PURPOSE = 300;

    private final ApCensusRecords records;
    private final AuditTrail audit;
    private final Clock clock;

    ApCensus(ApCensusRecords records, AuditTrail audit, Clock clock) {
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** The census day of a year: the third Thursday in January. */
    static LocalDate dayOf(int year) {
        return LocalDate.of(year, Month.JANUARY, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
    }

    /** The census day that comes next, today's included. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public LocalDate nextCensus() {
        LocalDate today = LocalDate.now(clock);
        LocalDate census = dayOf(today.getYear());
        return census.isBefore(today) ? dayOf(today.getYear() + 1) : census;
    }

    /**
     * Looks over the census of a year before it is exported.
     *
     * @param year of the census day
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public ApCensusSummary check(int year) {
        LocalDate census = dayOf(year);
        List<ApCensusPupil> pupils = records.pupils(census);
        ApCensusCheck check = new ApCensusCheck(pupils, census);
        return new ApCensusSummary(census, pupils.size(), check.errors(), check.queries(), ApCensusItem.notHeld());
    }

    /**
     * The census of a year as CSV; no cell is a formula.
     *
     * @param year of the census day
     * @param purpose what it is for, for the audit; up to 300 characters
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal} where nobody says what it is for, and where
     *     no child on record belongs in it
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public ApCensusFile csv(int year, String purpose) {
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            throw new InterchangeRefusal.PurposeMissing(LONGEST_PURPOSE).refused();
        }
        LocalDate census = dayOf(year);
        List<ApCensusPupil> pupils = records.pupils(census);
        if (pupils.isEmpty()) {
            throw new InterchangeRefusal.NothingToExport().refused();
        }
        audit.export(new Export(
                "Alternative provision census, with names",
                "Census of " + census,
                pupils.size(),
                purpose.strip(),
                null));
        return new ApCensusFile(
                "ap-census-" + census + ".csv", text(pupils, census).getBytes(StandardCharsets.UTF_8), pupils.size());
    }

    private static String text(List<ApCensusPupil> pupils, LocalDate census) {
        List<ApCensusItem> columns = Arrays.asList(ApCensusItem.values());
        StringWriter text = new StringWriter();
        try (SafeCsv csv = SafeCsv.to(text)) {
            csv.writeRecord(columns.stream().map(ApCensusItem::heading).toList());
            for (ApCensusPupil pupil : pupils) {
                Map<ApCensusItem, String> items = pupil.items(census);
                csv.writeRecord(columns.stream()
                        .map(column -> items.getOrDefault(column, ""))
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
