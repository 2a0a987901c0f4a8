package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.throughline.casework.prefer.PreferenceRequest;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Times;

/** When and how a family was asked, by when it can answer and where that stands. */
final class RequestFacts {

    private RequestFacts() {}

    static Facts of(PreferenceRequest asked, LocalDate today) {
        return new Facts()
                .fact(
                        "Asked",
                        Times.day(asked.askedOn()) + ", " + lower(asked.way().label()) + ", by " + asked.by())
                .fact("Answer by", answerBy(asked, today))
                .fact("Why that day", asked.basis().label())
                .fact(
                        "Reminded",
                        asked.reminders().isEmpty()
                                ? "Not yet"
                                : asked.reminders().stream()
                                        .map(each -> Times.day(each.on()) + ", "
                                                + lower(each.way().label())
                                                + (each.note().isBlank() ? "" : " (" + each.note() + ")"))
                                        .collect(Collectors.joining("; ")))
                .fact("How it stands", state(asked, today));
    }

    private static Component answerBy(PreferenceRequest asked, LocalDate today) {
        return asked.isOverdue(today)
                ? new Tag("Overdue: " + Times.day(asked.answerBy()), Tag.Kind.DANGER)
                : new Text(Times.day(asked.answerBy()));
    }

    private static String state(PreferenceRequest asked, LocalDate today) {
        PreferenceRequest.Closed closed = asked.closed();
        if (closed == null) {
            return asked.isOverdue(today) ? "No answer in time" : "Waiting for the family";
        }
        String on = asked.closedOn() == null ? "" : " on " + Times.day(asked.closedOn());
        return switch (closed) {
            case ANSWERED -> "Answered" + on;
            case NOT_EXPRESSED -> "No wish expressed, recorded" + on;
            case REPLACED -> "Asked again" + on;
        };
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
