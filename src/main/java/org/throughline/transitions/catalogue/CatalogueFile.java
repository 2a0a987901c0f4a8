package org.throughline.transitions.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.shared.NeedType;
import org.throughline.transitions.catalogue.Catalogue.Block;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogue.Kind;
import org.throughline.transitions.catalogue.Catalogue.Need;
import org.throughline.transitions.catalogue.Catalogue.Phase;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a version of the catalogue; what cannot be read or does not fit is said with file and question. */
final class CatalogueFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String name;
    private final String text;

    /** A file by its name, for the sentences, and its text. */
    CatalogueFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** The file of a version; empty where the program comes without one. */
    static Optional<CatalogueFile> ofVersion(int version) {
        String name = "transitions/catalogue-" + version + ".json";
        try (InputStream stream = CatalogueFile.class.getResourceAsStream("/" + name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new CatalogueFile(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The catalogue.
     *
     * @param version what the number in its name says
     * @throws WrongCatalogue with a sentence that names the file and the question that is wrong
     */
    Catalogue catalogue(int version) {
        try {
            CatalogueNode root = new CatalogueNode(JSON.readTree(text), "the file");
            root.knowsOnly("version", "source", "blocks", "phases");
            List<Block> blocks = root.each("blocks").map(CatalogueFile::block).toList();
            Catalogue catalogue = new Catalogue(
                    version,
                    root.required("source"),
                    blocks,
                    root.each("phases").map(CatalogueFile::phase).toList());
            if (!root.required("version").equals(String.valueOf(version))) {
                throw new CatalogueFault("the file", "'version' is not " + version + ", the number in its name");
            }
            CatalogueCheck.check(catalogue);
            return catalogue;
        } catch (CatalogueFault fault) {
            throw new WrongCatalogue(name, "are wrong: " + fault.getMessage(), fault);
        } catch (JacksonException unreadable) {
            throw new WrongCatalogue(
                    name,
                    "cannot be read: " + unreadable.getOriginalMessage() + ", line "
                            + unreadable.getLocation().getLineNr(),
                    unreadable);
        }
    }

    private static Block block(CatalogueNode node) {
        String key = node.required("key");
        CatalogueNode block = node.called("block " + key);
        block.knowsOnly("key", "title", "visibility", "lead", "repeat", "flags", "fields");
        Visibility visibility = block.word("visibility", Visibility.class);
        Set<Flag> flags = flags(block);
        return new Block(
                key,
                block.required("title"),
                block.text("lead"),
                block.isTrue("repeat"),
                block.each("fields")
                        .map(field -> field(key, visibility, flags, field))
                        .toList());
    }

    private static Field field(String block, Visibility usual, Set<Flag> ofBlock, CatalogueNode node) {
        String key = block + "." + node.required("key");
        CatalogueNode field = node.called("question " + key);
        field.knowsOnly(
                "key",
                "label",
                "kind",
                "visibility",
                "hint",
                "options",
                "phases",
                "flags",
                "tierRules",
                "whenPlan",
                "leavesOut",
                "prompt",
                "link",
                "prefill");
        Set<Flag> flags = flags(field);
        flags.addAll(ofBlock);
        return new Field(
                key,
                field.required("label"),
                field.word("kind", Kind.class),
                field.has("visibility") ? field.word("visibility", Visibility.class) : usual,
                field.text("hint"),
                // the types of need are those of the rest of the program
                field.text("options").equals("NEEDS") ? needs() : field.words("options"),
                field.words("phases"),
                new Meaning(
                        flags,
                        field.each("tierRules").map(CatalogueFile::tierRule).toList(),
                        field.text("whenPlan"),
                        field.text("leavesOut"),
                        field.within("prompt").map(CatalogueFile::prompt).orElse(null),
                        field.within("link").map(CatalogueFile::link).orElse(Meaning.NONE.link()),
                        field.has("prefill") ? field.word("prefill", Prefill.class) : null));
    }

    private static Set<Flag> flags(CatalogueNode node) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        node.words("flags").forEach(word -> flags.add(node.read("flags", word, Flag.class)));
        return flags;
    }

    private static List<String> needs() {
        return Arrays.stream(NeedType.values()).map(NeedType::label).toList();
    }

    private static Meaning.TierRule tierRule(CatalogueNode rule) {
        rule.knowsOnly("tier", "reason", "answers", "below", "source");
        return new Meaning.TierRule(
                rule.word("tier", Tier.class), rule.required("reason"), rule.words("answers"), rule.number("below"));
    }

    private static Meaning.Prompt prompt(CatalogueNode prompt) {
        prompt.knowsOnly("text", "with", "tier", "shorterThan");
        Double shorter = prompt.number("shorterThan");
        return new Meaning.Prompt(
                prompt.required("text"),
                prompt.text("with"),
                prompt.has("tier") ? prompt.word("tier", Tier.class) : null,
                shorter == null ? 0 : shorter.intValue());
    }

    private static Meaning.Link link(CatalogueNode link) {
        link.knowsOnly("hint", "without", "picture");
        return new Meaning.Link(link.text("hint"), link.words("without"), link.text("picture"));
    }

    private static Phase phase(CatalogueNode node) {
        String key = node.required("key");
        CatalogueNode phase = node.called("phase " + key);
        phase.knowsOnly("key", "label", "ncYear", "deadline", "offeredFirst", "blocks");
        Map<String, Need> needs = new LinkedHashMap<>();
        phase.within("blocks")
                .ifPresent(blocks -> blocks.names().forEach(block -> needs.put(block, blocks.word(block, Need.class))));
        Double year = phase.number("ncYear");
        return new Phase(
                key,
                phase.required("label"),
                year == null ? null : Integer.valueOf(year.intValue()),
                phase.text("deadline").isEmpty() ? null : phase.text("deadline"),
                phase.isTrue("offeredFirst"),
                Map.copyOf(needs));
    }
}
