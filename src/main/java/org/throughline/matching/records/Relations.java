package org.throughline.matching.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.people.ChildRecord;
import org.throughline.placement.PreferencesRecord;

/** Brothers and sisters, and who must be kept apart from whom, whichever of the two records says so. */
final class Relations {

    private final Map<UUID, ChildRecord> children;
    private final Map<UUID, Set<UUID>> namedBy = new HashMap<>();
    private final Map<String, Set<String>> apartFrom;

    Relations(RecordsOfYear records) {
        children = records.reading().children();
        children.forEach((id, child) -> child.siblings()
                .forEach(other -> namedBy.computeIfAbsent(other, key -> new LinkedHashSet<>())
                        .add(id)));
        apartFrom = apartFrom(records.preferences());
    }

    /** References of those who must be kept apart from a child. */
    Set<String> apartFrom(String reference) {
        return apartFrom.getOrDefault(reference, Set.of());
    }

    /** Brothers and sisters, whichever of the two records names the other. */
    List<ChildRecord> siblingsOf(ChildRecord child) {
        UUID own = Objects.requireNonNull(child.id());
        return Stream.concat(child.siblings().stream(), namedBy.getOrDefault(own, Set.of()).stream())
                .distinct()
                .map(children::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, Set<String>> apartFrom(Collection<PreferencesRecord> preferences) {
        Map<String, Set<String>> apart = new HashMap<>();
        for (PreferencesRecord asked : preferences) {
            ChildRecord own = children.get(asked.childId());
            if (own == null) {
                continue;
            }
            asked.keepApart().stream()
                    .map(children::get)
                    .filter(Objects::nonNull)
                    .map(ChildRecord::packId)
                    .forEach(other -> {
                        apart.computeIfAbsent(own.packId(), id -> new LinkedHashSet<>())
                                .add(other);
                        apart.computeIfAbsent(other, id -> new LinkedHashSet<>())
                                .add(own.packId());
                    });
        }
        return apart;
    }
}
