package org.throughline.placement.ui.child;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import org.throughline.episodes.Episode;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.ReasonKind;
import org.throughline.placement.ChildFile;
import org.throughline.placement.ChildFiles;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.Group;

/**
 * Ends an episode, changes its end or takes the end back.
 *
 * @param <E> the kind of episode
 */
abstract class EpisodeEndView<E extends Episode<E>> extends EpisodeView<E> {

    private static final long serialVersionUID = 1L;

    EpisodeEndView(ChildFiles files, EpisodeDesk<E> desk) {
        super(files, desk);
    }

    /** What a person should know before ending one. */
    abstract String note();

    @Override
    String show(BeforeEnterEvent event, ChildFile file) {
        E known = named(event);
        DateFields end = new DateFields(desk().endLabel());
        ReasonFields reason = new ReasonFields(desk().reasons(ReasonKind.END));
        Button next = new Button(
                "Continue",
                click -> needed(end).ifPresent(day -> ask(new EpisodeChange.End<>(known, desk().until(day)), reason)));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addFields(
                new Paragraph(desk().words(known) + "."),
                new Paragraph(note()),
                Group.form(end),
                reason,
                Group.actions(next, cancel()));
        if (known.period().until() != null) {
            end.setDate(desk().entered(known.period().until()));
            ReasonFields why = new ReasonFields(desk().reasons(ReasonKind.CORRECT));
            addFields(
                    new H2("The " + desk().noun() + " goes on"),
                    new Paragraph("If the end no longer holds, say why and take it back."),
                    why,
                    Group.actions(new Button("Take the end back", click -> ask(new EpisodeChange.GoOn<>(known), why))));
        }
        return "End the " + desk().noun() + " of " + file.child().name();
    }
}
