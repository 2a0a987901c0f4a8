package org.throughline.transitions.supportplan;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Support plans as JSON (RFC 8259), UTF-8, by the schema {@code transitions/support-plan-1.schema.json}. */
final class SupportPlanJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SupportPlanJson() {}

    static byte[] write(SupportPlan plan) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(plan);
    }

    /** The plan that a file holds; empty where it is none that can be read. */
    static Optional<SupportPlan> read(byte[] file) {
        try {
            SupportPlan plan = JSON.readValue(new String(file, StandardCharsets.UTF_8), SupportPlan.class);
            return plan != null && SupportPlan.FORMAT.equals(plan.format()) && plan.version() == SupportPlan.VERSION
                    ? Optional.of(plan)
                    : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
