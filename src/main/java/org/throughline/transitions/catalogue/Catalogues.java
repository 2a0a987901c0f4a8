package org.throughline.transitions.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.shared.NeedType;
import org.throughline.transitions.catalogue.Catalogue.Block;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogue.Kind;
import org.throughline.transitions.catalogue.Catalogue.Need;
import org.throughline.transitions.catalogue.Catalogue.Phase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the catalogue that come with the program. */
@Component
public class Catalogues {

    private static final int NEWEST = 2;

    private final Map<Integer, Catalogue> versions = new LinkedHashMap<>();

    Catalogues() {
        for (int version = 1; version <= NEWEST; version++) {
            versions.put(version, read("/transitions/catalogue-" + version + ".json"));
        }
    }

    /** The version used for new records. */
    public Catalogue newest() {
        return version(NEWEST);
    }

    /**
     * One version.
     *
     * @throws IllegalArgumentException when this program does not have it
     */
    public Catalogue version(int version) {
        Catalogue found = versions.get(version);
        if (found == null) {
            throw new IllegalArgumentException("This program does not know version " + version + " of the questions");
        }
        return found;
    }

    static Catalogue read(String resource) {
        try (InputStream stream = Objects.requireNonNull(Catalogues.class.getResourceAsStream(resource), resource)) {
            JsonNode root = JsonMapper.builder().build().readTree(stream);
            List<Block> blocks = new ArrayList<>();
            root.get("blocks").forEach(node -> blocks.add(block(node)));
            List<Phase> phases = new ArrayList<>();
            root.get("phases").forEach(node -> phases.add(phase(node, blocks)));
            return new Catalogue(
                    root.get("version").asInt(),
                    root.get("source").asString(),
                    List.copyOf(blocks),
                    List.copyOf(phases));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Block block(JsonNode node) {
        String key = node.get("key").asString();
        Visibility visibility = Visibility.valueOf(node.get("visibility").asString());
        List<Field> fields = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        node.get("fields").forEach(field -> {
            Field read = field(key, visibility, field);
            if (!keys.add(read.key())) {
                throw new IllegalArgumentException("The question " + read.key() + " stands twice");
            }
            fields.add(read);
        });
        return new Block(
                key,
                node.get("title").asString(),
                text(node, "lead"),
                node.has("repeat") && node.get("repeat").asBoolean(),
                List.copyOf(fields));
    }

    private static Field field(String block, Visibility usual, JsonNode node) {
        String own = text(node, "visibility");
        Kind kind = Kind.valueOf(node.get("kind").asString());
        List<String> options = strings(node.get("options"));
        if ((kind == Kind.CHOICE) == options.isEmpty()) {
            throw new IllegalArgumentException("A choice, and nothing else, needs options: " + block + "." + node);
        }
        return new Field(
                block + "." + node.get("key").asString(),
                node.get("label").asString(),
                kind,
                own.isEmpty() ? usual : Visibility.valueOf(own),
                text(node, "hint"),
                options,
                strings(node.get("phases")));
    }

    private static Phase phase(JsonNode node, List<Block> blocks) {
        Map<String, Need> needs = new LinkedHashMap<>();
        node.get("blocks").propertyStream().forEach(entry -> {
            if (blocks.stream().noneMatch(block -> block.key().equals(entry.getKey()))) {
                throw new IllegalArgumentException("A phase asks for an unknown block " + entry.getKey());
            }
            needs.put(entry.getKey(), Need.valueOf(entry.getValue().asString()));
        });
        JsonNode year = node.get("ncYear");
        JsonNode deadline = node.get("deadline");
        return new Phase(
                node.get("key").asString(),
                node.get("label").asString(),
                year == null || year.isNull() ? null : Integer.valueOf(year.asInt()),
                deadline == null || deadline.isNull() ? null : deadline.asString(),
                Map.copyOf(needs));
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null ? "" : value.asString();
    }

    private static List<String> strings(@Nullable JsonNode node) {
        if (node == null) {
            return List.of();
        }
        if (node.isString()) {
            // the types of need are those of the rest of the program
            return Arrays.stream(NeedType.values()).map(NeedType::label).toList();
        }
        List<String> all = new ArrayList<>();
        node.forEach(each -> all.add(each.asString()));
        return List.copyOf(all);
    }
}
