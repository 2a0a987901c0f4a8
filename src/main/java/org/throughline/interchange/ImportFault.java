package org.throughline.interchange;

/**
 * Something wrong in a line of a file.
 *
 * @param rule the number of the rule that it breaks, such as GIAS-03, under which the remedy is found in the help
 * @param severity how grave it is
 * @param column the column or element; blank for the line as a whole
 * @param found what stands there, as a message may show it; blank for nothing
 * @param expected what should stand there
 * @param remedy what to do, as a sentence without a full stop
 */
public record ImportFault(String rule, Severity severity, String column, String found, String expected, String remedy) {

    /** One that keeps the line from being loaded. */
    public static ImportFault error(String rule, String column, String found, String expected, String remedy) {
        return new ImportFault(rule, Severity.ERROR, column, found, expected, remedy);
    }

    /** One that somebody should look at. */
    public static ImportFault query(String rule, String column, String found, String expected, String remedy) {
        return new ImportFault(rule, Severity.QUERY, column, found, expected, remedy);
    }

    /** Rule, column, found and expected as one line, for logs and the command line. */
    public String text() {
        return severity.label() + " " + rule + (column.isEmpty() ? "" : ", " + column) + ": found "
                + (found.isEmpty() ? "nothing" : found) + ", expected " + expected + ". " + remedy + ".";
    }
}
