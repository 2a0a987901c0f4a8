package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.prefer.AnswerKind;
import org.throughline.casework.prefer.PreferenceAnswer;
import org.throughline.casework.prefer.PreferenceRoutes;
import org.throughline.casework.travel.TravelOption;
import org.throughline.placement.Preference;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.PlainTable;

/** What a family asks for today: in order, with its own reasons, the law, and travel to each. */
final class CurrentPreferences extends Div {

    private static final long serialVersionUID = 1L;

    CurrentPreferences(PreferenceDesk desk, TravelDesk travel, CaseRecord known) {
        List<Preference> asked = desk.answers().today(known).asked();
        Optional<PreferenceAnswer> newest = desk.answers().ofCase(known.id()).stream()
                .filter(each -> each.kind() != AnswerKind.NOT_EXPRESSED)
                .findFirst();
        if (!desk.answers().isAsAnswered(known)) {
            add(Notice.warning(
                    "This list was changed on the child's record, or by a file, after the newest answer below."
                            + " Ask the family where you are not sure, and record what it says."));
        }
        if (asked.isEmpty()) {
            add(new EmptyState(
                    newest.filter(each -> each.kind() == AnswerKind.NO_PREFERENCE)
                                    .isPresent()
                            ? "The family has no preference. " + PreferenceRoutes.NOTHING_ASKED + "."
                            : "No preference is on record. Ask the family, or record what it said."));
            return;
        }
        PlainTable table = new PlainTable(
                "What the family asks for",
                "#Rank",
                "School or setting",
                "Reasons, in the family's words",
                "Law",
                "#Miles",
                "Travel help",
                "#Travel, pounds a year");
        for (int rank = 0; rank < asked.size(); rank++) {
            Preference each = asked.get(rank);
            PreferenceRoutes.Named named = desk.routes().of(each);
            TravelOption way = travel.to(known, each);
            table.row(
                    String.valueOf(rank + 1),
                    named.name() + (each instanceof Preference.Unlisted ? " (not on our list)" : ""),
                    reasons(newest, each),
                    named.route(),
                    way.miles(),
                    way.words(),
                    way.cost());
        }
        Paragraph note = new Paragraph(travel.note());
        if (travel.isToEnterRate()) {
            note.add(new Text(" "), new Anchor("planning-figures", "Enter what travel costs"));
        }
        note.addClassName("tl-detail");
        add(table, note);
    }

    private static String reasons(Optional<PreferenceAnswer> newest, Preference asked) {
        return newest.flatMap(answer -> answer.choices().stream()
                        .filter(each -> each.preference().equals(asked))
                        .findFirst())
                .map(PreferenceAnswer.Chosen::reasons)
                .filter(reasons -> !reasons.isBlank())
                .orElse("None given");
    }
}
