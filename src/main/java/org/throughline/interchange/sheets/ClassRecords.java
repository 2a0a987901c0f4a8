package org.throughline.interchange.sheets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.LineToLoad;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.PersonName;
import org.throughline.transitions.ChildRequests;
import org.throughline.transitions.KnownChildren;
import org.throughline.transitions.RecordOpenings;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.prefill.KnownRecord;
import org.throughline.transitions.prefill.RecordPrefill;

/** The records that are started for the rows of a class, and what is on record of its children. */
@Component
class ClassRecords {

    /** The field by which another setting is asked for a child. */
    static final String REQUEST = "Ask the setting that has this UPN";

    /** What stands in the field of a record that is there. */
    static final String STARTED = "Started";

    private static final String REASON = "From a class list";
    private static final Set<String> WHO =
            Set.of(ChildLines.SURNAME, ChildLines.FORENAME, ChildLines.BORN, ChildLines.UPN);

    private final KnownChildren known;
    private final RecordOpenings openings;
    private final ChildRequests requests;
    private final RecordPrefill records;
    private final Catalogues catalogues;
    private final Children children;
    private final Clock clock;

    ClassRecords(
            KnownChildren known,
            RecordOpenings openings,
            ChildRequests requests,
            RecordPrefill records,
            Catalogues catalogues,
            Children children,
            Clock clock) {
        this.known = known;
        this.openings = openings;
        this.requests = requests;
        this.records = records;
        this.catalogues = catalogues;
        this.children = children;
        this.clock = clock;
    }

    /** The name of the field that says whether there is a record of a move. */
    static String field(Catalogue.Phase phase, int entryYear) {
        return "Record " + phase.label() + ", " + new AcademicYear(entryYear).label();
    }

    /** Whether a UPN is on record at all; not whose it is. */
    boolean isTaken(String upn) {
        return children.isTaken(upn);
    }

    /** Whether another setting keeps the record of a child's move. */
    boolean isOfOthers(UUID child, ClassMove move) {
        return openings.isOpen(child, move.phase(), move.entryYear())
                && records.find(child, move.phase(), move.entryYear()).isEmpty();
    }

    /** What is on record of children of the person's own setting. */
    Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        int now = AcademicYear.of(LocalDate.now(clock)).start();
        Map<UUID, Map<String, String>> held = new HashMap<>();
        asOfficer(() -> children.find(ids)).forEach((id, child) -> {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put(ChildLines.SURNAME, child.surname());
            fields.put(ChildLines.FORENAME, child.forename());
            fields.put(ChildLines.BORN, child.dateOfBirth().toString());
            fields.put(ChildLines.UPN, Objects.requireNonNullElse(child.upn(), ""));
            for (Catalogue.Phase phase : catalogues.newest().phases()) {
                int entry = phase.isDuringYear() ? now : now + 1;
                if (openings.isOpen(id, phase.key(), entry)) {
                    fields.put(field(phase, entry), STARTED);
                }
            }
            held.put(id, fields);
        });
        return held;
    }

    /** A child of the person's own setting. */
    ChildRecord child(UUID id) {
        return asOfficer(() -> children.find(id).orElseThrow());
    }

    private static <T> T asOfficer(java.util.function.Supplier<T> work) {
        return OnBehalfOf.theAsker("class list", work, Roles.PLACEMENT_OFFICER);
    }

    /** Starts the record of a line, or asks for a child whom another setting has on record. */
    UUID load(LineToLoad line) {
        ClassMove move = ClassMove.of(line.line().content());
        UUID target = line.target();
        if (target != null && line.values().containsKey(REQUEST)) {
            if (!requests.askedElsewhere(line.value(REQUEST, ""), move.opening(new UUID(0, 0)))) {
                // whoever had it when the preview was made has it no more
                throw new InterchangeRefusal.ChangedSincePreview(line.line().subject()).refused();
            }
            return target;
        }
        String upn = line.value(ChildLines.UPN, "");
        if (target == null) {
            UUID record = openings.openForNewChild(
                    PersonName.of(line.value(ChildLines.FORENAME, ""), line.value(ChildLines.SURNAME, "")),
                    LocalDate.parse(line.value(ChildLines.BORN, "")),
                    upn.isEmpty() ? null : upn,
                    null,
                    move.opening(new UUID(0, 0)));
            return Objects.requireNonNull(known.child(record).orElseThrow().id());
        }
        UUID record = records.find(target, move.phase(), move.entryYear())
                .map(KnownRecord::id)
                .orElseGet(() -> openings.open(move.opening(target)));
        if (line.values().keySet().stream().anyMatch(WHO::contains)) {
            ChildRecord was = child(target);
            String number = line.value(ChildLines.UPN, Objects.requireNonNullElse(was.upn(), ""));
            known.correct(
                    record,
                    line.value(ChildLines.FORENAME, was.forename()),
                    line.value(ChildLines.SURNAME, was.surname()),
                    LocalDate.parse(
                            line.value(ChildLines.BORN, was.dateOfBirth().toString())),
                    number.isEmpty() ? null : number,
                    REASON);
        }
        return target;
    }
}
