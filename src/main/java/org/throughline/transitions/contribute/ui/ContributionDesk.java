package org.throughline.transitions.contribute.ui;

import java.util.Optional;
import org.throughline.transitions.WriteOutcome;
import org.throughline.transitions.contribute.ContributionForm;

/** What the page of a contributor reads and does, signed in or by a link. */
interface ContributionDesk {

    /** What is asked and written; empty where it is closed. */
    Optional<ContributionForm> form();

    /** Keeps a line while it is typed. */
    WriteOutcome write(String field, String text, long readRevision);

    /** Says that the part is complete. */
    void handIn();
}
