package org.throughline.interchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.throughline.jobs.JobProgress;

/**
 * A kind of file that can be imported. It reads, compares and writes; what is the same for all kinds is done around it:
 * the preview, what a person chose or typed, undo, progress and the log.
 */
public interface ImportKind extends NamedFields {

    /** The most bytes of a file, unless a kind says otherwise. */
    long MOST_BYTES = 50L * 1024 * 1024;

    /** The most bytes that a zip unpacks to, unless a kind says otherwise. */
    long MOST_UNPACKED = 500L * 1024 * 1024;

    /** How many lines are loaded at once, unless a kind says otherwise. */
    int LINES_AT_ONCE = 200;

    /** The word by which it is named on the command line, such as {@code gias}. */
    String code();

    /** What it is called, such as "Schools and colleges (GIAS)". */
    @Override
    String label();

    /** Which file it is and where it comes from, as sentences. */
    String about();

    /** How names of its files end, such as ".csv". */
    Set<String> endings();

    /** Who may import it, constants of {@code Roles}; one of them is enough. */
    Set<String> roles();

    /** Whether it is brought on the page of files in; false where another page asks what must be said of it besides. */
    default boolean isBroughtHere() {
        return true;
    }

    /** Roles that the person must have besides; none for most kinds. */
    default Set<String> alsoNeeds() {
        return Set.of();
    }

    /**
     * The sections of fields that somebody may leave out of a batch, in order; a field of a section is called by its
     * name, a colon and a space before its own. None for most kinds.
     */
    default List<String> sections() {
        return List.of();
    }

    /** The numbered rules that its lines are held to, in order, for the help. */
    List<ImportRule> rules();

    /** The most bytes of a file. */
    default long mostBytes() {
        return MOST_BYTES;
    }

    /** The most bytes that a zip of it unpacks to, each reading of a file in it counted. */
    default long mostUnpacked() {
        return MOST_UNPACKED;
    }

    /** How many lines are loaded at once: few where much belongs to each of them. */
    default int linesAtOnce() {
        return LINES_AT_ONCE;
    }

    /** The tables that it writes to, parents first. */
    List<OwnedTable> tables();

    /**
     * Reads a file. Nothing is written.
     *
     * @param found told each line, in order
     * @param progress to be told how far it is, and to be asked whether to stop
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal}, where it is no such file
     */
    void read(ImportFile file, Consumer<FoundLine> found, JobProgress progress);

    /**
     * What is on record, by the names of fields of {@link FoundLine#fields()}; blank for nothing.
     *
     * @param ids of things on record, some hundreds at once
     */
    Map<UUID, Map<String, String>> held(Collection<UUID> ids);

    /**
     * Writes a line through the services, within the transaction of the whole batch.
     *
     * @return the id of what was recorded or changed
     * @throws org.throughline.shared.Refused where a service does not take it; nothing of the batch is then loaded
     */
    UUID load(LineToLoad line);

    /** Told before the first line of a batch is loaded and again after the last, within its transaction. */
    default void loaded(List<UUID> ids) {}
}
