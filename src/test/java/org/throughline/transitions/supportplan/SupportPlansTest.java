package org.throughline.transitions.supportplan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.audit.AuditEvent;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.ExportSearch;
import org.throughline.transitions.TransitionTest;
import org.throughline.transitions.catalogue.Tier;

/** A record as a support plan for other systems: by its schema, with a purpose, and back again. */
class SupportPlansTest extends TransitionTest {

    private static final String PURPOSE = "For the new school's own system";

    @Autowired
    private SupportPlans plans;

    @Autowired
    private AuditTrail audit;

    private UUID written() {
        UUID record = record(at(setting("Underhill")));
        transitions.write(record, "sen.suspected", 0, "Attention, seen in class", 0);
        transitions.write(record, "sen.targets", 0, "Starts a task alone in two minutes", 0);
        transitions.write(record, "strategies.strategy", 1, "Now-and-next board", 0);
        transitions.write(record, "strategies.area", 1, "Cognition and learning", 0);
        transitions.write(record, "strategies.outcome", 1, "Tried and worked", 0);
        transitions.decideTier(record, Tier.ENHANCED, "Settles slowly in new places");
        return record;
    }

    private SupportPlan plan(UUID record) {
        return SupportPlanJson.read(plans.file(record, PURPOSE).orElseThrow()).orElseThrow();
    }

    private static List<String> faults(byte[] file) throws IOException {
        try (InputStream schema = Objects.requireNonNull(
                SupportPlans.class.getResourceAsStream("/transitions/support-plan-1.schema.json"))) {
            Schema read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return read
                    .validate(
                            new String(file, StandardCharsets.UTF_8),
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @Test
    void a_plan_keeps_its_schema_and_says_that_its_shape_is_not_law() throws IOException {
        byte[] file = plans.file(written(), PURPOSE).orElseThrow();
        assertThat(faults(file)).isEmpty();
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).contains("Announced, not law");
        assertThat(faults(text.replace("\"version\" : 1", "\"version\" : 2").getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
        assertThat(faults(text.replaceFirst("\"born\" : \"[^\"]*\"", "\"born\" : \"5 January\"")
                        .getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @Test
    void needs_support_outcomes_layer_review_and_writers_are_where_they_belong() {
        SupportPlan plan = plan(written());
        assertThat(texts(plan.needs())).containsExactly("Attention, seen in class", "Asthma");
        assertThat(texts(plan.support()))
                .containsExactly("Short steps", "Now-and-next board", "Cognition and learning");
        assertThat(texts(plan.outcomes())).containsExactly("Starts a task alone in two minutes", "Tried and worked");
        assertThat(plan.layer().label()).isEqualTo("Enhanced");
        assertThat(plan.layer().reason()).isEqualTo("Settles slowly in new places");
        assertThat(plan.layer().decidedBy()).isNotNull();
        assertThat(plan.reviewOn()).isEqualTo("2027-10-13");
        assertThat(plan.needs()).extracting(SupportPlan.Entry::writtenBy).allMatch(by -> by.contains("SENCO"));
    }

    private static List<String> texts(List<SupportPlan.Entry> entries) {
        return entries.stream().map(SupportPlan.Entry::text).toList();
    }

    @Test
    void what_goes_out_comes_back_the_same_and_nothing_that_is_written_is_changed() {
        UUID first = written();
        byte[] file = plans.file(first, PURPOSE).orElseThrow();
        SupportPlan before = plan(first);
        UUID second = record(at(setting("Underhill")));
        // 'What works' and the condition are written there already
        assertThat(plans.bring(second, file)).isEqualTo(5);
        SupportPlan after = plan(second);
        for (Function<SupportPlan, List<SupportPlan.Entry>> part :
                List.<Function<SupportPlan, List<SupportPlan.Entry>>>of(
                        SupportPlan::needs, SupportPlan::support, SupportPlan::outcomes)) {
            assertThat(part.apply(after))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("writtenOn")
                    .isEqualTo(part.apply(before));
        }
        assertThat(plans.bring(second, file)).isZero();
        assertThat(SupportPlanJson.read(SupportPlanJson.write(before))).contains(before);
    }

    @Test
    void the_receiver_gets_what_the_receiver_sees_and_others_get_nothing() {
        UUID record = written();
        send(record);
        be("tutor");
        assertThat(plans.file(record, PURPOSE)).isEmpty();
        be("secondary");
        assertThat(texts(plan(record).needs())).contains("Asthma");
        received.acknowledge(record);
        be("tutor");
        assertThat(texts(plan(record).needs())).doesNotContain("Asthma");
        be("secondary2");
        assertThat(plans.file(record, PURPOSE)).isEmpty();
    }

    @Test
    void each_file_is_in_the_register_of_exports_with_its_purpose() {
        UUID record = written();
        plans.file(record, " " + PURPOSE + " ");
        be("admin");
        List<AuditEvent> exports = audit.exports(ExportSearch.ALL, 0, 20);
        assertThat(exports)
                .anyMatch(event -> "Support plan of a child, as JSON".equals(event.what())
                        && PURPOSE.equals(event.purpose())
                        && record.equals(event.subject()));
    }
}
