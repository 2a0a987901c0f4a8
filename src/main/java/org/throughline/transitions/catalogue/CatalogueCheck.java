package org.throughline.transitions.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.throughline.transitions.catalogue.Catalogue.Block;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogue.Kind;
import org.throughline.transitions.catalogue.Catalogue.Phase;

/** What must hold across the questions of a catalogue, so that the program can rely on what they say of themselves. */
final class CatalogueCheck {

    private CatalogueCheck() {}

    /**
     * Refuses a catalogue in which something does not fit together.
     *
     * @throws CatalogueFault with the question where it is wrong
     */
    static void check(Catalogue catalogue) {
        unique(catalogue.blocks().stream().map(Block::key).toList(), "block");
        unique(catalogue.fields().map(Field::key).toList(), "question");
        unique(catalogue.phases().stream().map(Phase::key).toList(), "phase");
        for (Flag flag : Flag.values()) {
            counted(catalogue, flag);
        }
        catalogue.fields().forEach(field -> fits(catalogue, field));
        catalogue.phases().forEach(phase -> fits(catalogue, phase));
        if (catalogue.phases().stream().filter(Phase::offeredFirst).count() != 1) {
            throw new CatalogueFault("the phases", "exactly one has to say \"offeredFirst\": true");
        }
    }

    private static void unique(List<String> keys, String what) {
        Set<String> seen = new HashSet<>();
        keys.stream().filter(key -> !seen.add(key)).findFirst().ifPresent(twice -> {
            throw new CatalogueFault(what + " " + twice, "it stands twice");
        });
    }

    private static void counted(Catalogue catalogue, Flag flag) {
        List<Field> flagged = catalogue.fields(flag);
        if (flagged.isEmpty()) {
            throw new CatalogueFault("the questions", "none is flagged " + flag);
        }
        if (flag.isSingle() && flagged.size() > 1) {
            throw new CatalogueFault(
                    "question " + flagged.get(1).key(),
                    "only one question may be flagged " + flag + ", and "
                            + flagged.getFirst().key() + " is");
        }
    }

    private static void fits(Catalogue catalogue, Field field) {
        Meaning meaning = field.meaning();
        require(
                field,
                (field.kind() == Kind.CHOICE) != field.options().isEmpty(),
                "a CHOICE, and nothing else, needs" + " options");
        require(
                field,
                !field.is(Flag.SAFETY) || field.visibility() == Visibility.A,
                "what keeps a child safe is seen" + " by all staff: make its visibility A");
        require(
                field,
                !(field.is(Flag.LEAVE_OUT) || field.is(Flag.PUT_RIGHT)) || field.is(Flag.SENDER_ONLY),
                "what a family asks to be left out or put right is flagged SENDER_ONLY too");
        require(
                field,
                !(field.is(Flag.SENDER_ONLY) && (field.is(Flag.SAFETY) || field.is(Flag.DAY_ONE))),
                "it cannot" + " be for the sender alone and for the first day");
        require(
                field,
                meaning.prefill() == null || !field.is(Flag.PARENT_LINK) && !field.is(Flag.PUPIL_LINK),
                "what the family says itself is not filled in from files");
        require(
                field,
                !field.is(Flag.AGREED) || !meaning.leavesOut().isEmpty(),
                "say with 'leavesOut' which option" + " leaves something out");
        option(field, "whenPlan", meaning.whenPlan());
        option(field, "leavesOut", meaning.leavesOut());
        meaning.link().without().forEach(word -> option(field, "link without", word));
        for (Meaning.TierRule rule : meaning.tierRules()) {
            rule.answers().forEach(word -> option(field, "tierRules", word));
            require(
                    field,
                    rule.answers().isEmpty() != (field.kind() == Kind.CHOICE),
                    "a rule of a CHOICE, and of" + " nothing else, names answers");
            require(
                    field,
                    (rule.below() == null) == (field.kind() != Kind.NUMBER),
                    "a rule of a NUMBER, and of" + " nothing else, says below what");
        }
        Meaning.Prompt prompt = meaning.prompt();
        if (prompt != null && !prompt.with().isEmpty()) {
            require(
                    field,
                    catalogue.field(prompt.with()).isPresent(),
                    "its prompt goes with " + prompt.with() + ", which is no question");
        }
        field.phases()
                .forEach(phase -> require(
                        field,
                        catalogue.phases().stream().anyMatch(each -> each.key().equals(phase)),
                        "it is asked in " + phase + ", which is no phase"));
    }

    private static void fits(Catalogue catalogue, Phase phase) {
        for (String asked : phase.blocks().keySet()) {
            if (catalogue.blocks().stream().noneMatch(block -> block.key().equals(asked))) {
                throw new CatalogueFault("phase " + phase.key(), "it asks for the block " + asked + ", which is none");
            }
        }
    }

    private static void option(Field field, String where, String word) {
        require(
                field,
                word.isEmpty() || field.options().contains(word),
                "'" + where + "' names the answer '" + word + "', which is not among its options");
    }

    private static void require(Field field, boolean holds, String otherwise) {
        if (!holds) {
            throw new CatalogueFault("question " + field.key(), otherwise);
        }
    }
}
