package org.throughline.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.throughline.referee.PackReferee;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The independent checkers of answers: the tests' own, and the one beside the project where it lies. */
public final class Referee {

    private static final Path SCRIPT = Path.of("../shared/tools/check_placements.py");

    private Referee() {}

    /** Fails unless the referees find no fault; returns what the first one counted. */
    public static String accepts(Path pack, Path answer) throws IOException, InterruptedException {
        PackReferee.Verdict verdict = PackReferee.judge(pack, answer);
        assertThat(verdict.faults()).isEmpty();
        if (theOther().isPresent()) {
            isAgreedToByTheOther(verdict, pack, answer);
        }
        Map<String, Object> counted = new TreeMap<>(verdict.totals());
        counted.put("faults", verdict.faults().size());
        return JsonMapper.builder().build().writeValueAsString(counted);
    }

    /** The referee beside the project, where it lies and can run. */
    static Optional<Path> theOther() {
        return Optional.of(SCRIPT)
                .filter(Files::exists)
                .filter(script -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "python3"))));
    }

    /** What the other referee printed, and whether it found no fault. */
    record Other(String printed, boolean accepts) {}

    static Other other(Path pack, Path answer) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("python3", SCRIPT.toString(), pack.toString(), answer.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Other(printed, process.waitFor() == 0);
    }

    private static void isAgreedToByTheOther(PackReferee.Verdict verdict, Path pack, Path answer)
            throws IOException, InterruptedException {
        Other judged = other(pack, answer);
        assertThat(judged.accepts()).as(judged.printed()).isTrue();
        JsonNode other = JsonMapper.builder().build().readTree(judged.printed());
        verdict.totals()
                .forEach((key, value) -> assertThat(other.path(key).decimalValue())
                        .as(key)
                        .isEqualByComparingTo(new BigDecimal(value.toString())));
    }
}
