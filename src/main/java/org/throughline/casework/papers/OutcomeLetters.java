package org.throughline.casework.papers;

import jakarta.annotation.security.RolesAllowed;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.Audited;
import org.throughline.audit.ExportNote;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.Cases;
import org.throughline.casework.decide.Decision;
import org.throughline.casework.decide.DecisionKind;
import org.throughline.casework.decide.Decisions;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.pdf.Paper;

/**
 * The letter to a family after a decision, as PDF/UA. Its words are message files, one a language: a family's language
 * is a file more, not a change of the program.
 */
@Service
@Transactional
public class OutcomeLetters {

    private static final Paper LETTER = new Paper("outcome-letter");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Cases cases;
    private final Decisions decisions;
    private final Children children;
    private final Provisions provisions;

    OutcomeLetters(Cases cases, Decisions decisions, Children children, Provisions provisions) {
        this.cases = cases;
        this.decisions = decisions;
        this.children = children;
        this.provisions = provisions;
    }

    /** The decision of which a letter tells: the last one that stands and is no deferral. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<Decision> toTell(UUID caseId) {
        return decisions.ofCase(caseId).reversed().stream()
                .filter(each -> each.undone() == null && each.kind() != DecisionKind.DEFERRED)
                .findFirst();
    }

    /** The letter of a case in English; empty where nothing is decided. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Audited(value = AuditAction.PRINT, what = "Outcome letter to a family")
    public Optional<byte[]> of(UUID caseId) {
        CaseRecord known = cases.find(caseId).orElse(null);
        Decision decision = toTell(caseId).orElse(null);
        ChildRecord child =
                known == null ? null : children.find(known.childId()).orElse(null);
        if (known == null || decision == null || child == null) {
            return Optional.empty();
        }
        ExportNote.of("Outcome letter", 1);
        return Optional.of(letter(new Words(Locale.ROOT), known, decision, child));
    }

    /** The sentences of a language. */
    private record Words(ResourceBundle bundle) {

        Words(Locale language) {
            this(ResourceBundle.getBundle("letters.outcome", language));
        }

        String of(String key, Object... values) {
            return new MessageFormat(bundle.getString(key).replace("'", "''"), Locale.UK).format(values);
        }
    }

    private byte[] letter(Words words, CaseRecord known, Decision decision, ChildRecord child) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(words.of("decision"), decided(words, known, decision, child)));
        parts.add(new Part(words.of("reasons"), List.of(decision.reason())));
        if (decision.ground() != null) {
            parts.add(new Part(
                    words.of("evidence"),
                    decision.ground().fields().stream()
                            .map(field ->
                                    field.label() + ": " + decision.evidence().getOrDefault(field.key(), ""))
                            .toList()));
        }
        parts.add(new Part(
                words.of("next"),
                List.of(words.of(
                        "final",
                        DAY.format(known.dates().lastLawfulDay()),
                        Objects.requireNonNullElse(known.ownerName(), words.of("nobody"))))));
        parts.add(new Part(
                words.of("appeal"), List.of(words.of("appeal-1"), words.of("appeal-2"), words.of("appeal-3"))));
        String title = words.of("title");
        return LETTER.pdf(
                title + ": " + child.name(),
                "Outcome letter",
                Map.of(
                        "dear",
                        words.of("dear", child.name()),
                        "born",
                        words.of("born", DAY.format(child.dateOfBirth()), child.reference()),
                        "parts",
                        parts,
                        "remarks",
                        List.of(
                                words.of(
                                        "signed",
                                        decision.by(),
                                        DAY.format(LocalDate.ofInstant(decision.at(), Instants.LONDON))),
                                words.of("made"),
                                words.of("unchecked"))));
    }

    private List<String> decided(Words words, CaseRecord known, Decision decision, ChildRecord child) {
        List<String> lines = new ArrayList<>();
        String year = String.valueOf(known.entry().start());
        lines.add(
                decision.provisionId() == null
                        ? words.of("type", child.name(), year, Objects.requireNonNullElse(decision.namedType(), ""))
                        : words.of("named", child.name(), name(decision.provisionId()), year));
        if (decision.kind() == DecisionKind.GRANTED) {
            lines.add(words.of("named-preference"));
        } else if (decision.ground() != null) {
            lines.add(words.of(
                    "not-preference",
                    name(decision.refusedId()),
                    decision.ground().label()));
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
