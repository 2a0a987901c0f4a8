package org.throughline.interchange.text;

/** As what a sheet is written. */
public enum SheetFormat {
    /** Text with commas, which every program reads. */
    CSV("CSV", ".csv", "text/csv; charset=utf-8"),
    /** A workbook of Excel. */
    XLSX("Excel workbook", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String label;
    private final String ending;
    private final String mediaType;

    SheetFormat(String label, String ending, String mediaType) {
        this.label = label;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** How names of its files end. */
    public String ending() {
        return ending;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }
}
