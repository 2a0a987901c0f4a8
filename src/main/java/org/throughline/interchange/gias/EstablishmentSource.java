package org.throughline.interchange.gias;

import java.util.function.Consumer;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.jobs.JobProgress;

/** A form in which a register of establishments hands out what it holds. */
interface EstablishmentSource {

    /**
     * Reads a file.
     *
     * @param kind for which it is read
     * @param found told each establishment, in the order of the file
     * @param progress asked now and then whether to stop
     * @throws org.throughline.shared.Refused as {@link org.throughline.interchange.InterchangeRefusal.NotSuchAFile}
     */
    void read(ImportFile file, ImportKind kind, Consumer<Establishment> found, JobProgress progress);
}
