package org.throughline.placement.ui.child;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.LocalDate;
import org.throughline.episodes.Episode;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.Period;
import org.throughline.episodes.ReasonKind;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.Group;

/**
 * Corrects an episode that was recorded wrongly, or by mistake. It stays on the record, marked, and counts no longer.
 *
 * @param <E> the kind of episode
 */
abstract class EpisodeCorrectView<E extends Episode<E>> extends EpisodeView<E> {

    private static final long serialVersionUID = 1L;

    private final DateFields from = new DateFields("First day");
    private final DateFields end;

    EpisodeCorrectView(ChildFiles files, EpisodeDesk<E> desk) {
        super(files, desk);
        end = new DateFields(desk.endLabel() + ", if known");
    }

    /** Fields for what is not a day, showing the episode as it stands. */
    abstract Component[] further(E known);

    /** The episode as it should be. */
    abstract E right(E known, Period period);

    @Override
    String show(BeforeEnterEvent event, ChildFile file) {
        E known = named(event);
        LocalDate until = known.period().until();
        from.setDate(known.period().from());
        end.setDate(until == null ? null : desk().entered(until));
        ReasonFields reason = new ReasonFields(desk().reasons(ReasonKind.CORRECT));
        Button right = new Button("Continue with the right details", click -> replace(known, reason));
        right.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button never = new Button(
                "Continue: it should not be on record", click -> ask(new EpisodeChange.Withdraw<>(known), reason));
        never.addThemeVariants(ButtonVariant.LUMO_ERROR);
        addFields(
                new Paragraph(desk().words(known) + "."),
                new Paragraph(
                        "What was recorded wrongly stays on the child's page, marked as corrected, with who did it,"
                                + " when and why. It no longer counts."),
                reason,
                new H2("What is right"));
        addFields(further(known));
        addFields(
                Group.form(from, end),
                Group.actions(right, cancel()),
                new H2("Recorded by mistake"),
                new Paragraph("Use this where nothing of the kind happened."),
                Group.actions(never));
        return "Correct the " + desk().noun() + " of " + file.child().name();
    }

    private void replace(E known, ReasonFields reason) {
        if (end.isWrong()) {
            refuse(end.problem());
            return;
        }
        needed(from)
                .ifPresent(day -> ask(
                        new EpisodeChange.Replace<>(
                                known,
                                right(
                                        known,
                                        new Period(
                                                day,
                                                end.date().map(desk()::until).orElse(null)))),
                        reason));
    }
}
