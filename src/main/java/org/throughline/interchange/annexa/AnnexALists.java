package org.throughline.interchange.annexa;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.Export;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.people.ChildIdentities;
import org.throughline.people.ChildIdentity;
import org.throughline.people.schooling.AttendanceRecords;
import org.throughline.people.schooling.TermAttendance;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.PlacesHeld;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.Roles;

/**
 * Annex A, List 1: the children whose plan is maintained today. What records do not hold stays blank and is said. List
 * 2, of children on SEN support, cannot be made: they are not on record here.
 */
@Service
@Transactional
public class AnnexALists {

    private static final int LONGEST_PURPOSE = 300;

    private final PlacesHeld places;
    private final Provisions provisions;
    private final ChildIdentities identities;
    private final AttendanceRecords attendance;
    private final AuditTrail audit;
    private final Clock clock;

    AnnexALists(
            PlacesHeld places,
            Provisions provisions,
            ChildIdentities identities,
            AttendanceRecords attendance,
            AuditTrail audit,
            Clock clock) {
        this.places = places;
        this.provisions = provisions;
        this.identities = identities;
        this.attendance = attendance;
        this.audit = audit;
        this.clock = clock;
    }

    /** Looks over List 1 before it is exported. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public AnnexASummary check() {
        List<AnnexARow> rows = rows();
        List<AnnexACheck.Fault> faults = AnnexACheck.faults(rows, LocalDate.now(clock));
        return new AnnexASummary(rows.size(), said(faults, true), said(faults, false), AnnexARow.NOT_HELD);
    }

    private static List<String> said(List<AnnexACheck.Fault> faults, boolean errors) {
        return faults.stream()
                .filter(fault -> fault.isError() == errors)
                .map(fault -> fault.reference() + ": " + fault.what())
                .toList();
    }

    /**
     * List 1 as CSV; no cell is a formula.
     *
     * @param purpose what it is for, for the audit; up to 300 characters
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal} where nobody says what it is for
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public String csv(String purpose) {
        return AnnexAWriter.csv(exported(purpose));
    }

    /** List 1 as a spreadsheet (.xlsx); as above. Cells are text, so that nothing is run and no zero is lost. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public AnnexAFile xlsx(String purpose) {
        return new AnnexAFile("annex-a-list-1.xlsx", AnnexAWriter.xlsx(exported(purpose)));
    }

    private List<AnnexARow> exported(String purpose) {
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            throw new InterchangeRefusal.PurposeMissing(LONGEST_PURPOSE).refused();
        }
        List<AnnexARow> rows = rows();
        audit.export(new Export("Annex A, List 1, with names", "", rows.size(), purpose.strip(), null));
        return rows;
    }

    private List<AnnexARow> rows() {
        List<PlacedChild> children = places.on(LocalDate.now(clock));
        Map<UUID, ChildIdentity> known =
                identities.all().stream().collect(Collectors.toMap(ChildIdentity::id, Function.identity()));
        Map<UUID, SettingRecord> settings =
                provisions.settings().stream().collect(Collectors.toMap(SettingRecord::id, Function.identity()));
        Map<UUID, List<TermAttendance>> terms =
                attendance.of(children.stream().map(placed -> id(placed)).toList());
        return children.stream()
                .sorted(Comparator.comparing(placed -> placed.child().reference()))
                .map(placed -> row(placed, known.get(id(placed)), settings, terms.getOrDefault(id(placed), List.of())))
                .toList();
    }

    private static UUID id(PlacedChild placed) {
        return Objects.requireNonNull(placed.child().id());
    }

    private static AnnexARow row(
            PlacedChild placed,
            @org.jspecify.annotations.Nullable ChildIdentity known,
            Map<UUID, SettingRecord> settings,
            List<TermAttendance> terms) {
        PlacedChild.Place place = placed.place();
        SettingRecord setting =
                place == null ? null : settings.get(place.provision().setting().id());
        List<TermAttendance> last = terms.isEmpty()
                ? List.of()
                : terms.stream()
                        .filter(term -> term.year().equals(terms.getLast().year()))
                        .toList();
        int possible = last.stream().mapToInt(TermAttendance::possible).sum();
        int missed = last.stream()
                .mapToInt(term -> term.authorised() + term.unauthorised())
                .sum();
        return new AnnexARow(
                placed.child().reference(),
                Objects.requireNonNullElse(placed.child().upn(), ""),
                known == null ? "" : Objects.requireNonNullElse(known.uln(), ""),
                placed.child().dateOfBirth(),
                placed.child().sex(),
                placed.plan().started(),
                placed.need().name(),
                setting == null ? "" : Objects.toString(setting.urn(), ""),
                "",
                last.isEmpty()
                        ? ""
                        : String.valueOf(last.stream()
                                .mapToInt(TermAttendance::suspensions)
                                .sum()),
                possible == 0
                        ? ""
                        : BigDecimal.valueOf(100L * missed)
                                .divide(BigDecimal.valueOf(possible), 1, RoundingMode.HALF_UP)
                                .toPlainString());
    }
}
