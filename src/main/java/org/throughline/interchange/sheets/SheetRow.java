package org.throughline.interchange.sheets;

import java.util.List;
import java.util.Map;
import org.throughline.interchange.ImportFault;

/**
 * A row of a sheet that was read.
 *
 * @param number its row in the file
 * @param values what its filled cells say, by column, each in the one form in which records hold it
 * @param faults what is wrong with it
 */
record SheetRow(long number, Map<String, String> values, List<ImportFault> faults) {

    /** What a cell says; blank where it is not filled. */
    String value(String column) {
        return values.getOrDefault(column, "");
    }

    boolean has(String column) {
        return values.containsKey(column);
    }
}
