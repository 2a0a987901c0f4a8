package org.throughline.transitions.contribute;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.transitions.AccessRules;
import org.throughline.transitions.Answer;
import org.throughline.transitions.AnswerStore;
import org.throughline.transitions.HandoverCopyStore;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.RecordDetails;
import org.throughline.transitions.Source;
import org.throughline.transitions.WriteOutcome;
import org.throughline.transitions.catalogue.AnswerRules;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Block;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogue.Need;
import org.throughline.transitions.catalogue.Catalogue.Phase;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.catalogue.TierRules;
import org.throughline.transitions.catalogue.Visibility;

/** The lines of a contributor: what is asked, what it wrote, and nothing of anybody else. */
@Component
class ContributionWriting {

    private static final Set<Flag> OF_OTHERS = EnumSet.of(Flag.PARENT_LINK, Flag.PUPIL_LINK, Flag.SENDER_ONLY);

    private final RecordAccess door;
    private final AnswerStore entries;
    private final HandoverCopyStore events;
    private final ContributorStore contributors;
    private final Catalogues catalogues;
    private final Clock clock;

    ContributionWriting(
            RecordAccess door,
            AnswerStore entries,
            HandoverCopyStore events,
            ContributorStore contributors,
            Catalogues catalogues,
            Clock clock) {
        this.door = door;
        this.entries = entries;
        this.events = events;
        this.contributors = contributors;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    ContributionForm form(Contributor writer) {
        RecordDetails details = door.detailsOf(writer.recordId());
        Catalogue catalogue = catalogues.version(details.catalogue());
        Phase phase = catalogue.phase(details.phase());
        List<ContributionForm.Part> parts = parts(catalogue, phase);
        Set<String> asked = asked(parts).map(Field::key).collect(Collectors.toSet());
        return new ContributionForm(
                writer,
                details.childName(),
                details.born(),
                phase.label(),
                details.sender(),
                details.destination().label(),
                parts,
                entries.all(writer.recordId()).stream()
                        .filter(line -> line.item() == writer.item()
                                && asked.contains(line.field())
                                && line.visibility() != Visibility.C
                                && !line.isOfFamily())
                        .collect(Collectors.toMap(Answer::field, Function.identity())),
                isOpen(writer));
    }

    private static java.util.stream.Stream<Field> asked(Collection<ContributionForm.Part> parts) {
        return parts.stream().flatMap(part -> part.fields().stream());
    }

    /** What is asked of every child who moves so, and what matters on day one; nothing that systems know already. */
    static List<ContributionForm.Part> parts(Catalogue catalogue, Phase phase) {
        return catalogue.blocks(phase).stream()
                .filter(block -> !block.repeat())
                .map(block -> new ContributionForm.Part(
                        block.key(),
                        block.title(),
                        block.fields(phase).stream()
                                .filter(field -> isAsked(field, block, phase))
                                .toList()))
                .filter(part -> !part.fields().isEmpty())
                .toList();
    }

    private static boolean isAsked(Field field, Block block, Phase phase) {
        return (phase.blocks().get(block.key()) == Need.R || field.is(Flag.SAFETY) || field.is(Flag.DAY_ONE))
                && field.visibility() != Visibility.C
                && field.meaning().prefill() == null
                && field.meaning().flags().stream().noneMatch(OF_OTHERS::contains);
    }

    /** Writes a line from the revision that was read. */
    WriteOutcome write(Contributor writer, String key, String text, long readRevision, String by) {
        requireOpen(writer);
        RecordDetails details = door.detailsOf(writer.recordId());
        Catalogue catalogue = catalogues.version(details.catalogue());
        Field field = asked(parts(catalogue, catalogue.phase(details.phase())))
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new ContributionRefusal.NotAskedOfContributor().refused());
        Optional<Answer> before = entries.find(writer.recordId(), key, writer.item());
        if (before.filter(Answer::isOfFamily).isPresent()) {
            throw new ContributionRefusal.NotAskedOfContributor().refused();
        }
        Instant now = clock.instant();
        Answer line = new Answer(
                key,
                writer.item(),
                AnswerRules.cleaned(field, text),
                field.visibility().atLeast(before.map(Answer::visibility).orElse(field.visibility())),
                writer.sends() ? Source.TEACHER : Source.PROFESSIONAL,
                by,
                now,
                readRevision + 1);
        if (!entries.write(writer.recordId(), line, readRevision)) {
            return new WriteOutcome.Conflict(
                    entries.find(writer.recordId(), key, writer.item()).orElseThrow());
        }
        entries.markChanged(
                writer.recordId(),
                now,
                writer.sends() && TierRules.asks(catalogue, key) ? TierRules.suggested(catalogue, own(writer)) : null);
        return new WriteOutcome.Kept(readRevision + 1, now);
    }

    private Map<String, String> own(Contributor writer) {
        return entries.all(writer.recordId()).stream()
                .filter(line -> line.item() == 0)
                .collect(Collectors.toMap(Answer::field, Answer::text));
    }

    /** Notes that a contributor's part is complete; it can be changed until the record goes to the next setting. */
    void handIn(Contributor writer, String by) {
        requireOpen(writer);
        if (form(writer).answered() == 0) {
            throw new ContributionRefusal.NothingContributed().refused();
        }
        contributors.handedIn(writer.id(), by, clock.instant());
        events.event(writer.recordId(), clock.instant(), by, "Handed in their part");
    }

    void requireOpen(Contributor writer) {
        if (!isOpen(writer)) {
            throw new ContributionRefusal.ContributionTooLate().refused();
        }
    }

    boolean isOpen(Contributor writer) {
        return door.handover(writer.recordId())
                .map(AccessRules.Handover::state)
                .filter(state -> Objects.requireNonNull(state).isWithSender())
                .isPresent();
    }
}
