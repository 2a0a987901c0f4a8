package org.throughline.interchange;

/**
 * A numbered rule that lines of a kind of file are held to, as the help lists it.
 *
 * @param number its number, such as GIAS-03
 * @param severity how grave it is to break it
 * @param column the column or element that it is about; blank for the line as a whole
 * @param expected what should stand there
 * @param remedy what to do where it is broken, as a sentence without the last full stop
 */
public record ImportRule(String number, Severity severity, String column, String expected, String remedy) {

    /** A fault by this rule. */
    public ImportFault fault(String found) {
        return new ImportFault(number, severity, column, found, expected, remedy);
    }
}
