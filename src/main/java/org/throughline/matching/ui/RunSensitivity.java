package org.throughline.matching.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.matching.WhatIfs;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.PlainTable;

/** Whether a plan stays the best when a weight counts a fifth more or less. */
final class RunSensitivity extends Div {

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 5;

    RunSensitivity(WhatIfs whatIfs, UUID id, ErrorSummary errors) {
        setId("sensitivity");
        Button ask = new Button(
                "Try each weight a fifth lower and higher",
                click -> Failures.saved(() -> show(whatIfs.sensitivity(id)), errors));
        ask.setDisableOnClick(true);
        add(new Paragraph("The best plan is worked out again with each weight changed. It takes a few seconds."), ask);
    }

    private void show(WhatIfs.Sensitivities result) {
        removeAll();
        List<WhatIfs.Sensitivity> found = result.each();
        long moving = found.stream()
                .filter(one -> !one.moved().isEmpty())
                .flatMap(one -> one.moved().stream())
                .map(move -> move.first().pupil().id())
                .distinct()
                .count();
        add(new Paragraph(
                moving == 0
                        ? "No. The plan stays the best with every one of these weights."
                        : moving + " children would be elsewhere with at least one of these weights."
                                + " The others stay where they are."));
        PlainTable table =
                new PlainTable("Plans with other weights", "Weight", "Counts", "#Children elsewhere", "Who", "Proven");
        found.forEach(one -> table.row(
                one.factor().label(),
                one.more() ? "A fifth more" : "A fifth less",
                String.valueOf(one.moved().size()),
                who(result, one),
                one.proven() ? "Yes" : "No"));
        add(table);
    }

    private static String who(WhatIfs.Sensitivities result, WhatIfs.Sensitivity one) {
        if (one.moved().isEmpty()) {
            return "The plan stays the best";
        }
        String first = one.moved().stream()
                .limit(NAMED)
                .map(move -> result.before().nameOf(move.first().pupil().id()))
                .collect(Collectors.joining("; "));
        return one.moved().size() > NAMED ? first + " and others" : first;
    }
}
