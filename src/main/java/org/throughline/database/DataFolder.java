package org.throughline.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the embedded server lives. One service at a time holds it by a lock that the operating system
 * frees when the service dies, however it dies.
 */
final class DataFolder implements AutoCloseable {

    private static final int SECONDS_TO_STOP = 30;

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Takes hold of the folder and stops a server that an earlier service left behind in it.
     *
     * @throws DatabaseFailure when another service uses the folder or it cannot be written
     */
    static DataFolder hold(Path home) {
        Path root = home.toAbsolutePath().normalize().resolve("mariadb");
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new DatabaseFailure(
                        "The data folder " + home
                                + " is in use by another Throughline. Stop that one, or choose another"
                                + " folder with THROUGHLINE_HOME.",
                        null);
            }
            DataFolder folder = new DataFolder(root, channel);
            folder.stopOrphan();
            return folder;
        } catch (IOException failure) {
            throw new DatabaseFailure("The data folder " + home + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    Path base() {
        return root.resolve("base");
    }

    Path data() {
        return root.resolve("data");
    }

    Path tmp() {
        return root.resolve("tmp");
    }

    Path socket() {
        return root.resolve("mariadb.sock");
    }

    Path log() {
        return root.resolve("mariadb.log");
    }

    Path initFile() {
        return root.resolve("init.sql");
    }

    Path pidFile() {
        return root.resolve("mariadb.pid");
    }

    /** Written once the data folder has been set up completely. */
    Path installed() {
        return root.resolve("installed");
    }

    /** The server's process, when one runs on this folder. */
    Optional<ProcessHandle> server() {
        return pid().flatMap(ProcessHandle::of)
                .filter(this::isOurs)
                .or(() -> ProcessHandle.allProcesses().filter(this::isOurs).findFirst());
    }

    private Optional<Long> pid() {
        try {
            return Files.exists(pidFile())
                    ? Optional.of(Long.valueOf(Files.readString(pidFile()).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).equals(base().resolve("bin").resolve("mariadbd")))
                .orElse(false);
    }

    private void stopOrphan() {
        Optional<ProcessHandle> orphan = server();
        if (orphan.isEmpty()) {
            return;
        }
        ProcessHandle process = orphan.get();
        process.destroy();
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stuck) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
