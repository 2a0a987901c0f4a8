package org.throughline.interchange;

import java.util.List;

/** A form of file, read or written, that says which fields it has. */
public interface NamedFields {

    /** What the form of file is called. */
    String label();

    /** Every field that is read or written. */
    List<FieldName> fieldNames();
}
