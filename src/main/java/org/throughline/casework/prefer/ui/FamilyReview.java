package org.throughline.casework.prefer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.throughline.casework.prefer.AnswerKind;
import org.throughline.casework.prefer.AnsweredBy;
import org.throughline.casework.prefer.FamilyAnswer;
import org.throughline.casework.prefer.FamilyField;
import org.throughline.casework.prefer.FamilyPreferences.Offered;
import org.throughline.shared.ui.Facts;

/** What a family has written, to read again before it is sent and after. */
final class FamilyReview extends Div {

    private static final long serialVersionUID = 1L;

    FamilyReview(FamilyAnswer typed, List<Offered> offered) {
        Facts facts = new Facts()
                .fact("Your answer", typed.kind().map(AnswerKind::own).orElse(""));
        if (typed.kind().filter(AnswerKind.PREFERENCES::equals).isPresent()) {
            int place = 0;
            for (int rank = 1; rank <= FamilyAnswer.MOST; rank++) {
                String school = school(typed, rank, offered);
                if (!school.isBlank()) {
                    place++;
                    facts.fact("Choice " + place, school(school, typed.of(FamilyField.REASONS, rank)));
                }
            }
        }
        String words = typed.of(FamilyField.WORDS, 0);
        facts.fact("Anything else", words.isBlank() ? "Nothing" : words)
                .fact("Who answers", typed.from().map(AnsweredBy::own).orElse(""))
                .fact("Your name", typed.of(FamilyField.WHO, 0));
        add(facts);
    }

    private static Div school(String name, String reasons) {
        Div school = new Div(new Paragraph(name));
        if (!reasons.isBlank()) {
            Paragraph why = new Paragraph(reasons);
            why.addClassName("tl-lines");
            school.add(why);
        }
        return school;
    }

    private static String school(FamilyAnswer typed, int rank, List<Offered> offered) {
        String name = typed.of(FamilyField.NAME, rank);
        if (!name.isBlank()) {
            String town = typed.of(FamilyField.TOWN, rank);
            return name + (town.isBlank() ? "" : ", " + town);
        }
        String id = typed.of(FamilyField.PLACE, rank);
        return offered.stream()
                .filter(each -> each.id().equals(parsed(id)))
                .map(Offered::name)
                .findFirst()
                .orElse(id.isBlank() ? "" : "A school that is no longer on the list");
    }

    private static UUID parsed(String id) {
        return org.throughline.shared.ui.Ids.parse(id).orElse(new UUID(0, 0));
    }
}
