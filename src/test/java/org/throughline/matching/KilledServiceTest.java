package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughline.testing.DebianMariaDb;
import org.throughline.testing.FreshFolder;

/** A service killed in the middle of a run: nothing acknowledged is lost and the run goes on at the next start. */
class KilledServiceTest {

    private static final Path HOME = FreshFolder.named("killed-service");

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void no_process_is_left() {
        processes.forEach(process -> process.destroyForcibly().onExit().join());
    }

    private BufferedReader service(String... arguments) throws IOException {
        return service(Map.of(), arguments);
    }

    private BufferedReader service(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ServiceProcess.class.getName()),
                        Arrays.stream(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("THROUGHLINE_HOME", HOME.toString());
        builder.environment().putAll(environment);
        builder.redirectError(Path.of(HOME + "-" + processes.size() + ".log").toFile());
        Process process = builder.start();
        processes.add(process);
        return process.inputReader(StandardCharsets.UTF_8);
    }

    private static String await(BufferedReader lines, String beginning) {
        try {
            String line = lines.readLine();
            while (line != null && !line.startsWith(beginning)) {
                line = lines.readLine();
            }
            assertThat(line)
                    .as("the service ended before it said '%s'; see %s*.log", beginning, HOME)
                    .isNotNull();
            return line;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    @Timeout(180)
    void a_run_goes_on_from_its_last_stored_answer_after_the_service_was_killed() throws Exception {
        BufferedReader first = service("start");
        String run = await(first, "run ").split(" ")[1];
        String[] stored = await(first, "stored 1 ").split(" ");
        processes.getFirst().destroyForcibly().onExit().join();

        String ended = await(service("resume", run), "ended ");

        assertThat(ended).startsWith("ended ENDED interrupted resumed 1 ");
        assertThat(Long.parseLong(ended.replaceAll(".* unplaced (\\d+) .*", "$1")))
                .as("not worse than what was stored before the kill")
                .isLessThanOrEqualTo(Long.parseLong(stored[3]));
        assertThat(processes.getLast().waitFor()).isZero();
    }

    @Test
    @Timeout(240)
    void a_second_service_on_the_same_database_takes_over_when_the_first_is_killed() throws Exception {
        try (DebianMariaDb server = DebianMariaDb.start("two-services")) {
            Map<String, String> shared = Map.of(
                    "SPRING_DATASOURCE_URL", server.url(),
                    "SPRING_DATASOURCE_USERNAME", DebianMariaDb.USER,
                    "SPRING_DATASOURCE_PASSWORD", DebianMariaDb.PASSWORD);
            BufferedReader first = service(shared, "start");
            String run = await(first, "run ").split(" ")[1];
            String[] stored = await(first, "stored 1 ").split(" ");
            BufferedReader second = service(shared, "resume", run);
            await(second, "waiting");
            processes.getFirst().destroyForcibly().onExit().join();

            String ended = await(second, "ended ");

            assertThat(ended).startsWith("ended ENDED interrupted resumed 1 ");
            assertThat(Long.parseLong(ended.replaceAll(".* unplaced (\\d+) .*", "$1")))
                    .as("not worse than what the first stored: %s", String.join(" ", stored))
                    .isLessThanOrEqualTo(Long.parseLong(stored[3]));
        }
    }
}
