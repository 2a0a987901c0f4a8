package org.throughline.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Sends a page in the colours that the person chose, so that a dark page does not begin with a white flash. */
@Component
class DisplayStart implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            Display display = Display.of(page.getVaadinRequest());
            page.getDocument()
                    .getElementsByTag("html")
                    .attr("style", "color-scheme: " + display.colours().scheme())
                    .attr("data-lists", display.lists().style());
        });
    }
}
