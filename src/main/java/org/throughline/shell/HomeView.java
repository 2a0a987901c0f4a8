package org.throughline.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/** Where everyone begins: what the role is here for. */
@Route("")
@PageTitle("Home - Throughline")
@Menu(title = "Home", order = 0)
@PermitAll
public final class HomeView extends Main {

    private static final long serialVersionUID = 1L;

    HomeView(CurrentUser user) {
        addClassName("tl-page");
        add(new H1("Home"));
        if (user.has(Roles.PLACEMENT_OFFICER)) {
            card(
                    "Match children to places",
                    "Start a run for next September, follow it and read its proposals.",
                    "runs");
            card("Children", "Everyone with an EHC plan: needs, preferences, current place.", "children");
        }
        if (user.has(Roles.SENCO)) {
            card("Your children", "The children with an EHC plan at your setting.", "children");
        }
        if (user.has(Roles.SENCO) || user.has(Roles.STAFF) || user.has(Roles.DSL)) {
            card("Moving on", "What the next setting must know about each child who leaves.", "transitions");
            card("Coming to us", "The records of children who come: new, changed, to be acknowledged.", "incoming");
        }
        if (user.has(Roles.PLACEMENT_OFFICER) || user.has(Roles.PLANNER)) {
            card("Provision register", "Places, who is in them and what becomes free next September.", "provisions");
        }
        if (user.has(Roles.ADMINISTRATOR)) {
            card("Users", "Who may sign in, and in which role.", "users");
        }
        add(new Paragraph("Throughline proposes. A named officer decides."));
    }

    private void card(String title, String text, String path) {
        Section card = new Section(new H2(new Anchor(path, title)), new Paragraph(text));
        card.addClassName("tl-card");
        add(card);
    }
}
