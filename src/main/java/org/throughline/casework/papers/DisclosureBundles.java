package org.throughline.casework.papers;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.Audited;
import org.throughline.audit.ExportNote;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.CaseStep;
import org.throughline.casework.Cases;
import org.throughline.people.ChildIdentities;
import org.throughline.people.ChildIdentity;
import org.throughline.security.Roles;
import org.throughline.shared.pdf.Paper;

/**
 * Everything on record about where a child is to go, as one PDF: steps, preferences in the family's words,
 * consultations with every reply, panels and decisions. Parents' lawyers ask for all consultation responses and a list
 * of all schools consulted. Other children are taken out.
 */
@Service
@Transactional
public class DisclosureBundles {

    private static final Paper BUNDLE = new Paper("disclosure");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Cases cases;
    private final Panels panels;
    private final DisclosedDecisions decisions;
    private final DisclosedConsultations consultations;
    private final DisclosedPreferences preferences;
    private final ChildIdentities identities;
    private final Clock clock;

    DisclosureBundles(
            Cases cases,
            Panels panels,
            DisclosedDecisions decisions,
            DisclosedConsultations consultations,
            DisclosedPreferences preferences,
            ChildIdentities identities,
            Clock clock) {
        this.cases = cases;
        this.panels = panels;
        this.decisions = decisions;
        this.consultations = consultations;
        this.preferences = preferences;
        this.identities = identities;
        this.clock = clock;
    }

    /** The bundle of a case; empty where there is no such case or the child is no longer on record. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Audited(value = AuditAction.PRINT, what = "Disclosure bundle of a case")
    public Optional<byte[]> of(UUID caseId) {
        CaseRecord known = cases.find(caseId).orElse(null);
        if (known == null) {
            return Optional.empty();
        }
        List<ChildIdentity> all = identities.all();
        ChildIdentity child = all.stream()
                .filter(each -> each.id().equals(known.childId()))
                .findFirst()
                .orElse(null);
        if (child == null) {
            return Optional.empty();
        }
        Redaction redaction = new Redaction(
                all.stream().filter(each -> !each.id().equals(known.childId())).toList());
        ExportNote.of("Disclosure bundle", 1);
        String name = (child.forename() + " " + child.surname()).strip();
        return Optional.of(BUNDLE.pdf(
                "Disclosure bundle: " + name,
                "Disclosure bundle",
                Map.of(
                        "facts",
                        "Reference " + child.reference() + ". " + known.kind().label() + ", September "
                                + known.entry().start() + ". Made on " + DAY.format(LocalDate.now(clock)),
                        "parts",
                        parts(known).stream()
                                .map(part -> new Part(part.heading(), redacted(part.lines(), redaction::of)))
                                .toList())));
    }

    private static List<String> redacted(List<String> lines, UnaryOperator<String> clean) {
        return lines.stream().map(clean).toList();
    }

    private List<Part> parts(CaseRecord known) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("Steps of the case", steps(known)));
        parts.addAll(preferences.of(known));
        parts.addAll(consultations.of(known));
        parts.add(new Part("Panels", panels(known)));
        parts.addAll(decisions.of(known));
        if (!known.note().isEmpty()) {
            parts.add(new Part("Note of the officers", List.of(known.note())));
        }
        return parts;
    }

    private List<String> steps(CaseRecord known) {
        return cases.history(known.id()).stream()
                .map(step -> day(step.on()) + ": " + title(step) + ", recorded by " + step.by()
                        + (step.reason().isEmpty() ? "" : ". " + step.reason()))
                .toList();
    }

    private static String title(CaseStep step) {
        return step.from() == null ? "case opened" : step.to().label();
    }

    private List<String> panels(CaseRecord known) {
        List<String> lines = panels.ofCase(known.id()).stream()
                .map(panel -> panel.title() + " on " + day(panel.heldOn()) + ", chaired by " + panel.chair() + ". "
                        + panel.items().stream()
                                .filter(item -> item.caseId().equals(known.id()))
                                .map(PanelRecord.Item::minutes)
                                .filter(minutes -> !minutes.isEmpty())
                                .findFirst()
                                .orElse("No minutes are recorded")
                        + ".")
                .toList();
        return lines.isEmpty() ? List.of("No panel has looked at this case.") : lines;
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "not recorded" : DAY.format(day);
    }
}
