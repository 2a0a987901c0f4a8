package org.throughline.interchange.sheets;

import org.throughline.shared.Refusal;

/** Why something about spreadsheets is not done. */
public sealed interface SheetRefusal extends Refusal {

    /** There is no such kind of sheet. */
    record NoSuchSheet() implements SheetRefusal {}

    /**
     * A kind of sheet has no such column.
     *
     * @param column its name as it was given
     */
    record NoSuchColumn(String column) implements SheetRefusal {}

    /**
     * Columns that each row must fill have no heading.
     *
     * @param columns their names
     */
    record ColumnsWithoutHeading(String columns) implements SheetRefusal {}

    /** Nobody said whom a row means, or that it is somebody new, whom this sheet cannot record. */
    record NobodyMeant() implements SheetRefusal {}

    /**
     * A setting or provision that was there when the file was read is not there now, or another has its name.
     *
     * @param name as the file says
     */
    record NotOnOurList(String name) implements SheetRefusal {}

    /** An export without a reason, or with a long one. */
    record ExportWithoutReason(int longest) implements SheetRefusal {}
}
