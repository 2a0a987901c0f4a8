package org.throughline.placement.ui.child;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.throughline.episodes.EpisodeReason;
import org.throughline.episodes.EpisodeReasons;
import org.throughline.episodes.Why;
import org.throughline.shared.ui.Choice;

/** Why something is done: a reason of the list, and words where there is more to say. */
final class ReasonFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Choice<EpisodeReason> reason;
    private final TextArea words = new TextArea("In your own words (optional)");

    ReasonFields(List<EpisodeReason> reasons) {
        reason = new Choice<>("Reason", "Choose", reasons, EpisodeReason::label);
        reason.setWidthFull();
        words.setWidthFull();
        words.setMaxLength(EpisodeReasons.LONGEST);
        reason.addValueChangeListener(change -> {
            EpisodeReason chosen = change.getValue();
            boolean needsWords = chosen != null && chosen.needsWords();
            words.setLabel(needsWords ? "In your own words" : "In your own words (optional)");
            words.setHelperText(chosen == null ? "" : "Source of this reason: " + chosen.source());
        });
        add(reason, words);
        addClassName("tl-form");
    }

    /** What is chosen and written; a code that is none where nothing is chosen, which the service refuses. */
    Why why() {
        EpisodeReason chosen = reason.getValue();
        return new Why(chosen == null ? "" : chosen.code(), words.getValue());
    }
}
