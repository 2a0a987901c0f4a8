package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.prefer.AnswerDifference;
import org.throughline.casework.prefer.AnswerKind;
import org.throughline.casework.prefer.AnsweredWay;
import org.throughline.casework.prefer.PreferenceAnswer;
import org.throughline.casework.prefer.PreferenceRequest;
import org.throughline.placement.Preference;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Timeline;
import org.throughline.shared.ui.Times;

/** Every answer of a family as it came, newest first, with what changed from one to the next; and earlier requests. */
final class AnswerHistory extends Div {

    private static final long serialVersionUID = 1L;

    AnswerHistory(PreferenceDesk desk, CaseRecord known, ErrorSummary errors, Runnable changed) {
        List<PreferenceAnswer> all = desk.answers().ofCase(known.id());
        add(new H2("Answers so far"));
        if (all.isEmpty()) {
            add(new EmptyState("No answer is on record here."));
        }
        if (all.stream().anyMatch(each -> each.readAt() == null)) {
            Button read = new Button("Mark as read", click -> {
                if (Failures.saved(
                        () -> desk.answers().read(known, all.getFirst().id()), errors, "Marked the answer as read")) {
                    changed.run();
                }
            });
            read.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(new Notice(new Paragraph("The family has answered by its link. It is on record already."), read));
        }
        Timeline timeline = new Timeline("Answers so far");
        for (int index = 0; index < all.size(); index++) {
            PreferenceAnswer each = all.get(index);
            List<String> lines = lines(each);
            if (index + 1 < all.size()) {
                lines.add("Since the answer before: "
                        + String.join(". ", AnswerDifference.between(all.get(index + 1), each)));
            }
            timeline.add(title(each), each.at(), each.by(), lines.toArray(String[]::new));
        }
        if (!all.isEmpty()) {
            add(timeline);
        }
        requests(desk.requests().ofCase(known.id()));
    }

    private static String title(PreferenceAnswer answer) {
        return answer.way() == AnsweredWay.LINK
                ? answer.kind().label() + ": from the family by link"
                : answer.kind().label();
    }

    private static List<String> lines(PreferenceAnswer answer) {
        List<String> lines = new ArrayList<>();
        boolean isSaid = answer.kind() != AnswerKind.NOT_EXPRESSED;
        if (isSaid) {
            lines.add("Came on " + Times.day(answer.receivedOn()) + ", "
                    + answer.way().label().toLowerCase(java.util.Locale.UK) + ", from: " + answer.fromName() + " ("
                    + answer.from().label().toLowerCase(java.util.Locale.UK) + ")");
        }
        for (int rank = 0; rank < answer.choices().size(); rank++) {
            PreferenceAnswer.Chosen chosen = answer.choices().get(rank);
            lines.add((rank + 1) + ". " + chosen.name()
                    + (chosen.preference() instanceof Preference.Unlisted(String name, String town)
                            ? (town.isBlank() ? "" : ", " + town) + " (not on our list)"
                            : "")
                    + (chosen.reasons().isBlank() ? "" : ": " + chosen.reasons()));
        }
        if (!answer.words().isBlank()) {
            lines.add(answer.words());
        }
        if (answer.way() == AnsweredWay.LINK) {
            lines.add(
                    answer.readBy() == null || answer.readAt() == null
                            ? "Not marked as read"
                            : "Read by " + answer.readBy() + ", " + Times.shown(answer.readAt()));
        }
        return lines;
    }

    private void requests(List<PreferenceRequest> all) {
        if (all.size() < 2) {
            return;
        }
        PlainTable table = new PlainTable("Earlier requests", "Asked", "How", "Answer by", "Asked by");
        all.stream()
                .skip(1)
                .forEach(each -> table.row(
                        Times.day(each.askedOn()), each.way().label(), Times.day(each.answerBy()), each.by()));
        add(new H2("Earlier requests"), table);
    }
}
