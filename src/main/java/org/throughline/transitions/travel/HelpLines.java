package org.throughline.transitions.travel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.transitions.Answer;
import org.throughline.transitions.ReceivedPage;
import org.throughline.transitions.catalogue.AskedNone;
import org.throughline.transitions.catalogue.Catalogue.Block;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogue.Kind;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.catalogue.Negatives;

/** The lines of support of a record: the answers to the questions flagged {@link Flag#HELP}. */
final class HelpLines {

    private HelpLines() {}

    /** Those that a reader sees, in the order of the record. */
    static List<HelpLine> of(ReceivedPage page) {
        List<HelpLine> lines = new ArrayList<>();
        for (Block block : page.catalogue().blocks()) {
            block.fields().stream()
                    .filter(field -> field.is(Flag.HELP))
                    .forEach(field -> answers(page, field).stream()
                            .filter(HelpLines::isHelp)
                            .map(answer -> new HelpLine(
                                    field.key(),
                                    answer.item(),
                                    kind(page, block, field, answer.item()),
                                    answer.text().strip(),
                                    null,
                                    ""))
                            .forEach(lines::add));
        }
        return lines;
    }

    private static List<Answer> answers(ReceivedPage page, Field field) {
        return page.answers().stream()
                .map(ReceivedPage.SentAnswer::entry)
                .filter(answer -> answer.field().equals(field.key()))
                .sorted(Comparator.comparingInt(Answer::item))
                .toList();
    }

    private static boolean isHelp(Answer answer) {
        return !answer.isComment() && !AskedNone.is(answer.text()) && !Negatives.isBlankOrNone(answer.text());
    }

    /**
     * The kind by which the authority counts, in words of the catalogue, never in free text: the answer that names it
     * in the same entry, the answer itself where it is one of several words, else the question.
     */
    private static String kind(ReceivedPage page, Block block, Field field, int item) {
        if (field.kind() == Kind.CHOICE) {
            return block.title();
        }
        return block.fields().stream()
                .filter(other -> other.is(Flag.HELP_KIND))
                .findFirst()
                .map(naming -> answers(page, naming).stream()
                        .filter(answer -> answer.item() == item)
                        .map(Answer::text)
                        .filter(naming.options()::contains)
                        .findFirst()
                        .orElse(block.title() + ", area not recorded"))
                .orElse(field.label());
    }
}
