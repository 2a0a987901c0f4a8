package org.throughline.transitions.family;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.transitions.Answer;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordDetails;
import org.throughline.transitions.Source;
import org.throughline.transitions.catalogue.AskedNone;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogue.Block;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.catalogue.Visibility;

/**
 * What a family reads of a record: what would be handed over, without what is for the safeguarding lead alone, what is
 * about other children, and what the child said, which is the child's to show. What they wrote themselves stands with
 * the questions that they are asked.
 */
final class FamilyPicture {

    /** The decided level of support, which is handed over like an answer. */
    static final String LEVEL = "record.level";

    private FamilyPicture() {}

    static FamilyRecord of(
            String forename,
            RecordDetails details,
            Catalogue catalogue,
            List<Answer> answers,
            Map<FamilyLine.Key, StoredLine> said) {
        List<FamilySection> sections = new ArrayList<>();
        if (details.tierBy() != null) {
            String reason = Objects.requireNonNullElse(details.tierReason(), "");
            String level = details.tier().label() + (reason.isBlank() ? "" : ": " + reason);
            sections.add(new FamilySection(
                    "record",
                    "Level of support",
                    List.of(line(new FamilyLine.Key(LEVEL, 0), "Level of support", false, level, false, said))));
        }
        catalogue.blocks(catalogue.phase(details.phase())).stream()
                .map(block -> section(block, answers, said))
                .filter(section -> !section.lines().isEmpty())
                .forEach(sections::add);
        Set<FamilyLine.Key> there = sections.stream()
                .flatMap(section -> section.lines().stream())
                .map(FamilyLine::key)
                .collect(Collectors.toSet());
        List<FamilyRecord.Gone> gone = said.values().stream()
                .filter(line -> !line.agreed() && !there.contains(line.key()))
                .sorted(Comparator.comparing(StoredLine::saidAt))
                .map(line -> new FamilyRecord.Gone(line.question(), line.words(), line.answer()))
                .toList();
        Destination to = details.destination();
        return new FamilyRecord(
                forename.isBlank() ? details.childName() : forename,
                details.sender(),
                to.kind() == Destination.Kind.UNKNOWN ? "" : to.label(),
                sections,
                gone);
    }

    /** Whether a family reads an answer in the record that it is to agree to. */
    static boolean isForFamily(Field field, Answer answer) {
        boolean isOwn = answer.source() == Source.PARENT && field.is(Flag.PARENT_LINK) && !answer.isComment();
        return !answer.text().isBlank()
                && field.visibility().atLeast(answer.visibility()) != Visibility.C
                && !field.is(Flag.SENDER_ONLY)
                && !field.is(Flag.OTHER_CHILDREN)
                && !field.is(Flag.PUPIL_LINK)
                && answer.source() != Source.PUPIL
                && !isOwn;
    }

    private static FamilySection section(Block block, List<Answer> answers, Map<FamilyLine.Key, StoredLine> said) {
        List<FamilyLine> lines = new ArrayList<>();
        List<Integer> entries = answers.stream()
                .filter(answer -> answer.block().equals(block.key()))
                .map(FamilyPicture::entry)
                .distinct()
                .sorted()
                .toList();
        for (int entry : entries) {
            for (Field field : block.fields()) {
                answers.stream()
                        .filter(answer -> answer.field().equals(field.key()) && entry(answer) == entry)
                        .filter(answer -> isForFamily(field, answer))
                        .sorted(Comparator.comparingInt(Answer::item))
                        .map(answer -> line(
                                new FamilyLine.Key(field.key(), answer.item()),
                                field.label() + (entry == 0 ? "" : " (" + entry + ")"),
                                answer.isComment(),
                                answer.text(),
                                AskedNone.is(answer.text()),
                                said))
                        .forEach(lines::add);
            }
        }
        return new FamilySection(block.key(), block.title(), lines);
    }

    /** The entry of a block in which an answer stands; what staff say beside one stands with it. */
    private static int entry(Answer answer) {
        return answer.isComment() ? 0 : answer.item();
    }

    private static FamilyLine line(
            FamilyLine.Key key,
            String question,
            boolean isComment,
            String text,
            boolean isNone,
            Map<FamilyLine.Key, StoredLine> said) {
        StoredLine last = said.get(key);
        return new FamilyLine(
                key,
                question,
                isComment,
                text,
                isNone,
                last == null ? Standing.OPEN : last.standing(text),
                last == null ? null : last.said());
    }
}
