package org.throughline.casework.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.decide.Decision;
import org.throughline.casework.decide.Decisions;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.shared.Instants;

/** The decisions of a case with ground and evidence, undone ones too, as parts of a paper. */
@Component
class DisclosedDecisions {

    private final Decisions decisions;
    private final Provisions provisions;

    DisclosedDecisions(Decisions decisions, Provisions provisions) {
        this.decisions = decisions;
        this.provisions = provisions;
    }

    List<Part> of(CaseRecord known) {
        List<Part> parts = new ArrayList<>();
        for (Decision each : decisions.ofCase(known.id())) {
            parts.add(new Part(
                    "Decision of " + DisclosureBundles.day(LocalDate.ofInstant(each.at(), Instants.LONDON)),
                    lines(each)));
        }
        return parts.isEmpty() ? List.of(new Part("Decisions", List.of("Nothing is decided yet."))) : parts;
    }

    private List<String> lines(Decision each) {
        List<String> lines = new ArrayList<>();
        lines.add(each.kind().label() + ": "
                + (each.provisionId() == null
                        ? Objects.requireNonNullElse(each.namedType(), "no setting")
                        : name(each.provisionId()))
                + ". Decided by " + each.by());
        lines.add("Reason: " + each.reason());
        if (each.refusedId() != null) {
            lines.add("First preference not granted: " + name(each.refusedId()));
        }
        if (each.ground() != null) {
            lines.add("Ground: " + each.ground().label());
            each.ground()
                    .fields()
                    .forEach(field ->
                            lines.add(field.label() + ": " + each.evidence().getOrDefault(field.key(), "")));
        }
        if (each.undone() != null) {
            lines.add("Undone by " + each.undone().by() + ": " + each.undone().reason());
        }
        return lines;
    }

    private String name(@Nullable UUID provisionId) {
        return Optional.ofNullable(provisionId)
                .flatMap(provisions::find)
                .map(ProvisionRecord::name)
                .orElse("a setting that is not on our list");
    }
}
