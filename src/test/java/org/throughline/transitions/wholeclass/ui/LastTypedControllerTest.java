package org.throughline.transitions.wholeclass.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.transitions.Destination;
import org.throughline.transitions.wholeclass.ClassTest;

/** What was typed last before a tab was closed is saved with the rights of who typed it, and of nobody else. */
class LastTypedControllerTest extends ClassTest {

    private static final String LANGUAGES = "identity.languages";

    @Autowired
    private LastTypedController controller;

    private static SheetWriting.Edit typed(UUID record, String text, long revision) {
        return new SheetWriting.Edit(record, LANGUAGES, 0, text, revision, "");
    }

    private String languages(UUID record) {
        be("senco");
        return transitions.page(record).orElseThrow().entries().stream()
                .filter(entry -> entry.field().equals(LANGUAGES))
                .map(entry -> entry.text())
                .findFirst()
                .orElse("");
    }

    @Test
    void it_is_saved_and_what_cannot_be_keeps_nothing_else_back() {
        UUID ada = child("Ada", "Typed", Destination.UNKNOWN);
        UUID ben = child("Ben", "Typed", Destination.UNKNOWN);
        controller.save(
                List.of(typed(ada, "Polish", 0), typed(UUID.randomUUID(), "Nobody's", 0), typed(ben, "Urdu", 0)));
        assertThat(languages(ada)).isEqualTo("Polish");
        assertThat(languages(ben)).isEqualTo("Urdu");
    }

    @Test
    void what_was_written_by_somebody_else_meanwhile_stays() {
        UUID ada = child("Ada", "Typed", Destination.UNKNOWN);
        transitions.write(ada, LANGUAGES, 0, "Polish", 0);
        controller.save(List.of(typed(ada, "Urdu", 0)));
        assertThat(languages(ada)).isEqualTo("Polish");
    }

    @Test
    void a_beginning_of_the_same_words_that_was_still_on_its_way_is_completed() {
        UUID ada = child("Ada", "Typed", Destination.UNKNOWN);
        transitions.write(ada, LANGUAGES, 0, "Polish to the la", 0);
        controller.save(List.of(typed(ada, "Polish to the last key", 0)));
        assertThat(languages(ada)).isEqualTo("Polish to the last key");
    }

    @Test
    void it_is_refused_to_who_may_not_write() throws IOException, InterruptedException {
        UUID ada = child("Ada", "Typed", Destination.UNKNOWN);
        be("secondary");
        controller.save(List.of(typed(ada, "Urdu", 0)));
        be("dsl");
        assertThatThrownBy(() -> controller.save(List.of(typed(ada, "Urdu", 0))))
                .isInstanceOf(AccessDeniedException.class);
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address() + "/last-typed"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("[{\"record\":\"" + ada
                                        + "\",\"question\":\"identity.languages\",\"item\":0,\"text\":\"Urdu\","
                                        + "\"revision\":0,\"read\":\"\"}]"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(300);
        assertThat(languages(ada)).isEmpty();
    }
}
