package org.throughline.interchange.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.matching.ChildIndex;
import org.throughline.interchange.matching.ChildMatch;
import org.throughline.interchange.matching.SoughtChild;
import org.throughline.people.ChildIdentities;
import org.throughline.people.ChildIdentity;
import org.throughline.shared.Names;

/** Rows about children, by whom they mean: reference, UPN, or name and date of birth. */
@Component
class ChildLines {

    static final String REFERENCE = "Reference";
    static final String UPN = "UPN";
    static final String SURNAME = "Surname";
    static final String FORENAME = "Forename";
    static final String BORN = "Date of birth";
    static final String POSTCODE = "Postcode";

    private final ChildIdentities identities;

    ChildLines(ChildIdentities identities) {
        this.identities = identities;
    }

    /** The columns that say whom a row means, where the child is on record already. */
    static List<SheetColumn> columns() {
        return List.of(
                SheetColumn.optional(
                        REFERENCE,
                        CellForm.CODE,
                        "Our reference of the child; it alone is enough with the name or the date of birth",
                        "C01234",
                        "Ref",
                        "Child reference",
                        "Child ID",
                        "Person ID",
                        "Case number"),
                SheetColumn.optional(
                        UPN, CellForm.UPN, "Unique pupil number", "A801200005002", "Unique pupil number", "Pupil UPN"),
                SheetColumn.optional(
                        SURNAME,
                        CellForm.WORDS,
                        "Legal surname",
                        "Sample",
                        "Last name",
                        "Legal surname",
                        "Family name"),
                SheetColumn.optional(
                        FORENAME,
                        CellForm.WORDS,
                        "Legal forename; blank for somebody with one name",
                        "Robin",
                        "First name",
                        "Legal forename",
                        "Given name",
                        "Forenames"),
                SheetColumn.optional(
                        BORN, CellForm.BIRTH, "Date of birth", "27/03/2016", "DOB", "Birth date", "Born", "D.O.B."));
    }

    /** What rows of a child say, as fields. */
    @FunctionalInterface
    interface Fields {

        /**
         * The fields.
         *
         * @param child whom they mean; null where that is not certain
         * @param rows the rows of one child, in order
         * @param faults told what is wrong
         */
        Map<String, String> of(@Nullable UUID child, List<SheetRow> rows, List<ImportFault> faults);
    }

    /** The children on record, to be asked many times. */
    Known known() {
        return new Known(identities.all());
    }

    /** The children on record. */
    static final class Known {

        private final ChildIndex index;
        private final Map<String, String> withoutZeros = new HashMap<>();
        private final Map<String, UUID> byNumber = new HashMap<>();

        Known(List<ChildIdentity> all) {
            index = new ChildIndex(all);
            all.forEach(child -> {
                byNumber.put(child.reference(), child.id());
                if (child.upn() != null) {
                    byNumber.put(child.upn(), child.id());
                }
                String bare = child.reference().replaceFirst("^0+", "");
                if (!bare.equals(child.reference())) {
                    withoutZeros.put(bare, child.reference());
                }
            });
        }

        ChildMatch match(SheetRow row) {
            String born = row.value(BORN);
            UUID child = byNumber.get(row.has(REFERENCE) ? row.value(REFERENCE) : row.value(UPN));
            boolean isNumberAlone = !row.has(SURNAME) && !row.has(FORENAME) && born.isEmpty();
            if (child != null && isNumberAlone) {
                // nothing that the row says speaks against it
                return new ChildMatch(child, row.has(REFERENCE) ? "same reference" : "same UPN", List.of());
            }
            return index.match(new SoughtChild(
                    row.value(REFERENCE),
                    row.value(UPN),
                    "",
                    "",
                    row.value(SURNAME),
                    row.value(FORENAME),
                    "",
                    born.isEmpty() ? null : LocalDate.parse(born),
                    row.value(POSTCODE)));
        }

        /** A reference of which the zeros in front were lost. */
        void checkZeros(SheetRow row, List<ImportFault> faults) {
            String whole = withoutZeros.get(row.value(REFERENCE));
            if (whole != null) {
                faults.add(SheetRule.ZEROS_LOST.broken(REFERENCE, row.value(REFERENCE), whole));
            }
        }
    }

    static String subject(SheetRow row) {
        String name = Names.said(row.value(FORENAME), row.value(SURNAME)).strip();
        return !name.isEmpty() ? name : row.has(REFERENCE) ? row.value(REFERENCE) : row.value(UPN);
    }

    private static String key(SheetRow row, ChildMatch match) {
        return match.target() != null
                ? match.target().toString()
                : String.join(
                                "|",
                                row.value(REFERENCE),
                                row.value(UPN),
                                row.value(SURNAME),
                                row.value(FORENAME),
                                row.value(BORN))
                        .toLowerCase(Locale.ROOT);
    }

    /** Rows about children on record as lines, one for each child. */
    List<FoundLine> of(String sheet, List<SheetRow> rows, Fields fields) {
        Known known = known();
        Map<String, List<SheetRow>> groups = new LinkedHashMap<>();
        Map<String, ChildMatch> matches = new HashMap<>();
        for (SheetRow row : rows) {
            ChildMatch match = known.match(row);
            String key = key(row, match);
            groups.computeIfAbsent(key, each -> new ArrayList<>()).add(row);
            matches.putIfAbsent(key, match);
        }
        List<FoundLine> lines = new ArrayList<>();
        groups.forEach((key, group) -> {
            SheetRow first = group.getFirst();
            ChildMatch match = Objects.requireNonNull(matches.get(key));
            List<ImportFault> faults = new ArrayList<>();
            group.forEach(row -> faults.addAll(row.faults()));
            known.checkZeros(first, faults);
            if (match.target() == null && match.candidates().isEmpty()) {
                faults.add(SheetRule.NOBODY.broken("", subject(first)));
            }
            lines.add(new FoundLine(
                    first.number(),
                    subject(first),
                    match.target(),
                    match.why(),
                    match.candidates(),
                    fields.of(match.target(), group, faults),
                    faults,
                    sheet));
        });
        lines.sort(Comparator.comparingLong(FoundLine::row));
        return lines;
    }
}
