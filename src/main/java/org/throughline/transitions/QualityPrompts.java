package org.throughline.transitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.throughline.shared.Instants;
import org.throughline.transitions.catalogue.AnswerRules;
import org.throughline.transitions.catalogue.Tier;

/** What would make a record more useful to who receives it. */
public final class QualityPrompts {

    private static final int SHORT = 15;

    private QualityPrompts() {}

    public static List<String> of(RecordPage page) {
        List<String> prompts = new ArrayList<>();
        page.missing().forEach(block -> prompts.add(block.title() + ": nothing is written yet"));
        Map<Integer, Answer> strategies = page.answers("strategies.strategy");
        Map<Integer, Answer> evidence = page.answers("strategies.evidence");
        new TreeSet<>(strategies.keySet())
                .stream()
                        .filter(item -> isWritten(strategies.get(item)) && !isWritten(evidence.get(item)))
                        .forEach(item -> prompts.add("Strategy " + item + ": say how you know whether it works"));
        if (isWritten(page.answers("profile.worse").get(0))
                && !isWritten(page.answers("profile.works").get(0))) {
            prompts.add("One-page profile: you say what makes it worse; say what works, too");
        }
        if (answer(page, "sen.suspected").length() > 0
                && answer(page, "sen.pathway").isEmpty()) {
            prompts.add("A need is suspected: say which pathway the child is on, or that there is none");
        }
        if (page.details().tier() == Tier.ENHANCED
                && answer(page, "profile.dayone").isEmpty()) {
            prompts.add("Enhanced support: say what must be in place on day one");
        }
        if (!answer(page, "profile.support").isEmpty()
                && answer(page, "profile.support").length() < SHORT) {
            prompts.add("One-page profile: how best to support is very short. An example helps");
        }
        if (answer(page, "voices.agreed").isEmpty()) {
            prompts.add("Voices: record what the family has agreed to share");
        }
        for (Answer entry : page.entries()) {
            page.catalogue()
                    .field(entry.field())
                    .flatMap(field -> AnswerRules.remark(
                                    field,
                                    entry.text(),
                                    entry.writtenAt().atZone(Instants.LONDON).toLocalDate())
                            .map(remark -> field.label() + ": " + remark))
                    .ifPresent(prompts::add);
        }
        return List.copyOf(prompts);
    }

    private static String answer(RecordPage page, String field) {
        Answer entry = page.answers(field).get(0);
        return entry == null ? "" : entry.text().strip();
    }

    private static boolean isWritten(@org.jspecify.annotations.Nullable Answer entry) {
        return entry != null && !entry.text().isBlank();
    }
}
