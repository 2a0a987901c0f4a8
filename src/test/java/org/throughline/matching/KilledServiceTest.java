package org.throughline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughline.testing.FreshFolder;

/** A service killed in the middle of a run: nothing acknowledged is lost and the run goes on at the next start. */
class KilledServiceTest {

    private static final Path HOME = FreshFolder.named("killed-service");

    private Process process;

    @AfterEach
    void no_process_is_left() {
        if (process != null && process.isAlive()) {
            process.destroyForcibly().onExit().join();
        }
    }

    private BufferedReader service(String... arguments) throws IOException {
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
        builder.redirectError(Path.of(HOME + ".log").toFile());
        process = builder.start();
        return process.inputReader(StandardCharsets.UTF_8);
    }

    private static String await(BufferedReader lines, String beginning) {
        try {
            String line = lines.readLine();
            while (line != null && !line.startsWith(beginning)) {
                line = lines.readLine();
            }
            assertThat(line)
                    .as("the service ended before it said '%s'; see %s.log", beginning, HOME)
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
        process.destroyForcibly().onExit().join();

        String ended = await(service("resume", run), "ended ");

        assertThat(ended).startsWith("ended ENDED interrupted resumed 1 ");
        long points = Long.parseLong(ended.replaceAll(".* points (\\d+) .*", "$1"));
        assertThat(points)
                .as("not worse than what was stored before the kill")
                .isLessThanOrEqualTo(Long.parseLong(stored[2]));
        assertThat(process.waitFor()).isZero();
    }
}
