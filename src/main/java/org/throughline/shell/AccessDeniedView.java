package org.throughline.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Shown for a screen that the person's role does not open. */
@AnonymousAllowed
@PageTitle("No access - Throughline")
@ParentLayout(MainLayout.class)
public final class AccessDeniedView extends Main implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    AccessDeniedView() {
        addClassName("tl-page");
        add(
                new H1("You cannot open this page"),
                new Paragraph("Your role does not include it. Ask your administrator if you need it for your work."),
                new RouterLink("Go to the home page", HomeView.class));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
