package org.throughline.transitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.throughline.shared.Instants;
import org.throughline.transitions.catalogue.AnswerRules;
import org.throughline.transitions.catalogue.AskedNone;
import org.throughline.transitions.catalogue.Catalogue.Block;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Meaning.Prompt;

/** What would make a record more useful to who receives it: as the catalogue says with each question. */
public final class QualityPrompts {

    private QualityPrompts() {}

    /** Sentences, in the order of the questions; empty when there is nothing to suggest. */
    public static List<String> of(RecordPage page) {
        List<String> prompts = new ArrayList<>();
        page.missing().forEach(block -> prompts.add(block.title() + ": nothing is written yet"));
        for (Block block : page.catalogue().blocks(page.phase())) {
            block.fields(page.phase()).stream()
                    .flatMap(field -> asked(page, block, field))
                    .forEach(prompts::add);
        }
        page.entries().stream().flatMap(entry -> remark(page, entry).stream()).forEach(prompts::add);
        return List.copyOf(prompts);
    }

    private static Stream<String> asked(RecordPage page, Block block, Field field) {
        Prompt prompt = field.meaning().prompt();
        if (prompt == null
                || prompt.tier() != null && prompt.tier() != page.details().tier()) {
            return Stream.empty();
        }
        Map<Integer, Answer> answers = page.answers(field.key());
        Map<Integer, Answer> with = page.answers(prompt.with());
        TreeSet<Integer> items = new TreeSet<>(block.repeat() ? with.keySet() : List.of(0));
        items.removeIf(item -> item >= Answer.COMMENT);
        return items.stream()
                .filter(item -> isMissing(prompt, text(answers, item), text(with, item)))
                .map(item -> prompt.text().replace("{item}", String.valueOf(item)));
    }

    private static boolean isMissing(Prompt prompt, String answer, String with) {
        if (prompt.shorterThan() > 0) {
            return !answer.isEmpty() && !AskedNone.is(answer) && answer.length() < prompt.shorterThan();
        }
        return answer.isEmpty() && (prompt.with().isEmpty() || !with.isEmpty() && !AskedNone.is(with));
    }

    private static Optional<String> remark(RecordPage page, Answer entry) {
        return page.catalogue()
                .field(entry.field())
                .flatMap(field -> AnswerRules.remark(
                                field,
                                entry.text(),
                                entry.writtenAt().atZone(Instants.LONDON).toLocalDate())
                        .map(remark -> field.label() + ": " + remark));
    }

    private static String text(Map<Integer, Answer> answers, int item) {
        Answer entry = answers.get(item);
        return entry == null ? "" : entry.text().strip();
    }
}
