package org.throughline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A folder under the build's own that is empty at the beginning of a test, for one JVM of the tests alone; outside the
 * temporary directory.
 */
public final class FreshFolder {

    /** The number of this JVM among those that share the tests. */
    private static final String JVM = "throughline.test-jvm";

    private FreshFolder() {}

    public static Path named(String name) {
        Path folder = Path.of("target", name + "-" + System.getProperty(JVM, "1"));
        try {
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, new Deleting());
            }
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
