package org.throughline.interchange.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.throughline.testing.Needed;

/** The independent checker of answers, which shares no code with the product. */
public final class Referee {

    private static final Path SCRIPT = Path.of("../shared/tools/check_placements.py");

    private Referee() {}

    /** Fails unless the referee finds no fault; returns what it printed. */
    public static String accepts(Path pack, Path answer) throws IOException, InterruptedException {
        Path script = Needed.orSkip(Optional.of(SCRIPT).filter(Files::exists), "The referee " + SCRIPT);
        Process process = new ProcessBuilder("python3", script.toString(), pack.toString(), answer.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
