package org.throughline.transitions.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.transitions.Answer;
import org.throughline.transitions.ReceivedPage.SentAnswer;
import org.throughline.transitions.catalogue.AskedNone;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Block;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogue.Kind;
import org.throughline.transitions.catalogue.Catalogue.Phase;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.catalogue.Negatives;
import org.throughline.transitions.catalogue.Visibility;

/**
 * The sections of a picture: each block of the phase with its questions in order, entry after entry, what staff say
 * beside an answer right below it.
 *
 * @param catalogue the record's questions
 * @param phase the record's phase
 * @param seen the classes of answers that the reader may see
 * @param answers the answers that the reader may see
 */
record Sections(Catalogue catalogue, Phase phase, Set<Visibility> seen, List<SentAnswer> answers) {

    private static final Set<Visibility> OF_THE_SENCO = EnumSet.of(Visibility.A, Visibility.B);

    List<Section> all() {
        return catalogue.blocks(phase).stream().map(this::section).toList();
    }

    private Section section(Block block) {
        List<Line> lines = new ArrayList<>();
        for (int entry : entries(block)) {
            block.fields().stream()
                    .filter(field -> !field.is(Flag.SENDER_ONLY))
                    .forEach(field -> answered(field, entry)
                            .map(answer -> line(field, answer))
                            .forEach(lines::add));
        }
        block.fields(phase).stream()
                .filter(field -> !field.is(Flag.SENDER_ONLY))
                .filter(field -> answers.stream()
                        .noneMatch(answer -> answer.entry().field().equals(field.key())))
                .map(this::blank)
                .forEach(lines::add);
        return new Section(block.key(), block.title(), seen.containsAll(OF_THE_SENCO), lines);
    }

    /** The numbers of the entries of a block, 0 where it does not repeat. */
    private Set<Integer> entries(Block block) {
        Set<Integer> numbers = new LinkedHashSet<>();
        answers.stream()
                .map(SentAnswer::entry)
                .filter(answer -> answer.block().equals(block.key()))
                .map(answer -> isBeside(answer) ? 0 : answer.item())
                .sorted()
                .forEach(numbers::add);
        return numbers;
    }

    /** The answer to a question in an entry, with what staff say beside it. */
    private Stream<SentAnswer> answered(Field field, int entry) {
        return answers.stream()
                .filter(answer -> answer.entry().field().equals(field.key()))
                .filter(answer -> answer.entry().item() == entry || entry == 0 && isBeside(answer.entry()))
                .sorted(Comparator.comparingInt(answer -> answer.entry().item()));
    }

    /** Whether it stands beside the answer to a question and is no entry of its own. */
    private static boolean isBeside(Answer answer) {
        return answer.isComment() || answer.isContribution();
    }

    private static Line line(Field field, SentAnswer answer) {
        Answer entry = answer.entry();
        Line.State state = state(field, entry);
        return new Line(
                field.label()
                        + (entry.isContribution()
                                ? " (" + entry.writtenBy() + ")"
                                : entry.isComment()
                                        ? " (comment by staff)"
                                        : entry.item() == 0 ? "" : " (" + entry.item() + ")"),
                state,
                switch (state) {
                    case NONE -> AskedNone.is(entry.text()) ? AskedNone.TEXT : "None";
                    case TAKEN_OUT -> "Taken out";
                    default -> entry.text();
                },
                entry.visibility(),
                field.meaning().flags(),
                entry,
                answer.before());
    }

    /** What people write for nothing is one word; the family's own words stay theirs. */
    private static Line.State state(Field field, Answer entry) {
        if (entry.text().isBlank()) {
            return Line.State.TAKEN_OUT;
        }
        if (AskedNone.is(entry.text())) {
            return Line.State.NONE;
        }
        boolean isFree = field.kind() == Kind.TEXT || field.kind() == Kind.LINE;
        return isFree && !entry.isOfFamily() && !entry.isComment() && Negatives.isBlankOrNone(entry.text())
                ? Line.State.NONE
                : Line.State.WRITTEN;
    }

    private Line blank(Field field) {
        return new Line(
                field.label(),
                seen.contains(field.visibility()) ? Line.State.NOT_ASKED : Line.State.FOR_OTHERS,
                "",
                field.visibility(),
                field.meaning().flags(),
                null,
                null);
    }
}
