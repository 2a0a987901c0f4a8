package org.throughline.casework.papers;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.prefer.PreferenceAnswer;
import org.throughline.casework.prefer.PreferenceAnswers;
import org.throughline.casework.prefer.PreferenceRequest;
import org.throughline.casework.prefer.PreferenceRequests;

/** When a family was asked and every answer in its own words, as parts of a paper. */
@Component
class DisclosedPreferences {

    private final PreferenceRequests requests;
    private final PreferenceAnswers answers;

    DisclosedPreferences(PreferenceRequests requests, PreferenceAnswers answers) {
        this.requests = requests;
        this.answers = answers;
    }

    List<Part> of(CaseRecord known) {
        List<PreferenceRequest> asked = requests.ofCase(known.id());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "Asking the family for its preference",
                asked.isEmpty()
                        ? List.of("No request for a preference is on record.")
                        : asked.reversed().stream()
                                .map(DisclosedPreferences::line)
                                .toList()));
        answers.ofCase(known.id()).reversed().forEach(answer -> parts.add(part(answer)));
        return parts;
    }

    private static String line(PreferenceRequest asked) {
        String reminded = String.join(
                ", ",
                asked.reminders().stream()
                        .map(each -> DisclosureBundles.day(each.on()))
                        .toList());
        return DisclosureBundles.day(asked.askedOn()) + ": asked by " + asked.by() + " ("
                + asked.way().label() + "), answer by " + DisclosureBundles.day(asked.answerBy())
                + (reminded.isEmpty() ? "" : ", reminded on " + reminded);
    }

    private static Part part(PreferenceAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(answer.kind().label() + ". " + answer.way().label()
                + (answer.fromName().isBlank() ? "" : ", from " + answer.fromName()) + ", recorded by " + answer.by());
        answer.choices().forEach(each -> {
            lines.add(each.name() + ". " + each.route());
            if (!each.reasons().isBlank()) {
                lines.add("Reasons: " + each.reasons());
            }
        });
        if (!answer.words().isBlank()) {
            lines.add(answer.words());
        }
        return new Part("Answer of the family of " + DisclosureBundles.day(answer.receivedOn()), lines);
    }
}
