package org.throughline.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.throughline.Throughline;

/** The service as an authority starts it, in a process and with a data folder of its own. */
final class OwnService implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Path log;
    private final int port;
    private final Process process;

    private OwnService(Path log, int port, Process process) {
        this.log = log;
        this.port = port;
        this.process = process;
    }

    /** Starts it with some more options of {@code serve} and waits until it answers. */
    static OwnService start(Path home, String... options) {
        try {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Throughline.class.getName(),
                    "serve",
                    "--port",
                    String.valueOf(port)));
            command.addAll(List.of(options));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("THROUGHLINE_HOME", home.toString());
            Path log = Path.of(home + "-" + port + ".log");
            OwnService service = new OwnService(
                    log,
                    port,
                    builder.redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start());
            Awaitility.await("the service, see " + log)
                    .atMost(LONGEST_START)
                    .until(() -> service.process.isAlive() && service.printed().contains("Throughline is ready"));
            return service;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    Process process() {
        return process;
    }

    /** All that it has printed so far. */
    String printed() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks it to end, so that it takes its database along, and waits for that. */
    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            process.onExit().join();
        }
    }
}
