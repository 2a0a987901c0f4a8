package org.throughline.transitions.ui;

import com.vaadin.flow.component.button.Button;
import java.util.function.Predicate;
import org.throughline.transitions.catalogue.Visibility;

/** Who sees one answer, and the button that restricts it or opens it again. */
final class AudienceButton extends Button {

    private static final long serialVersionUID = 1L;

    private final String question;
    private Visibility now;

    /**
     * A button.
     *
     * @param question the words of the question
     * @param now who may see the answer
     * @param keep keeps who may see it from now on; false where that was not taken
     */
    AudienceButton(String question, Visibility now, Predicate<Visibility> keep) {
        this.question = question;
        this.now = now;
        addThemeNames("tertiary", "small");
        addClickListener(click -> {
            Visibility wanted = this.now == Visibility.A ? Visibility.B : Visibility.A;
            if (keep.test(wanted)) {
                this.now = wanted;
                name();
            }
        });
        name();
    }

    private void name() {
        setText(
                now == Visibility.A
                        ? "Restrict to SENCO and pastoral leads"
                        : "Restricted to SENCO and pastoral leads: open to all staff");
        setAriaLabel(getText() + ": " + question);
    }
}
