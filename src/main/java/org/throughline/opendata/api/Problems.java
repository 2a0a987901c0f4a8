package org.throughline.opendata.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refusals as problem details (RFC 9457): a sentence that says what is wrong and what to do. */
@Component
class Problems {

    static final String NO_TOKEN = "This address needs a token that is good. Send it in the header Authorization, as"
            + " “Bearer” and the token. Make one under API tokens, or a new one where it is over or was withdrawn.";
    static final String NOT_ALLOWED =
            "This token may not read this address. Make one that may, if your role allows it, under API tokens.";
    static final String NOTHING_HERE = "There is nothing at this address. /api/v1/openapi.json lists what there is.";
    static final String READ_ONLY = "This is read only. Ask with GET.";
    static final String TOO_MANY = "There were too many requests in a minute. Wait, then ask again.";
    static final String NOT_NOW = "The service cannot look at tokens just now. Try again in a minute.";
    static final String FAILED = "The answer could not be made. Nothing was changed. Try again; if it fails again, tell"
            + " whoever looks after the service.";

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** A problem. */
    static ProblemDetail of(HttpStatus status, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setTitle(status.getReasonPhrase());
        return problem;
    }

    /** Answers with a problem. */
    void write(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(of(status, sentence)));
    }
}
