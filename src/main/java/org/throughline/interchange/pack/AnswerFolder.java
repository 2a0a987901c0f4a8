package org.throughline.interchange.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder that appears whole or not at all: files are written beside it and moved into place at the end. */
final class AnswerFolder implements PackFiles, AutoCloseable {

    private final Path target;
    private final Path draft;

    private AnswerFolder(Path target, Path draft) {
        this.target = target;
        this.draft = draft;
    }

    /** Whether a folder can be written here: it does not exist or is empty. */
    static boolean isFree(Path target) throws IOException {
        if (!Files.exists(target)) {
            return true;
        }
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (Stream<Path> content = Files.list(target)) {
            return content.findAny().isEmpty();
        }
    }

    /** Begins a folder; {@link #publish} must follow for it to appear. */
    static AnswerFolder at(Path target) throws IOException {
        Path whole = target.toAbsolutePath().normalize();
        Path parent = whole.getParent() == null ? whole : whole.getParent();
        Files.createDirectories(parent);
        Path draft = parent.resolve(".throughline-" + UUID.randomUUID());
        return new AnswerFolder(whole, Files.createDirectory(draft));
    }

    @Override
    public void write(String name, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft.resolve(name)))) {
            content.writeTo(out);
        }
    }

    /** Makes the folder appear with everything written so far. */
    void publish() throws IOException {
        Files.deleteIfExists(target);
        Files.move(draft, target);
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(draft)) {
            List<Path> leftOver;
            try (Stream<Path> paths = Files.walk(draft)) {
                leftOver = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : leftOver) {
                Files.delete(path);
            }
        }
    }
}
