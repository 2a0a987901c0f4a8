package org.throughline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** The first page already has the colours and lists that the person chose. */
class DisplayStartTest {

    private static Element begun(Cookie... cookies) {
        ServiceInitEvent start = mock(ServiceInitEvent.class);
        new DisplayStart().serviceInit(start);
        ArgumentCaptor<IndexHtmlRequestListener> listener = ArgumentCaptor.forClass(IndexHtmlRequestListener.class);
        verify(start).addIndexHtmlRequestListener(listener.capture());
        VaadinRequest request = mock(VaadinRequest.class);
        when(request.getCookies()).thenReturn(cookies);
        Document document = Jsoup.parse("<html lang=\"en-GB\"><body></body></html>");
        IndexHtmlResponse page = mock(IndexHtmlResponse.class);
        when(page.getVaadinRequest()).thenReturn(request);
        when(page.getDocument()).thenReturn(document);
        listener.getValue().modifyIndexHtmlResponse(page);
        return document.getElementsByTag("html").getFirst();
    }

    @Test
    void who_has_chosen_nothing_has_the_colours_of_the_device() {
        Element html = begun();
        assertThat(html.attr("style")).isEqualTo("color-scheme: light dark");
        assertThat(html.attr("data-lists")).isEqualTo("comfortable");
        assertThat(html.attr("lang")).as("what was there stays").isEqualTo("en-GB");
    }

    @Test
    void what_was_chosen_is_there_from_the_first_byte() {
        Element html = begun(new Display(Display.Colours.DARK, Display.Lists.DENSE).cookie(false));
        assertThat(html.attr("style")).isEqualTo("color-scheme: dark");
        assertThat(html.attr("data-lists")).isEqualTo("dense");
    }

    @Test
    void a_cookie_that_somebody_made_up_changes_nothing() {
        Element html = begun(new Cookie(Display.COOKIE, "DARKEST.URL"));
        assertThat(html.attr("style")).isEqualTo("color-scheme: light dark");
        assertThat(html.attr("data-lists")).isEqualTo("comfortable");
    }
}
