package org.throughline.sufficiency.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Results as text: what earlier versions wrote is read. */
class ScenarioFileTest {

    @Test
    void gaps_of_before_the_matching_are_left_out_and_the_rest_is_read() {
        ScenarioResult result = ScenarioFixture.aResult(2, 5, List.of());
        String now = ScenarioFile.RESULT.write(result);
        String before = now.replace("\"version\":2", "\"version\":1")
                .replace(
                        "\"gaps\":[]",
                        "\"gaps\":[{\"january\":2028,\"need\":\"SEMH\",\"phase\":\"SECONDARY\","
                                + "\"nothing\":{\"demand\":9,\"places\":4.5,\"chanceShort\":1.0},"
                                + "\"scenario\":{\"demand\":9,\"places\":9.5,\"chanceShort\":0.2}}]");
        assertThat(before).isNotEqualTo(now).contains("\"places\":4.5");
        assertThat(ScenarioFile.RESULT.read(before)).isEqualTo(result);
        assertThat(ScenarioFile.RESULT.read(now)).isEqualTo(result);
    }
}
