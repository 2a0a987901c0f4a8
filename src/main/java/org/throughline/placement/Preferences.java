package org.throughline.placement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What is asked for a child, and what may not be proposed. */
@Entity
@Table(name = "placement_wishes")
class Preferences {

    @Id
    private UUID childId = new UUID(0, 0);

    @Version
    private @Nullable Long version;

    /** Provisions asked for, by rank among all that is asked for. */
    @ElementCollection
    @CollectionTable(name = "placement_preference", joinColumns = @JoinColumn(name = "child_id"))
    @MapKeyColumn(name = "position")
    @Column(name = "provision_id")
    @BatchSize(size = 500)
    private Map<Integer, UUID> preferences = new HashMap<>();

    /** Settings asked for that are not in the register, by rank among all that is asked for. */
    @ElementCollection
    @CollectionTable(name = "placement_unlisted_preference", joinColumns = @JoinColumn(name = "child_id"))
    @MapKeyColumn(name = "position")
    @BatchSize(size = 500)
    private Map<Integer, UnlistedSetting> unlisted = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "placement_exclusion", joinColumns = @JoinColumn(name = "child_id"))
    @MapKeyColumn(name = "provision_id")
    @BatchSize(size = 500)
    private Map<UUID, ExclusionNote> exclusions = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "placement_keep_apart", joinColumns = @JoinColumn(name = "child_id"))
    @MapKeyColumn(name = "other_id")
    @BatchSize(size = 500)
    private Map<UUID, ApartNote> keepApart = new HashMap<>();

    protected Preferences() {}

    Preferences(PreferencesRecord asked) {
        childId = asked.childId();
        change(asked);
    }

    final void change(PreferencesRecord asked) {
        Map<Integer, UUID> listed = new HashMap<>();
        Map<Integer, UnlistedSetting> others = new HashMap<>();
        for (int rank = 0; rank < asked.asked().size(); rank++) {
            switch (asked.asked().get(rank)) {
                case Preference.Listed(UUID provisionId) -> listed.put(rank, provisionId);
                case Preference.Unlisted(String name, String town) ->
                    others.put(rank, new UnlistedSetting(name.strip(), town.strip()));
            }
        }
        replace(preferences, listed);
        replace(unlisted, others);
        exclusions.keySet().retainAll(asked.exclusions().keySet());
        asked.exclusions().forEach((provision, evidence) -> {
            ExclusionNote known = exclusions.get(provision);
            if (known == null || !known.evidence().equals(evidence)) {
                exclusions.put(provision, ExclusionNote.of(evidence));
            }
        });
        keepApart.keySet().retainAll(asked.keepApart());
        asked.keepApart().forEach(other -> keepApart.putIfAbsent(other, ApartNote.NONE));
    }

    UUID childId() {
        return childId;
    }

    /** Provisions that may not be proposed, with what is known of each. */
    Map<UUID, ExclusionNote> exclusions() {
        return Map.copyOf(exclusions);
    }

    void exclude(UUID provisionId, ExclusionNote note) {
        exclusions.put(provisionId, note);
    }

    ExclusionNote allow(UUID provisionId) {
        return Objects.requireNonNull(exclusions.remove(provisionId));
    }

    /** Children who are kept apart from this one by its own record. */
    Map<UUID, ApartNote> apart() {
        return Map.copyOf(keepApart);
    }

    void keepApart(UUID otherId, ApartNote note) {
        keepApart.put(otherId, note);
    }

    void letTogether(UUID otherId) {
        keepApart.remove(otherId);
    }

    private static <T> void replace(Map<Integer, T> now, Map<Integer, T> next) {
        now.keySet().retainAll(next.keySet());
        now.putAll(next);
    }

    private List<Preference> asked() {
        TreeMap<Integer, Preference> asked = new TreeMap<>();
        preferences.forEach((rank, provision) -> asked.put(rank, new Preference.Listed(provision)));
        unlisted.forEach((rank, other) -> asked.put(rank, new Preference.Unlisted(other.name(), other.town())));
        return List.copyOf(asked.values());
    }

    boolean isVersion(@Nullable Long read) {
        return Objects.equals(version, read);
    }

    PreferencesRecord asRecord() {
        Map<UUID, String> evidence = exclusions.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().evidence()));
        return new PreferencesRecord(childId, version, asked(), evidence, Set.copyOf(keepApart.keySet()));
    }
}
