package org.throughline.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.throughline.shared.ui.Failures;

/**
 * What people hear when a click fails in a way that no screen has foreseen: a sentence, and the page stays as it is
 * with what they typed.
 */
@Component
class ErrorHandling implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ErrorHandling.class);
    private static final int SHOWN_MILLIS = 15_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(this::failed));
    }

    private void failed(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        if (failure instanceof ClientAbortException) {
            // the page was closed while its answer was on the way: nobody is there to tell, and nothing went wrong
            LOG.debug("The browser went away", failure);
            return;
        }
        String sentence = failure instanceof DataAccessException || failure instanceof TransactionException
                ? Failures.sentence((RuntimeException) failure)
                : "Sorry, that did not work. What you saved before is safe, and what you typed is still here. Try again; if"
                        + " it goes on, tell whoever looks after Throughline";
        LOG.error("A click failed", failure);
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> {
                Notification shown = Notification.show(sentence + ".", SHOWN_MILLIS, Notification.Position.TOP_CENTER);
                shown.setAssertive(true);
            });
        }
    }
}
