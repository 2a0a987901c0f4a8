package org.throughline.opendata.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says beside the addresses: who may, and how it refuses. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";

    @Bean
    OpenAPI description() {
        ObjectSchema problem = new ObjectSchema();
        problem.setDescription("Why there is no answer (RFC 9457); the detail is a sentence that says what to do.");
        problem.addProperty("type", new StringSchema());
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("instance", new StringSchema());
        return new OpenAPI()
                .info(new Info()
                        .title("Throughline open data")
                        .version("1")
                        .description(
                                "Counts, provisions, forecasts and packs of one local authority, read only. There is"
                                        + " no name of a child in any answer, and counts of one to four are not told. Every"
                                        + " reading is on record: who, by which token, what, with which filter, how many rows.")
                        .license(new License().name("MIT")))
                .servers(List.of(new Server().url("/").description("This service")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(
                                                "A token that a person made under API tokens. It may read what it was"
                                                        + " made for, as long as the person may.")
                                        .bearerFormat("tl_ and 32 digits"))
                        .addSchemas(PROBLEM, problem));
    }

    /** Every answer has all its properties, null where nothing is known, and no others. */
    @Bean
    OpenApiCustomizer wholeAnswers() {
        return document -> document.getComponents().getSchemas().forEach((name, schema) -> {
            if (!name.equals(PROBLEM) && schema.getProperties() != null) {
                schema.setRequired(properties(schema));
                schema.setAdditionalProperties(false);
            }
        });
    }

    /** Every address refuses in the same ways. */
    @Bean
    OpenApiCustomizer refusals() {
        Map<String, String> refusals = new LinkedHashMap<>();
        refusals.put("400", "A filter cannot be understood");
        refusals.put("401", "There is no token, or it is not good");
        refusals.put("403", "The token may not read this");
        refusals.put("404", "There is nothing here");
        refusals.put("409", "The records do not allow it");
        refusals.put("429", "Too many requests in a minute");
        return document -> document.getPaths()
                .values()
                .forEach(path -> refusals.forEach((status, sentence) -> path.getGet()
                        .getResponses()
                        .addApiResponse(
                                status,
                                new ApiResponse()
                                        .description(sentence)
                                        .content(new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType()
                                                                .schema(new Schema<>()
                                                                        .$ref("#/components/schemas/" + PROBLEM)))))));
    }

    private static List<String> properties(Schema<?> schema) {
        return List.copyOf(schema.getProperties().keySet());
    }
}
