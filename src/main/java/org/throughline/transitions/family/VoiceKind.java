package org.throughline.transitions.family;

import java.util.List;
import org.throughline.transitions.Source;

/** Who writes by a link, and what they are asked. */
public enum VoiceKind {
    /** A parent or carer. */
    PARENT(
            "Parent or carer",
            Source.PARENT,
            List.of(
                    "voices.parent_hopes",
                    "voices.parent_worries",
                    "voices.parent_know",
                    "voices.parent_contact",
                    "voices.corrections",
                    "voices.agreed",
                    "voices.withheld")),
    /** The child or young person. */
    PUPIL(
            "Child or young person",
            Source.PUPIL,
            List.of("voices.pupil_feeling", "voices.pupil_looking", "voices.pupil_worries", "voices.pupil_questions"));

    private final String label;
    private final Source source;
    private final List<String> questions;

    VoiceKind(String label, Source source, List<String> questions) {
        this.label = label;
        this.source = source;
        this.questions = questions;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    Source source() {
        return source;
    }

    /** Keys of the questions asked; nothing else of the record is visible by the link. */
    public List<String> questions() {
        return questions;
    }
}
