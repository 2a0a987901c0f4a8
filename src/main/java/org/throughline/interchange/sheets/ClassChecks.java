package org.throughline.interchange.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.ImportFault;
import org.throughline.people.ChildRecord;
import org.throughline.shared.Names;
import org.throughline.shared.PersonName;
import org.throughline.transitions.KnownChildren;

/** What is wrong with a row of a class, and what speaks for a child on record who may be meant. */
final class ClassChecks {

    private ClassChecks() {}

    static @Nullable String upn(SheetRow row) {
        return row.has(ChildLines.UPN) ? row.value(ChildLines.UPN) : null;
    }

    static void check(SheetRow row, String name, Set<String> seen, List<ImportFault> faults) {
        String surname = row.value(ChildLines.SURNAME);
        String forename = row.value(ChildLines.FORENAME);
        boolean isNameTwice = !seen.add(
                String.join("|", Names.comparable(surname), Names.comparable(forename), row.value(ChildLines.BORN)));
        boolean isUpnTwice = row.has(ChildLines.UPN) && !seen.add(row.value(ChildLines.UPN));
        if (isNameTwice || isUpnTwice) {
            faults.add(SheetRule.TWICE.broken("", name));
        }
        if (!surname.isEmpty()) {
            PersonName.problem(forename, surname)
                    .ifPresent(problem -> faults.add(SheetRule.NOT_TAKEN.broken(ChildLines.SURNAME, surname, problem)));
        }
    }

    static ChildRecord added(SheetRow row) {
        return new ChildRecord(
                null,
                null,
                "",
                upn(row),
                row.value(ChildLines.SURNAME),
                row.value(ChildLines.FORENAME),
                LocalDate.parse(row.value(ChildLines.BORN)),
                null,
                null,
                null,
                Set.of(),
                null);
    }

    static boolean isSame(KnownChildren.Match match, SheetRow row, String name) {
        boolean isOtherUpn = row.has(ChildLines.UPN)
                && match.upn() != null
                && !row.value(ChildLines.UPN).equals(match.upn());
        return Names.areSame(match.name(), name)
                && match.born().toString().equals(row.value(ChildLines.BORN))
                && !isOtherUpn;
    }

    static String why(KnownChildren.Match match, SheetRow row) {
        boolean isUpn = row.has(ChildLines.UPN) && row.value(ChildLines.UPN).equals(match.upn());
        boolean isName =
                Names.areSame(match.name(), Names.said(row.value(ChildLines.FORENAME), row.value(ChildLines.SURNAME)));
        boolean isBorn = match.born().toString().equals(row.value(ChildLines.BORN));
        List<String> words = new ArrayList<>();
        if (isUpn || match.hadUpn()) {
            words.add(isUpn ? "same UPN" : "a former UPN");
        }
        if (isName) {
            words.add(isBorn ? "same name and date of birth" : "same name");
        }
        return String.join(", ", words);
    }
}
