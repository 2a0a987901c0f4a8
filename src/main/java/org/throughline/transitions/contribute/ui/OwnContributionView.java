package org.throughline.transitions.contribute.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.transitions.WriteOutcome;
import org.throughline.transitions.contribute.ContributionForm;
import org.throughline.transitions.contribute.OwnContributions;
import org.throughline.transitions.ui.TransitionNavigation;

/** Where the SENCO of another setting writes that setting's own lines in a record. */
@Route("contributions/:" + TransitionNavigation.ID)
@PageTitle("Our part of a record - Throughline")
@RolesAllowed(Roles.SENCO)
final class OwnContributionView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient OwnContributions contributions;
    private final transient CurrentUser user;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);

    OwnContributionView(OwnContributions contributions, CurrentUser user) {
        this.contributions = contributions;
        this.user = user;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = TransitionNavigation.id(event);
        show();
    }

    private void show() {
        ContributionForm form = contributions.form(id).orElseThrow(NotFoundException::new);
        removeAll();
        add(
                errors,
                new Anchor("", "Back to My day"),
                new ContributionPage(
                        form, new Desk(contributions, id), id, user.login(), "Hand our part in", this::handIn));
    }

    private void handIn() {
        if (Failures.saved(() -> contributions.handIn(id), errors, "Handed in")) {
            show();
        }
    }

    private record Desk(OwnContributions contributions, UUID id) implements ContributionDesk {

        @Override
        public Optional<ContributionForm> form() {
            return contributions.form(id);
        }

        @Override
        public WriteOutcome write(String field, String text, long readRevision) {
            return contributions.write(id, field, text, readRevision);
        }

        @Override
        public void handIn() {
            contributions.handIn(id);
        }
    }
}
