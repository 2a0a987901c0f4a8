package org.throughline.casework.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.casework.CaseClocks;
import org.throughline.casework.CaseDue;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.Cases;
import org.throughline.casework.prefer.AnswerKind;
import org.throughline.casework.prefer.PreferenceAnswer;
import org.throughline.casework.prefer.PreferenceAnswers;
import org.throughline.ehcp.EhcPlans;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.placement.Preference;
import org.throughline.provision.Provisions;
import org.throughline.shared.YearGroup;
import org.throughline.shared.pdf.Paper;

/** The papers of a panel: the agenda, then what is known of each case on the day they are issued. */
@Component
class PanelPapers {

    private static final Paper PAPERS = new Paper("panel-papers");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Cases cases;
    private final CaseClocks clocks;
    private final Children children;
    private final EhcPlans plans;
    private final PreferenceAnswers answers;
    private final Provisions provisions;
    private final Clock clock;

    PanelPapers(
            Cases cases,
            CaseClocks clocks,
            Children children,
            EhcPlans plans,
            PreferenceAnswers answers,
            Provisions provisions,
            Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.children = children;
        this.plans = plans;
        this.answers = answers;
        this.provisions = provisions;
        this.clock = clock;
    }

    byte[] of(PanelRecord panel) {
        List<List<String>> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        int number = 0;
        for (PanelRecord.Item item : panel.items()) {
            CaseRecord known = cases.find(item.caseId()).orElseThrow();
            String name = children.find(known.childId()).map(ChildRecord::name).orElse("A child no longer on record");
            number++;
            rows.add(List.of(
                    String.valueOf(number),
                    name,
                    YearGroup.label(known.ncYear()),
                    DAY.format(known.dates().lastLawfulDay())));
            parts.add(new Part(number + ". " + name, lines(known)));
        }
        return PAPERS.pdf(
                panel.title(),
                "Panel papers",
                Map.of(
                        "facts",
                        "Meeting on " + DAY.format(panel.heldOn()) + ", chaired by " + panel.chair() + ". Issued on "
                                + DAY.format(LocalDate.now(clock)),
                        "headings",
                        List.of("#No.", "Child", "Enters", "Final plan by"),
                        "rows",
                        rows,
                        "parts",
                        parts));
    }

    private List<String> lines(CaseRecord known) {
        List<String> lines = new ArrayList<>();
        lines.add("Move: " + known.kind().label() + (known.stays() ? "; may stay at the same school" : "")
                + ". Now at: " + place(known.fromProvisionId()));
        plans.ofChild(known.childId())
                .ifPresent(plan -> lines.add("Needs, primary first: "
                        + String.join(
                                ", ",
                                plan.needs().stream().map(need -> need.label()).toList())));
        List<Preference> asked = answers.today(known).asked();
        lines.add(
                asked.isEmpty()
                        ? "The family has no preference on record."
                        : "The family asks for: "
                                + String.join(
                                        "; ", asked.stream().map(this::name).toList()));
        answers.ofCase(known.id()).stream()
                .filter(each -> each.kind() != AnswerKind.NOT_EXPRESSED)
                .findFirst()
                .ifPresent(answer -> lines.addAll(reasons(answer)));
        for (CaseDue due : clocks.of(known)) {
            lines.add(due.what() + ": by " + DAY.format(due.due().lastLawfulDay())
                    + (due.done() == null ? "" : ", done on " + DAY.format(due.done())));
        }
        if (!known.note().isEmpty()) {
            lines.add("Note: " + known.note());
        }
        return lines;
    }

    private static List<String> reasons(PreferenceAnswer answer) {
        return answer.choices().stream()
                .filter(each -> !each.reasons().isBlank())
                .map(each -> "The family on " + each.name() + ": " + each.reasons())
                .toList();
    }

    private String name(Preference asked) {
        return switch (asked) {
            case Preference.Listed(UUID id) -> place(id);
            case Preference.Unlisted(String given, String town) ->
                given + (town.isBlank() ? "" : ", " + town) + " (not on our list)";
        };
    }

    private String place(@Nullable UUID provisionId) {
        return provisionId == null ? "no place" : provisions.nameOf(provisionId);
    }
}
