package org.throughline.interchange.sheets;

import java.util.List;
import java.util.Locale;
import org.throughline.shared.Invisible;

/**
 * A column of a kind of sheet, from which reader, template, export and help are made.
 *
 * @param name its name, as templates and exports write it
 * @param aliases what other systems and people call it
 * @param form what stands in its cells
 * @param isRequired whether the sheet must have it and each row must fill it
 * @param meaning what it means, as a sentence without a full stop
 * @param example a value as in a template
 */
record SheetColumn(
        String name, List<String> aliases, CellForm form, boolean isRequired, String meaning, String example) {

    static SheetColumn required(String name, CellForm form, String meaning, String example, String... aliases) {
        return new SheetColumn(name, List.of(aliases), form, true, meaning, example);
    }

    static SheetColumn optional(String name, CellForm form, String meaning, String example, String... aliases) {
        return new SheetColumn(name, List.of(aliases), form, false, meaning, example);
    }

    /** The same, which the sheet must have and each row must fill. */
    SheetColumn needed() {
        return new SheetColumn(name, aliases, form, true, meaning, example);
    }

    /** A header for comparing: letters and digits alone, without difference of case. */
    static String comparable(String header) {
        return Invisible.strip(header).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Whether a header is this column's, by its name or an alias. */
    boolean isNamed(String header) {
        String said = comparable(header);
        return said.equals(comparable(name))
                || aliases.stream().map(SheetColumn::comparable).anyMatch(said::equals);
    }
}
