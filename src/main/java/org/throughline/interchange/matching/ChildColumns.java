package org.throughline.interchange.matching;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.interchange.FieldName;
import org.throughline.interchange.text.TextRow;
import org.throughline.shared.Names;
import org.throughline.shared.PlainText;
import org.throughline.shared.Postcode;
import org.throughline.shared.Upn;
import org.throughline.transitions.catalogue.AnswerRules;

/** The columns by which tables name a child, as they are met. */
public final class ChildColumns {

    private static final Map<String, FieldName> NAMES = Map.of(
            "reference", child("Reference", "reference", "childreference", "uniqueid", "localid", "youngpersonid"),
            "upn", child("UPN", "upn", "uniquepupilnumber"),
            "uln", child("ULN", "uln", "uniquelearnernumber"),
            "surname", child("Surname", "surname", "legalsurname", "familyname", "lastname"),
            "forename", child("Forename", "forename", "legalforename", "givenname", "firstname"),
            "born", child("Date of birth", "dateofbirth", "dob", "birthdate", "personbirthdate"),
            "postcode", child("Postcode", "postcode", "homepostcode"));

    private ChildColumns() {}

    private static FieldName child(String ours, String... names) {
        return FieldName.of(FieldName.CHILDREN, ours, names);
    }

    /** These columns and those of a table's own, as fields. */
    public static List<FieldName> with(Map<String, FieldName> own) {
        return Stream.concat(NAMES.values().stream(), own.values().stream()).toList();
    }

    /** A heading without what people write differently: capitals, spaces, marks. */
    public static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9%]", "");
    }

    /** Which of these columns a heading means; empty for none. */
    public static Optional<String> name(String heading) {
        return name(NAMES, heading);
    }

    /** Which of some columns a heading means; empty for none. */
    static Optional<String> name(Map<String, FieldName> columns, String heading) {
        String plain = plain(heading);
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().names().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The child of a row. */
    public static SoughtChild sought(TextRow row) {
        return new SoughtChild(
                row.cell("reference"),
                Upn.cleaned(row.cell("upn")),
                "",
                row.cell("uln").replaceAll("\\s", ""),
                PlainText.line(row.cell("surname")),
                PlainText.line(row.cell("forename")),
                "",
                AnswerRules.date(row.cell("born")).orElse(null),
                row.cell("postcode").isEmpty() ? "" : Postcode.cleaned(row.cell("postcode")));
    }

    /** What a row calls its child, for people. */
    public static String subject(SoughtChild child) {
        String name = Names.said(child.forename(), child.surname());
        if (!name.isBlank()) {
            return name;
        }
        return !child.upn().isEmpty() ? child.upn() : child.reference().isEmpty() ? "No name" : child.reference();
    }
}
