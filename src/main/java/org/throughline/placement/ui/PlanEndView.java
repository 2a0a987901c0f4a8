package org.throughline.placement.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.security.Roles;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;

/** Records that a plan ceases, or takes that back; who, when and why are kept. */
@Route(PlacementNavigation.CHILDREN + "/:" + PlacementNavigation.ID + "/plan-end")
@PageTitle("End of an EHC plan - Throughline")
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class PlanEndView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ChildFiles files;
    private final transient EhcPlans plans;
    private final ErrorSummary errors = new ErrorSummary();
    private final DateFields from = new DateFields("First day without the plan");
    private final TextArea reason = new TextArea("Reason");

    PlanEndView(ChildFiles files, EhcPlans plans) {
        this.files = files;
        this.plans = plans;
        addClassName("tl-page");
        reason.setWidthFull();
        reason.setMaxLength(300);
        reason.setHelperText("For example: moved to another authority, no longer necessary, left education at 19");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ChildFile file = PlacementNavigation.opened(event, files::find);
        PlanRecord plan = Optional.ofNullable(file.plan()).orElseThrow(NotFoundException::new);
        removeAll();
        from.setDate(plan.ceases());
        Button save = new Button("Save", click -> save(plan));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Anchor back = new Anchor(
                PlacementNavigation.child(plan.childId()),
                "Back to " + file.child().name());
        add(
                back,
                errors,
                new H1("End of the EHC plan of " + file.child().name()),
                new Paragraph("From that day the child is in no run, list or count of children with a plan. The record"
                        + " stays. The law of ceasing is section 45 of the Children and Families Act 2014; this page only"
                        + " records what was decided."),
                Group.form(from),
                reason,
                Group.actions(save));
        if (plan.ceases() != null) {
            add(Group.actions(new Button("The plan goes on: take the end back", click -> {
                if (Failures.saved(() -> plans.maintain(plan.childId(), reason.getValue()), errors)) {
                    done(plan, "Took the end of the plan back");
                }
            })));
        }
    }

    private void save(PlanRecord plan) {
        Optional<LocalDate> day = from.date();
        if (from.isWrong() || day.isEmpty()) {
            errors.show(from.problem());
            return;
        }
        if (Failures.saved(() -> plans.cease(plan.childId(), day.get(), reason.getValue()), errors)) {
            done(plan, "Saved the end of the plan");
        }
    }

    /** Back to the child; the plan can be had back as it was. */
    private void done(PlanRecord before, String sentence) {
        String page = PlacementNavigation.child(before.childId());
        UI.getCurrent().navigate(page);
        LocalDate ceased = before.ceases();
        Done.undoable(sentence, () -> {
            if (ceased == null) {
                plans.maintain(before.childId(), "Undone");
            } else {
                plans.cease(before.childId(), ceased, "Undone");
            }
            UI.getCurrent().navigate(page);
        });
    }
}
