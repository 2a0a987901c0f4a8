package org.throughline.transitions.picture;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.transitions.ReceivedPage;
import org.throughline.transitions.RecordDetails;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Flag;

/**
 * What a record shows to its reader: drawn by the screens and by the paper alike. Who may see what was decided when the
 * page was read ({@code AccessRules}); what is for the sender alone is never in it.
 *
 * @param child the child's name as people say it
 * @param move the move it is about
 * @param way from where to where
 * @param level the level of support and who decided it
 * @param sections the sections of its phase, in order
 */
public record RecordPicture(String child, String move, String way, String level, List<Section> sections) {

    /** Copies the sections. */
    public RecordPicture {
        sections = List.copyOf(sections);
    }

    /** A record that is written here, as it would be seen at the other end. */
    public static RecordPicture of(RecordPage page) {
        return picture(
                page.details(),
                page.catalogue(),
                new Sections(
                        page.catalogue(),
                        page.phase(),
                        page.seen(),
                        page.entries().stream()
                                .filter(entry -> !entry.text().isBlank())
                                .map(entry -> new ReceivedPage.SentAnswer(entry, null))
                                .toList()));
    }

    /** A record that came, with what has changed since its reader last looked. */
    public static RecordPicture of(ReceivedPage page) {
        return picture(
                page.details(),
                page.catalogue(),
                new Sections(
                        page.catalogue(), page.catalogue().phase(page.details().phase()), page.seen(), page.answers()));
    }

    private static RecordPicture picture(RecordDetails details, Catalogue catalogue, Sections sections) {
        String reason = details.tierReason();
        return new RecordPicture(
                details.childName(),
                catalogue.phase(details.phase()).label(),
                details.sender() + " to " + details.destination().label(),
                details.tier().label()
                        + (details.tierBy() == null
                                ? " (suggested from what is written; nobody has decided it)"
                                : " (decided by " + details.tierBy() + ")" + (reason == null ? "" : ": " + reason)),
                sections.all());
    }

    /** The sections that have an answer to show. */
    public List<Section> written() {
        return sections.stream().filter(Section::isWritten).toList();
    }

    /** The headings of the sections in which the reader sees nothing. */
    public List<String> unwritten() {
        return sections.stream()
                .filter(section -> !section.isWritten())
                .map(Section::title)
                .toList();
    }

    /** The sections with some of their lines; those that have none of them are left out. */
    public List<Section> only(Predicate<Line> wanted) {
        return sections.stream()
                .map(section -> section.only(wanted))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    /** Everything that keeps the child safe as a section of its own, with what nobody has asked. */
    public Section safety() {
        return new Section(
                "safety",
                "Safety",
                sections.stream().allMatch(Section::seesAll),
                lines().filter(line -> line.is(Flag.SAFETY)).toList());
    }

    /** What a teacher must know on the first morning: first what keeps the child safe. */
    public List<Line> dayOne() {
        return lines().filter(line -> line.is(Flag.DAY_ONE) && line.isShown() && line.state() != Line.State.TAKEN_OUT)
                .sorted(Comparator.comparing((Line line) -> !line.is(Flag.SAFETY)))
                .toList();
    }

    /** How many answers have changed since the reader last looked. */
    public long changes() {
        return lines().filter(Line::isChanged).count();
    }

    private Stream<Line> lines() {
        return sections.stream().flatMap(section -> section.lines().stream());
    }
}
