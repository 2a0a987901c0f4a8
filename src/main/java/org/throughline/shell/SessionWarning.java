package org.throughline.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Says three minutes before that a session ends, with one click to stay. Work in the page keeps the session; a page
 * that nobody touches does not.
 */
@Tag("throughline-session")
@JsModule("context://elements/throughline-session.js")
final class SessionWarning extends Component {

    private static final long serialVersionUID = 1L;

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .setAttribute(
                        "seconds",
                        String.valueOf(event.getSession().getSession().getMaxInactiveInterval()));
    }

    /** Any call keeps the session: this one does nothing else. */
    @ClientCallable
    private void stay() {
        // the request itself is what the session needs
    }
}
