package org.throughline.interchange.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
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
        if (Files.exists(SCRIPT)) {
            isAgreedToByTheOther(verdict, pack, answer);
        }
        Map<String, Object> counted = new TreeMap<>(verdict.totals());
        counted.put("faults", verdict.faults().size());
        return JsonMapper.builder().build().writeValueAsString(counted);
    }

    private static void isAgreedToByTheOther(PackReferee.Verdict verdict, Path pack, Path answer)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder("python3", SCRIPT.toString(), pack.toString(), answer.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        JsonNode other = JsonMapper.builder().build().readTree(printed);
        verdict.totals()
                .forEach((key, value) -> assertThat(other.path(key).decimalValue())
                        .as(key)
                        .isEqualByComparingTo(new BigDecimal(value.toString())));
    }
}
