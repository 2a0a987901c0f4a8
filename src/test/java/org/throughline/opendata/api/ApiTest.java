package org.throughline.opendata.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.opendata.ApiTokens;
import org.throughline.opendata.ReadScope;
import org.throughline.opendata.Tokens;
import org.throughline.testing.ServiceTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test of the API from outside, as another program asks it. */
abstract class ApiTest extends ServiceTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Autowired
    protected ApiTokens tokens;

    @Autowired
    protected JdbcClient jdbc;

    @AfterEach
    void no_token_is_left() {
        Tokens.clear(jdbc);
    }

    protected String planner(ReadScope... scopes) {
        return Tokens.ofPlanner(tokens, scopes);
    }

    protected String officer(ReadScope... scopes) {
        return Tokens.ofOfficer(tokens, scopes);
    }

    protected HttpResponse<byte[]> ask(String method, String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    protected HttpResponse<byte[]> get(String path, String token) {
        return ask("GET", path, Map.of("Authorization", "Bearer " + token));
    }

    protected static JsonNode json(HttpResponse<byte[]> response) {
        return JsonMapper.builder().build().readTree(response.body());
    }

    /** What an address answers. */
    protected JsonNode answer(String path, String token) {
        HttpResponse<byte[]> response = get(path, token);
        org.assertj.core.api.Assertions.assertThat(response.statusCode())
                .as(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(200);
        return json(response);
    }
}
