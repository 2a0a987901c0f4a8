package org.throughline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.SessionInitListener;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.throughline.testing.ScreenTest;

/** A click that fails says so in words, and never how. */
class ErrorHandlingTest extends ScreenTest {

    private static ErrorHandler handler() throws Exception {
        VaadinService service = mock(VaadinService.class);
        ServiceInitEvent begun = mock(ServiceInitEvent.class);
        when(begun.getSource()).thenReturn(service);
        new ErrorHandling().serviceInit(begun);
        ArgumentCaptor<SessionInitListener> listener = ArgumentCaptor.forClass(SessionInitListener.class);
        verify(service).addSessionInitListener(listener.capture());
        VaadinSession session = mock(VaadinSession.class);
        SessionInitEvent event = mock(SessionInitEvent.class);
        when(event.getSession()).thenReturn(session);
        listener.getValue().sessionInit(event);
        ArgumentCaptor<ErrorHandler> handler = ArgumentCaptor.forClass(ErrorHandler.class);
        verify(session).setErrorHandler(handler.capture());
        verify(service).addSessionInitListener(any());
        return handler.getValue();
    }

    private String said(Exception failure) throws Exception {
        handler().error(new ErrorEvent(failure));
        roundTrip();
        Notification shown = find(Notification.class).all().getLast();
        return test(shown).getText();
    }

    @Test
    @WithAnonymousUser
    void a_fault_of_the_program_is_told_without_its_insides() throws Exception {
        assertThat(UI.getCurrent()).isNotNull();
        assertThat(said(new IllegalStateException("select secret from child")))
                .contains("Try again")
                .doesNotContain("secret")
                .doesNotContain("IllegalState");
    }

    @Test
    @WithAnonymousUser
    void a_database_that_does_not_answer_is_told_as_such() throws Exception {
        assertThat(said(new DataAccessResourceFailureException("jdbc:mariadb://10.0.0.7 gone")))
                .isNotBlank()
                .doesNotContain("10.0.0.7")
                .doesNotContain("jdbc");
    }

    @Test
    @WithAnonymousUser
    void a_browser_that_went_away_is_told_nothing() throws Exception {
        handler().error(new ErrorEvent(new ClientAbortException(new IOException("Broken pipe"))));
        roundTrip();
        assertThat(find(Notification.class).all()).isEmpty();
    }
}
