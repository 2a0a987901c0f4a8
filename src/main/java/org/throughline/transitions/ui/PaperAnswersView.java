package org.throughline.transitions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.security.Roles;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.transitions.Answer;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.Transitions;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.family.FamilyRecord;
import org.throughline.transitions.family.FamilySection;
import org.throughline.transitions.family.VoiceKind;

/** What the family or the child wrote on paper or said by telephone, typed in by the sender as their own words. */
@Route(TransitionNavigation.SENDING + "/:" + TransitionNavigation.ID + "/paper")
@PageTitle("Type in what came on paper - Throughline")
@RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
final class PaperAnswersView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Transitions transitions;
    private final transient FamilySide family;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div lines = new Div();
    private UUID id = new UUID(0, 0);

    PaperAnswersView(Transitions transitions, FamilySide family) {
        this.transitions = transitions;
        this.family = family;
        addClassName("tl-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = TransitionNavigation.id(event);
        RecordPage page = transitions.page(id).filter(RecordPage::leads).orElseThrow(NotFoundException::new);
        removeAll();
        add(
                errors,
                new Anchor(TransitionNavigation.record(id), "Back to the record"),
                new H1("Type in what came on paper: " + page.details().childName()),
                new Paragraph("For answers on paper, by telephone or in person. Type them as they were said, in any"
                        + " language. They are saved as the family's or the child's own words, with your name as who"
                        + " typed them in. What they wrote by their own link cannot be changed here."),
                lines);
        showLines();
        for (VoiceKind kind : VoiceKind.values()) {
            add(new H2(kind == VoiceKind.PUPIL ? "The child's answers" : "The parent's or carer's answers"));
            questions(kind);
        }
        add(Group.actions(new Anchor(TransitionNavigation.record(id), "Back to the record")));
    }

    private void questions(VoiceKind kind) {
        Map<String, Answer> written =
                family.paper().written(id, kind).stream().collect(Collectors.toMap(Answer::field, Function.identity()));
        for (Field field : family.paper().questions(kind)) {
            add(new AnswerField(
                    field,
                    0,
                    written.get(field.key()),
                    true,
                    (asked, item, text, revision) -> family.paper().write(id, kind, asked.key(), text, revision),
                    () -> {}));
        }
    }

    private void showLines() {
        FamilyRecord record = family.questions().of(id).record();
        lines.removeAll();
        lines.add(new H2("What the parent or carer ticked"));
        if (record.sections().isEmpty()) {
            lines.add(new Paragraph("Nothing is written yet that the family may read."));
            return;
        }
        List<TickedLine> all = new ArrayList<>();
        for (FamilySection section : record.sections()) {
            lines.add(new H3(section.title()));
            section.lines().stream().map(TickedLine::new).forEach(line -> {
                all.add(line);
                lines.add(line);
            });
        }
        Button save = new Button("Save what they ticked", click -> save(all));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        lines.add(Group.actions(save));
    }

    private void save(List<TickedLine> all) {
        if (all.stream().noneMatch(TickedLine::isTicked)) {
            errors.show("Choose for at least one line what they ticked");
            return;
        }
        boolean isSaved = Failures.saved(
                () -> {
                    for (TickedLine line :
                            all.stream().filter(TickedLine::isAsked).toList()) {
                        family.paper().ask(id, line.line(), line.words());
                        line.isSaved();
                    }
                    List<TickedLine> right =
                            all.stream().filter(TickedLine::isRight).toList();
                    if (!right.isEmpty()) {
                        family.paper()
                                .agree(id, right.stream().map(TickedLine::line).toList());
                        right.forEach(TickedLine::isSaved);
                    }
                },
                errors,
                "Saved what they ticked");
        if (isSaved) {
            showLines();
        }
    }
}
