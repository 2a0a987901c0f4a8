package org.throughline.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.throughline.interchange.sheets.SaidOfClass;
import org.throughline.shared.Refused;
import org.throughline.testing.FreshFolder;

/**
 * Reads a file as an import does and holds what must hold whatever is in it: it is read, or refused in words; nothing
 * else is thrown; within a time and an amount of memory. Time is that of the processor, as machines of tests do other
 * things beside; memory is all that is asked for while reading, of which what is held at once is a part.
 */
final class ReadOrRefused {

    /** The longest that a file may take, in seconds of the processor. */
    static final double SECONDS = 2;

    /** The most memory that reading may ask for from beginning to end, in megabytes. */
    static final long MEGABYTES = 512;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Path FOLDER = FreshFolder.named("files-read-or-refused");

    private ReadOrRefused() {}

    /** What came of a file: whether it was read, in seconds of the processor and megabytes asked for. */
    record Outcome(boolean isRead, String refusal, double seconds, long megabytes) {

        boolean isWithin() {
            return seconds < SECONDS && megabytes < MEGABYTES;
        }
    }

    /** Reads a file of a kind. */
    static Outcome of(String kind, String name, byte[] content) {
        Path path = FOLDER.resolve("file");
        try {
            Files.write(path, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return of(kind, name, path);
    }

    /** As above, of a file that is there. What is over a bound is read again, as the first time may load classes. */
    static Outcome of(String kind, String name, Path path) {
        Outcome first = outcome(kind, name, path);
        Outcome outcome = first.isWithin() ? first : outcome(kind, name, path);
        assertThat(outcome.isWithin()).as("%s %s took %s", kind, name, outcome).isTrue();
        return outcome;
    }

    private static Outcome outcome(String kind, String name, Path path) {
        ImportKind reader = MockedReaders.of(kind);
        ImportFile file = new ImportFile(name, path, kind.equals("class") ? SaidOfClass.moving() : "");
        long memory = THREADS.getCurrentThreadAllocatedBytes();
        long time = THREADS.getCurrentThreadCpuTime();
        String refusal = "";
        try {
            reader.read(file, line -> {}, BroughtFile.unwatched());
        } catch (Refused refused) {
            refusal = refused.refusal().sentence();
            assertThat(refusal).isNotBlank();
        }
        return new Outcome(
                refusal.isEmpty(),
                refusal,
                (THREADS.getCurrentThreadCpuTime() - time) / 1e9,
                THREADS.getCurrentThreadAllocatedBytes() - memory >> 20);
    }
}
