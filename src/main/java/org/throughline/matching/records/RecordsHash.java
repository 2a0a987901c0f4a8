package org.throughline.matching.records;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.matching.engine.AnswerFingerprint;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.PreferencesRecord;
import org.throughline.provision.ProvisionRecord;

/** What the records of an entry year come to as a hash, the same in every version of the program. */
final class RecordsHash {

    private final RecordsOfYear records;

    RecordsHash(RecordsOfYear records) {
        this.records = records;
    }

    /** Written out field by field: a new field of a record must not make every run look out of date. */
    String fingerprint() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        lines.put(
                "children",
                Stream.of(Standing.values())
                        // who is out before then changes nothing when the day comes
                        .filter(standing -> standing != Standing.CEASING)
                        .flatMap(standing -> records.of(standing).stream().map(child -> line(standing, child)))
                        .toList());
        lines.put(
                "provisions",
                records.reading().register().values().stream()
                        .map(RecordsHash::line)
                        .toList());
        StringBuilder text = new StringBuilder();
        lines.forEach((kind, each) -> each.stream()
                .sorted()
                .forEach(line -> text.append(kind).append('|').append(line).append('\n')));
        return AnswerFingerprint.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String line(Standing standing, PlacedChild child) {
        PreferencesRecord asked = records.preferencesOf(child);
        PlacedChild.Place place = child.place();
        return join(
                child.child().packId(),
                standing,
                child.ncYear(),
                child.child().sex(),
                child.child().home(),
                child.plan().needs(),
                sorted(child.plan().features()),
                child.plan().alternativeProvision(),
                child.plan().ceases(),
                child.plan().support(),
                before(child),
                place == null ? "" : place.provision().code(),
                place == null ? "" : place.placement().startYear(),
                place == null ? "" : place.placement().endYear(),
                place == null ? "" : place.placement().lastNcYear(),
                asked.preferences(),
                sorted(asked.exclusions().keySet()),
                sorted(asked.keepApart()),
                sorted(child.child().siblings()));
    }

    private String before(PlacedChild child) {
        PlacedChild.Place before = records.before(child);
        return before == null ? "" : before.provision().code();
    }

    private static String line(ProvisionRecord provision) {
        return join(
                provision.code(),
                provision.type(),
                provision.setting().inBorough(),
                provision.setting().at(),
                sorted(provision.designation()),
                provision.ncYearFrom(),
                provision.ncYearTo(),
                provision.sex(),
                sorted(provision.features()),
                provision.annualCost().stripTrailingZeros().toPlainString(),
                provision.opens(),
                provision.closes(),
                provision.places().stream()
                        .map(line -> join(
                                line.academicYear(),
                                line.ncYearFrom(),
                                line.ncYearTo(),
                                line.places(),
                                line.keptBack()))
                        .toList(),
                provision.otherSeats().stream()
                        .map(seats -> join(seats.academicYear(), seats.ncYear(), seats.seats()))
                        .toList());
    }

    private static List<String> sorted(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().toList();
    }

    private static String join(@Nullable Object... parts) {
        return Stream.of(parts).map(String::valueOf).collect(Collectors.joining("|"));
    }
}
