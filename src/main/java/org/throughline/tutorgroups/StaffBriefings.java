package org.throughline.tutorgroups;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.Audited;
import org.throughline.audit.ExportNote;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.pdf.Paper;
import org.throughline.transitions.Answer;
import org.throughline.transitions.arrivals.Arrival;
import org.throughline.transitions.arrivals.Arrivals;
import org.throughline.transitions.catalogue.AskedNone;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.catalogue.Visibility;

/**
 * What staff must know of a tutor group, on as few pages as it takes: what keeps each child safe, and what the records
 * say for class. Only answers that all staff may see, whoever asks for the paper.
 */
@Service
@Transactional(readOnly = true)
public class StaffBriefings {

    private static final Paper PAPER = new Paper("staff-briefing");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final TutorProposals proposals;
    private final Arrivals arrivals;
    private final Catalogues catalogues;
    private final Clock clock;

    StaffBriefings(TutorProposals proposals, Arrivals arrivals, Catalogues catalogues, Clock clock) {
        this.proposals = proposals;
        this.arrivals = arrivals;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * The briefing on a group, as a PDF file; empty where there is no such proposal that the person may open.
     *
     * @param group the group, 0 and up
     */
    @RolesAllowed(Roles.SENCO)
    @Audited(value = AuditAction.PRINT, what = "Staff briefing on a tutor group")
    public Optional<byte[]> pdf(UUID proposalId, int group) {
        return proposals
                .page(proposalId)
                .filter(page -> group < page.year().groups().size())
                .map(page -> {
                    List<TutorChild> members = page.members(group);
                    ExportNote.of(page.year().groups().get(group), members.size());
                    Set<String> safety = new LinkedHashSet<>(catalogues.keys(Flag.SAFETY));
                    Set<String> all = new LinkedHashSet<>(safety);
                    all.addAll(catalogues.keys(Flag.BRIEFING));
                    Map<UUID, Arrival> sent =
                            arrivals.of(page.year().settingId(), page.year().entryYear(), all).stream()
                                    .collect(Collectors.toMap(Arrival::recordId, Function.identity()));
                    List<Map<String, Object>> blocks = new ArrayList<>();
                    List<String> nothing = new ArrayList<>();
                    List<String> unknown = new ArrayList<>();
                    for (TutorChild child : members) {
                        Arrival arrival = child.recordId() == null ? null : sent.get(child.recordId());
                        if (arrival == null) {
                            unknown.add(child.sorted());
                            continue;
                        }
                        List<String> safe = lines(arrival, safety::contains);
                        List<String> inClass = lines(arrival, field -> !safety.contains(field));
                        if (safe.isEmpty() && inClass.isEmpty()) {
                            nothing.add(child.sorted());
                        } else {
                            blocks.add(Map.of("child", child.sorted(), "safety", safe, "class", inClass));
                        }
                    }
                    return PAPER.pdf(
                            "Staff briefing: " + page.year().groups().get(group),
                            "Staff briefing",
                            Map.of(
                                    "heading",
                                    page.year().groups().get(group) + ", "
                                            + page.year().label(),
                                    "facts",
                                    "For all staff who teach the group · " + members.size()
                                            + (members.size() == 1 ? " child" : " children") + " · printed on "
                                            + DAY.format(clock.instant().atZone(Instants.LONDON))
                                            + (page.proposal().takenBy() == null ? " · groups not decided yet" : ""),
                                    "blocks",
                                    blocks,
                                    "nothing",
                                    String.join("; ", nothing),
                                    "unknown",
                                    String.join("; ", unknown)));
                });
    }

    /** Answers for all staff, each with its question; what was asked and answered 'none' is not a thing to know. */
    private List<String> lines(Arrival arrival, Predicate<String> which) {
        Catalogue newest = catalogues.newest();
        Stream<Answer> answers = arrival.answers().stream()
                .filter(answer -> which.test(answer.field()))
                .filter(answer -> answer.visibility() == Visibility.A && !answer.isComment())
                .filter(answer -> !AskedNone.is(answer.text()));
        return answers.map(answer ->
                        newest.field(answer.field()).map(Catalogue.Field::label).orElse("") + ": "
                                + answer.text().replaceAll("\\s+", " ").strip())
                .toList();
    }
}
