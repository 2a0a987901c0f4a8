package org.throughline.opendata.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.opendata.ReadScope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API says what it does: every address, and what each answers. */
class ApiDescriptionTest extends ApiTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private JsonNode description() {
        return answer(Addresses.DESCRIPTION, planner(ReadScope.PLANS));
    }

    /** What is wrong with an answer by what the description says of an address. */
    private static List<String> faults(JsonNode description, String path, JsonNode answer) {
        JsonNode schema = description
                .get("paths")
                .get(path)
                .get("get")
                .get("responses")
                .get("200")
                .get("content")
                .get("application/json")
                .get("schema");
        ObjectNode whole = JsonMapper.builder().build().createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", description.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(answer)
                .stream()
                .map(Error::toString)
                .toList();
    }

    @Test
    void every_address_answered_is_described_and_the_other_way_round_and_needs_a_scope() {
        TreeSet<String> answered = mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getPackageName().endsWith("opendata.api"))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .filter(path -> !path.equals(Addresses.ALL))
                .collect(Collectors.toCollection(TreeSet::new));
        JsonNode paths = description().get("paths");
        assertThat(new TreeSet<>(paths.propertyNames())).isEqualTo(answered);
        assertThat(Addresses.scopes().keySet()).isEqualTo(answered);
        paths.forEach(path -> assertThat(path.propertyNames()).containsExactly("get"));
    }

    @Test
    void it_is_an_openapi_document_that_says_who_may_and_how_it_refuses() {
        JsonNode description = description();
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.get("security").get(0).has("token")).isTrue();
        assertThat(description
                        .get("components")
                        .get("securitySchemes")
                        .get("token")
                        .get("scheme")
                        .asString())
                .isEqualTo("bearer");
        description.get("paths").forEach(path -> {
            JsonNode get = path.get("get");
            assertThat(get.get("summary").asString()).isNotBlank();
            for (String status : List.of("200", "400", "401", "403", "404", "409", "429")) {
                assertThat(get.get("responses").has(status)).as(status).isTrue();
            }
        });
        assertThat(description.toString()).doesNotContain("swagger-ui").doesNotContain("http://localhost");
    }

    @Test
    void answers_are_as_described() {
        JsonNode description = description();
        String token = planner(ReadScope.PROVISIONS, ReadScope.PLANS, ReadScope.FORECASTS);
        List<String> faults = new ArrayList<>();
        for (String path : List.of(
                Addresses.SETTINGS, Addresses.PROVISIONS, Addresses.PLACES, Addresses.PLANS, Addresses.FORECASTS)) {
            for (String filter : List.of("", "?size=200", "?size=1&page=1", "?page=1000")) {
                faults(description, path, answer(path + filter, token))
                        .forEach(fault -> faults.add(path + filter + ": " + fault));
            }
        }
        for (String by : List.of("NEED", "PHASE", "PLACEMENT", "NEED,PHASE")) {
            faults.addAll(faults(description, Addresses.PLANS, answer(Addresses.PLANS + "?by=" + by, token)));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void an_answer_with_something_more_or_something_missing_is_not_as_described() {
        JsonNode description = description();
        ObjectNode answer = (ObjectNode) answer(Addresses.PLACES, planner(ReadScope.PROVISIONS));
        answer.put("more", 1);
        assertThat(faults(description, Addresses.PLACES, answer)).isNotEmpty();
        answer.remove("more");
        answer.remove("definition");
        assertThat(faults(description, Addresses.PLACES, answer)).isNotEmpty();
    }
}
