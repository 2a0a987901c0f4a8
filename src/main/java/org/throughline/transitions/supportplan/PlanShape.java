package org.throughline.transitions.supportplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.throughline.transitions.Answer;
import org.throughline.transitions.RecordDetails;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.due.MoveDays;
import org.throughline.transitions.picture.Line;
import org.throughline.transitions.picture.RecordPicture;

/**
 * Puts what a person sees of a record into the shape of a support plan: which question goes where says the catalogue.
 */
final class PlanShape {

    private PlanShape() {}

    static SupportPlan of(RecordDetails details, Catalogue catalogue, RecordPicture picture, String by, Instant now) {
        Catalogue.Phase phase = catalogue.phase(details.phase());
        return new SupportPlan(
                SupportPlan.FORMAT,
                SupportPlan.VERSION,
                SupportPlan.STANDING,
                new SupportPlan.Child(details.childName(), details.born(), details.upn()),
                new SupportPlan.Move(
                        phase.key(),
                        phase.label(),
                        details.entryYear(),
                        details.sender(),
                        details.destination().label()),
                new SupportPlan.Layer(
                        details.tier().name(), details.tier().label(), details.tierBy(), details.tierReason()),
                phase.isDuringYear()
                        ? null
                        : MoveDays.firstReview(LocalDate.of(details.entryYear(), Month.SEPTEMBER, 1)),
                new SupportPlan.Made(by, now),
                entries(
                        picture,
                        line -> !line.isOfFamily()
                                && (line.is(Flag.PRIMARY_NEED)
                                        || line.is(Flag.SECONDARY_NEED)
                                        || line.is(Flag.PLAN_NEED))),
                entries(picture, line -> !line.isOfFamily() && (line.is(Flag.HELP) || line.is(Flag.HELP_KIND))),
                entries(picture, line -> !line.isOfFamily() && line.is(Flag.PLAN_OUTCOME)),
                entries(picture, Line::isOfFamily));
    }

    private static List<SupportPlan.Entry> entries(RecordPicture picture, Predicate<Line> wanted) {
        return picture.sections().stream()
                .flatMap(section -> section.lines().stream())
                .filter(line -> line.state() == Line.State.WRITTEN || line.state() == Line.State.NONE)
                .filter(wanted)
                .map(line -> entry(line, Objects.requireNonNull(line.answer())))
                .toList();
    }

    private static SupportPlan.Entry entry(Line line, Answer answer) {
        return new SupportPlan.Entry(
                answer.field(),
                line.question(),
                answer.item(),
                answer.text(),
                answer.visibility().name(),
                answer.source().label(),
                answer.writtenBy(),
                answer.writtenAt());
    }
}
