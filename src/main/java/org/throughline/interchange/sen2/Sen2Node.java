package org.throughline.interchange.sen2;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record of a module with what is below it, such as a person with requests, assessments, plans and places. */
final class Sen2Node {

    private final Sen2Module module;
    private final long row;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Sen2Node> under = new ArrayList<>();

    /** An empty record that begins in this row or line of its file. */
    Sen2Node(Sen2Module module, long row) {
        this.module = module;
        this.row = row;
    }

    Sen2Module module() {
        return module;
    }

    long row() {
        return row;
    }

    /** An item; blank where it is not there. */
    String text(String field) {
        return values.getOrDefault(field, "");
    }

    boolean has(String field) {
        return !text(field).isEmpty();
    }

    /** A day; null where it is not there or cannot be read. */
    @Nullable
    LocalDate day(String field) {
        return Sen2Values.day(text(field)).orElse(null);
    }

    /** Whether it says yes: anything but nothing and no. */
    boolean isYes(String field) {
        return has(field) && !text(field).equals("0");
    }

    /** Puts an item in as somebody wrote it; false where this module has no such item. */
    boolean put(String name, String written) {
        Optional<Sen2Field> field = module.field(name);
        field.filter(known -> !written.isBlank())
                .ifPresent(known -> values.put(known.name(), Sen2Values.kept(known, written)));
        return field.isPresent();
    }

    /** The same for an item of our own records; nothing where there is none. */
    Sen2Node with(String name, @Nullable Object value) {
        if (value != null
                && !value.toString().isEmpty()
                && !put(name, value instanceof Boolean flag ? (flag ? "1" : "0") : value.toString())) {
            throw new IllegalArgumentException(module + " has no " + name);
        }
        return this;
    }

    /** A new record below. */
    Sen2Node add(Sen2Module below) {
        Sen2Node node = new Sen2Node(below, row);
        under.add(node);
        return node;
    }

    void add(Sen2Node node) {
        under.add(node);
    }

    /** The records of a module right below. */
    List<Sen2Node> all(Sen2Module below) {
        return under.stream().filter(node -> node.module == below).toList();
    }

    /** Takes away the records of a module right below. */
    List<Sen2Node> take(Sen2Module below) {
        List<Sen2Node> taken = all(below);
        under.removeAll(taken);
        return taken;
    }

    /** Whether there is nothing in it and below. */
    boolean isEmpty() {
        return values.isEmpty() && under.isEmpty();
    }

    /** The records of a module anywhere below. */
    Stream<Sen2Node> deep(Sen2Module below) {
        return under.stream().flatMap(node -> node.module == below ? Stream.of(node) : node.deep(below));
    }

    /** It and everything below. */
    Stream<Sen2Node> everything() {
        return Stream.concat(Stream.of(this), under.stream().flatMap(Sen2Node::everything));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sen2Node node
                && module == node.module
                && values.equals(node.values)
                && under.equals(node.under);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return module + " " + values + " " + under;
    }
}
