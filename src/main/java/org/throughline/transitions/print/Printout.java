package org.throughline.transitions.print;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.catalogue.Visibility;
import org.throughline.transitions.picture.Line;
import org.throughline.transitions.picture.RecordPicture;
import org.throughline.transitions.picture.Section;

/** What can be printed of a record; each takes no more than its reader's picture shows. */
public enum Printout {
    /** The child's own page with what matters on day one. */
    PROFILE("One-page profile", picture -> picture.only(line -> isPrinted(line) && line.is(Flag.PROFILE))),
    /** What class staff need, and nothing else. */
    BRIEFING(
            "Staff briefing sheet",
            picture -> safetyFirst(
                    picture,
                    picture.only(line -> isPrinted(line)
                            && line.is(Flag.BRIEFING)
                            && !line.is(Flag.SAFETY)
                            && line.seenBy() == Visibility.A))),
    /** Everything that the reader may see, and what nobody has asked. */
    WHOLE(
            "Whole record",
            picture -> safetyFirst(
                    picture,
                    picture.written().stream()
                            .map(section ->
                                    section.only(line -> line.state() != Line.State.TAKEN_OUT && !line.is(Flag.SAFETY)))
                            .filter(section -> !section.lines().isEmpty())
                            .toList()));

    private final String label;
    private final Function<RecordPicture, List<Section>> sections;

    Printout(String label, Function<RecordPicture, List<Section>> sections) {
        this.label = label;
        this.sections = sections;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }

    /** Its sections, in order. */
    List<Section> sections(RecordPicture picture) {
        return sections.apply(picture);
    }

    private static List<Section> safetyFirst(RecordPicture picture, List<Section> others) {
        Section safety = picture.safety().only(line -> line.state() != Line.State.TAKEN_OUT);
        return Stream.concat(Stream.of(safety), others.stream()).toList();
    }

    /** What was taken out is news on screen and nothing on paper. */
    private static boolean isPrinted(Line line) {
        return line.isShown() && line.state() != Line.State.TAKEN_OUT;
    }
}
