package org.throughline.interchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that somebody brought. It is hostile until it is read.
 *
 * @param name its name where it came from
 * @param path where its content lies while it is read
 * @param said what the person said of it besides, in a form of its kind; blank for most kinds
 */
public record ImportFile(String name, Path path, String said) {

    /** A file of which nothing was said. */
    public ImportFile(String name, Path path) {
        this(name, path, "");
    }

    /** Its content from the beginning; to be closed by who asks. */
    public InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(path));
    }

    /** Whether its name ends so, in capitals or not, such as ".zip". */
    public boolean endsWith(String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
