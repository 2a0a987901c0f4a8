package org.throughline.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.throughline.interchange.FieldName;
import org.throughline.interchange.NamedFields;

/** The registry of mappings: what each field is called here and in each form of file. */
public final class GeneratedMappings {

    private GeneratedMappings() {}

    /** The page, made from the fields that readers and writers name. */
    public static String page(List<? extends NamedFields> forms) {
        StringBuilder text = new StringBuilder("""
                # Registry of mappings

                Made from what reads and writes files by `./throughline docs`; do not edit. On the left is what a field is called
                here, beside it what files call it. Several names of a file mean the same; capitals, spaces and
                marks do not count in tables of children and spreadsheets. Items of the SEN2 return stand behind the name of their
                module, elements of a common transfer file (CTF) behind those above them. Which names a file may have besides, an
                authority teaches the service for its own spreadsheets (the mapping of headers); these are not shown.
                """);
        Map<String, Map<String, Map<String, List<String>>>> byAbout = new TreeMap<>();
        for (NamedFields form : forms) {
            for (FieldName field : form.fieldNames()) {
                byAbout.computeIfAbsent(field.about(), about -> new TreeMap<>())
                        .computeIfAbsent(field.ours(), ours -> new TreeMap<>())
                        .merge(form.label(), field.names(), GeneratedMappings::both);
            }
        }
        byAbout.forEach((about, fields) -> section(text, about, fields));
        return text.toString();
    }

    private static List<String> both(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream())
                .distinct()
                .toList();
    }

    private static void section(StringBuilder text, String about, Map<String, Map<String, List<String>>> fields) {
        List<String> forms = fields.values().stream()
                .flatMap(names -> names.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        text.append("\n## ").append(about).append("\n\n| here | ");
        text.append(String.join(" | ", forms)).append(" |\n|---|");
        text.append("---|".repeat(forms.size())).append('\n');
        fields.forEach((ours, names) -> {
            text.append("| ").append(ours);
            forms.forEach(form -> text.append(" | ")
                    .append(names.getOrDefault(form, List.of()).stream()
                            .map(name -> "`" + name + "`")
                            .collect(Collectors.joining(", "))));
            text.append(" |\n");
        });
    }
}
