package org.throughline.transitions.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A part of a file of the catalogue with the place that people know it by.
 *
 * @param node the part
 * @param place what it is, such as 'question block.question'
 */
record CatalogueNode(JsonNode node, String place) {

    /** The same part by a better name. */
    CatalogueNode called(String better) {
        return new CatalogueNode(node, better);
    }

    /** Refuses names that nothing reads: a slip of the pen would otherwise go unseen. */
    void knowsOnly(String... known) {
        names().filter(name -> !List.of(known).contains(name)).findFirst().ifPresent(unknown -> {
            throw new CatalogueFault(
                    place, "'" + unknown + "' is not known here. Use one of " + String.join(", ", known));
        });
    }

    Stream<String> names() {
        return node.propertyNames().stream();
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** A text that must be there. */
    String required(String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isValueNode() || value.asString().isBlank()) {
            throw new CatalogueFault(place, "'" + name + "' is missing");
        }
        return value.asString();
    }

    /** A text; blank where there is none. */
    String text(String name) {
        JsonNode value = node.get(name);
        return value == null || !value.isString() ? "" : value.asString();
    }

    boolean isTrue(String name) {
        return has(name) && node.get(name).asBoolean();
    }

    /** A number; null where there is none. */
    @Nullable
    Double number(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new CatalogueFault(place, "'" + name + "' is not a number");
        }
        return value.asDouble();
    }

    /** One of the words of an enum. */
    <E extends Enum<E>> E word(String name, Class<E> words) {
        return read(name, required(name), words);
    }

    <E extends Enum<E>> E read(String name, String word, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new CatalogueFault(
                        place,
                        "'" + word + "' is not a word for '" + name + "'. Use one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(words.getEnumConstants())
                                                .map(Enum::name)
                                                .toList())));
    }

    /** Several texts; none where there are none. */
    List<String> words(String name) {
        return has(name) ? list(name).map(JsonNode::asString).toList() : List.of();
    }

    /** Several parts; none where there are none. */
    Stream<CatalogueNode> each(String name) {
        return has(name) ? list(name).map(part -> new CatalogueNode(part, place + ", " + name)) : Stream.empty();
    }

    /** A part within this one; empty where there is none. */
    Optional<CatalogueNode> within(String name) {
        return has(name) ? Optional.of(new CatalogueNode(node.get(name), place + ", " + name)) : Optional.empty();
    }

    private Stream<JsonNode> list(String name) {
        JsonNode value = node.get(name);
        if (!value.isArray()) {
            throw new CatalogueFault(place, "'" + name + "' is not a list");
        }
        return StreamSupport.stream(value.spliterator(), false);
    }
}
