package org.throughline.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder whose files appear together or not at all: they are written to a draft and moved into place at the end. A
 * new folder is drafted beside its place; an empty one that is there already is kept as it is and drafted inside.
 */
public final class AnswerFolder implements PackFiles, AutoCloseable {

    private final Path target;
    private final Path draft;
    private final boolean isNew;

    private AnswerFolder(Path target, Path draft, boolean isNew) {
        this.target = target;
        this.draft = draft;
        this.isNew = isNew;
    }

    /** Why nothing could be written here, in words that follow the folder's name; empty when it could. */
    public static Optional<String> obstacle(Path target) {
        try {
            if (!isFree(target)) {
                return Optional.of("exists and is not an empty folder, expected a new or empty one");
            }
            at(target).close();
            return Optional.empty();
        } catch (IOException | RuntimeException failure) {
            return Optional.of("cannot be written (" + failure.getClass().getSimpleName() + " at "
                    + failure.getMessage() + "), expected a folder that can be");
        }
    }

    private static boolean isFree(Path target) throws IOException {
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

    /** Begins a folder; {@link #publish} must follow for its files to appear. */
    public static AnswerFolder at(Path target) throws IOException {
        Path whole = target.toAbsolutePath().normalize();
        boolean isNew = !Files.exists(whole);
        Path parent = isNew && whole.getParent() != null ? whole.getParent() : whole;
        Files.createDirectories(parent);
        Path draft = parent.resolve(".throughline-" + UUID.randomUUID());
        return new AnswerFolder(whole, Files.createDirectory(draft), isNew);
    }

    @Override
    public void write(String name, Content content) throws IOException {
        Path file = draft.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
    }

    /** Makes everything written so far appear. */
    public void publish() throws IOException {
        if (isNew) {
            Files.move(draft, target);
            return;
        }
        List<Path> moved = new ArrayList<>();
        try {
            for (Path file : content(draft)) {
                moved.add(Files.move(file, target.resolve(file.getFileName())));
            }
        } catch (IOException failure) {
            for (Path file : moved) {
                deleteAll(file);
            }
            throw failure;
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(draft)) {
            deleteAll(draft);
        }
    }

    private static void deleteAll(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            for (Path inside : content(path)) {
                deleteAll(inside);
            }
        }
        Files.deleteIfExists(path);
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
