package org.throughline.interchange.sheets;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.Severity;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Names;
import org.throughline.shared.PersonName;
import org.throughline.shared.Refused;
import org.throughline.transitions.ChildRequests;
import org.throughline.transitions.KnownChildren;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.RecordOpenings;

/**
 * A class that moves, pasted from a spreadsheet: a record is started for each child. It is done as the person who
 * pastes, never with more rights, so that a setting sees and starts what it could one by one.
 */
@Service
@Transactional
public class ClassLists {

    private final SpreadsheetKind kind;
    private final KnownChildren known;
    private final RecordOpenings openings;
    private final ChildRequests requests;
    private final CurrentUser user;
    private final Clock clock;

    ClassLists(
            SpreadsheetKind kind,
            KnownChildren known,
            RecordOpenings openings,
            ChildRequests requests,
            CurrentUser user,
            Clock clock) {
        this.kind = kind;
        this.known = known;
        this.openings = openings;
        this.requests = requests;
        this.user = user;
        this.clock = clock;
    }

    /**
     * What was started.
     *
     * @param records the records, in the order of the rows
     * @param asked for how many children another setting was asked, where they are on record
     */
    public record Started(List<UUID> records, int asked) {}

    /**
     * What starting records for the rows of a class would do. Nothing is stored.
     *
     * @param text rows with their headers, as copied from a spreadsheet
     * @param move the move, the same for all; its child does not count
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal.NotSuchAFile} where it is no such list
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public List<ClassRow> read(String text, RecordOpening move) {
        Set<String> seen = new HashSet<>();
        return rows(text).stream().map(row -> row(row, move, seen)).toList();
    }

    private List<SheetRow> rows(String text) {
        try {
            Path file = Files.createTempFile("throughline-class-", ".txt");
            try {
                Files.writeString(file, text);
                return new SheetReader(kind, List.of(new ClassShape()), sheet -> Map.of(), LocalDate.now(clock))
                        .read(new ImportFile("class.txt", file))
                        .rows();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ClassRow row(SheetRow row, RecordOpening move, Set<String> seen) {
        List<ImportFault> faults = new ArrayList<>(row.faults());
        String surname = row.value(ChildLines.SURNAME);
        String forename = row.value(ChildLines.FORENAME);
        @Nullable String upn = row.has(ChildLines.UPN) ? row.value(ChildLines.UPN) : null;
        @Nullable LocalDate born = row.has(ChildLines.BORN) ? LocalDate.parse(row.value(ChildLines.BORN)) : null;
        boolean isNameTwice = !seen.add(
                String.join("|", Names.comparable(surname), Names.comparable(forename), row.value(ChildLines.BORN)));
        boolean isUpnTwice = upn != null && !seen.add(upn);
        if (isNameTwice || isUpnTwice) {
            faults.add(SheetRule.TWICE.broken("", Names.said(forename, surname)));
        }
        if (!surname.isEmpty()) {
            PersonName.problem(forename, surname)
                    .ifPresent(problem -> faults.add(SheetRule.NOT_TAKEN.broken(ChildLines.SURNAME, surname, problem)));
        }
        boolean isRefused = faults.stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
        List<KnownChildren.Match> matches =
                isRefused || born == null ? List.of() : known.like(forename, surname, born, upn, move);
        ClassRow.State state =
                isRefused ? ClassRow.State.REFUSED : state(matches, Names.said(forename, surname), born, upn);
        return new ClassRow(row.number(), forename, surname, born, upn, state, matches, faults);
    }

    private static ClassRow.State state(
            List<KnownChildren.Match> matches, String name, @Nullable LocalDate born, @Nullable String upn) {
        if (matches.isEmpty()) {
            return ClassRow.State.NEW;
        }
        KnownChildren.Match match = matches.getFirst();
        boolean isOtherUpn = upn != null && match.upn() != null && !upn.equals(match.upn());
        boolean isSame = Names.areSame(match.name(), name) && match.born().equals(born) && !isOtherUpn;
        if (matches.size() > 1 || !isSame) {
            return ClassRow.State.UNDECIDED;
        }
        return match.recordId() == null ? ClassRow.State.KNOWN : ClassRow.State.OPEN;
    }

    /**
     * Starts records for chosen rows of a class, all or none. A child whose UPN is on record with another setting is
     * asked for there, as on the page for one child.
     *
     * @param rows the rows, by number; those for which nothing can be started are passed over
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal} where it is no such list, or a row is not
     *     taken
     */
    @RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
    public Started start(String text, RecordOpening move, Set<Long> rows) {
        List<UUID> opened = new ArrayList<>();
        int asked = 0;
        for (ClassRow row : read(text, move)) {
            if (!rows.contains(row.row()) || !row.state().starts()) {
                continue;
            }
            try {
                UUID record = start(row, move);
                if (record == null) {
                    asked++;
                } else {
                    opened.add(record);
                }
            } catch (Refused notTaken) {
                throw new InterchangeRefusal.LineRefused(
                                row.row(),
                                Names.said(row.forename(), row.surname()),
                                String.join(". ", notTaken.refusal().problems()))
                        .refused(notTaken);
            }
        }
        return new Started(opened, asked);
    }

    /** The record; null where another setting was asked for the child. */
    private @Nullable UUID start(ClassRow row, RecordOpening move) {
        if (row.state() == ClassRow.State.KNOWN) {
            return openings.open(new RecordOpening(
                    row.known().getFirst().childId(),
                    move.phase(),
                    move.entryYear(),
                    move.senderId(),
                    move.senderName(),
                    move.destination()));
        }
        String upn = row.upn();
        if (upn != null && user.has(Roles.SENCO) && requests.askedElsewhere(upn, move)) {
            return null;
        }
        return openings.openForNewChild(
                PersonName.of(row.forename(), row.surname()), Objects.requireNonNull(row.born()), upn, null, move);
    }
}
