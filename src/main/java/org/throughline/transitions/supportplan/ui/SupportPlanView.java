package org.throughline.transitions.supportplan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.SmallUpload;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.supportplan.SupportPlan;
import org.throughline.transitions.supportplan.SupportPlans;
import org.throughline.transitions.ui.TransitionNavigation;

/** A record as a support plan for another system; for who writes it also the way back. */
@Route(TransitionNavigation.SENDING + "/:" + TransitionNavigation.ID + "/" + TransitionNavigation.SUPPORT_PLAN)
@PageTitle("Support plan - Throughline")
@RolesAllowed({Roles.SENCO, Roles.STAFF, Roles.DSL, Roles.PLACEMENT_OFFICER})
final class SupportPlanView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SupportPlans plans;
    private final transient RecordAccess access;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);

    SupportPlanView(SupportPlans plans, RecordAccess access) {
        this.plans = plans;
        this.access = access;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = TransitionNavigation.id(event);
        show(plans.about(id).orElseThrow(NotFoundException::new));
    }

    private void show(SupportPlans.About about) {
        removeAll();
        errors.show(List.of());
        add(
                errors,
                new Anchor(TransitionNavigation.either(id, access), "Back to the record"),
                new H1("Support plan of " + about.child()),
                new Paragraph("A file in which another system finds the child's needs, the day-to-day support, the"
                        + " outcomes, the level of support, the next review and who wrote what. It holds what you may"
                        + " read of the record, and nothing else."),
                new Notice(SupportPlan.STANDING));
        add(new H2("Take the plan to another system"), taking(about));
        if (about.isWrittenHere()) {
            add(new H2("Bring a plan from another system"), bringing());
        }
    }

    private Div taking(SupportPlans.About about) {
        TextField purpose = new TextField("What the file is for");
        purpose.setMaxLength(SupportPlans.LONGEST_PURPOSE);
        purpose.setHelperText("It is recorded with your name in the register of exports");
        Div ready = new Div();
        Button prepare = new Button("Prepare the file", click -> {
            ready.removeAll();
            String why = purpose.getValue();
            if (Failures.saved(() -> plans.check(why), errors)) {
                ready.add(Group.actions(new FileLink(
                        "Download the support plan (JSON)",
                        about.fileName(),
                        "application/json",
                        () -> plans.file(id, why))));
            }
        });
        return new Div(Group.form(purpose), Group.actions(prepare), ready);
    }

    private Div bringing() {
        Upload upload = new Upload(new SmallUpload(SupportPlans.MOST_BYTES, (name, content) -> {
            AtomicInteger taken = new AtomicInteger();
            if (Failures.saved(() -> taken.set(plans.bring(id, content)), errors)) {
                Done.said(
                        taken.get() == 0
                                ? "Nothing was taken: each question that the file answers has an answer here"
                                : "Took " + taken.get() + (taken.get() == 1 ? " answer" : " answers"));
            }
        }));
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".json", "application/json");
        upload.getElement().setAttribute("aria-label", "Support plan to take answers from");
        return new Div(
                new Paragraph("Choose a support plan of this child, a JSON file of version " + SupportPlan.VERSION
                        + ". Only questions without an answer are filled in. What is written here stays, and the"
                        + " family's own words are not taken."),
                upload);
    }
}
