package org.throughline.transitions.family;

import java.util.List;
import org.throughline.transitions.Source;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Flag;

/** Who writes by a link, and what they are asked. */
public enum VoiceKind {
    /** A parent or carer. */
    PARENT("Parent or carer", Source.PARENT, Flag.PARENT_LINK),
    /** The child or young person. */
    PUPIL("Child or young person", Source.PUPIL, Flag.PUPIL_LINK);

    /** Ends the name of who wrote by a link. */
    static final String BY_LINK = ", by link";

    private final String label;
    private final Source source;
    private final Flag asked;

    VoiceKind(String label, Source source, Flag asked) {
        this.label = label;
        this.source = source;
        this.asked = asked;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    Source source() {
        return source;
    }

    /** The questions asked, in order; nothing else of the record is visible by the link. */
    public List<Field> questions(Catalogue catalogue) {
        return catalogue.fields(asked);
    }
}
