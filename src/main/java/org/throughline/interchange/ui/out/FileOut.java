package org.throughline.interchange.ui.out;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Set;
import org.throughline.shared.ui.FileLink;

/** Something that people of some roles may take out as a file. */
interface FileOut {

    /** What it is called. */
    String label();

    /** What is in it and whom it is for, as sentences. */
    String about();

    /** Who may take it out, constants of {@code Roles}; one of them is enough. */
    Set<String> roles();

    /** A panel for one person to choose by. */
    Panel panel();

    /** What is asked before a file is made. */
    interface Panel {

        /** What to show above the purpose, fields to choose by among it. */
        List<Component> parts();

        /** Whether there is something to take out here; where not, the parts say why or where it is. */
        default boolean isOffered() {
            return true;
        }

        /**
         * Makes files ready to be downloaded.
         *
         * @param purpose what they are for
         * @throws org.throughline.shared.Refused where something must be put right first
         */
        Ready prepare(String purpose);
    }

    /**
     * Files that can be downloaded.
     *
     * @param sentences what is in them, and what is not
     * @param links a link for each
     */
    record Ready(List<String> sentences, List<FileLink> links) {}
}
