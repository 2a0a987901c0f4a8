package org.throughline.placement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What is asked for a child, and what may not be proposed. */
@Entity
@Table(name = "placement_wishes")
class Wishes {

    @Id
    private UUID childId = new UUID(0, 0);

    @Version
    private @Nullable Long version;

    @ElementCollection
    @CollectionTable(name = "placement_preference", joinColumns = @JoinColumn(name = "child_id"))
    @OrderColumn(name = "position")
    @Column(name = "provision_id")
    @BatchSize(size = 500)
    private List<UUID> preferences = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "placement_exclusion", joinColumns = @JoinColumn(name = "child_id"))
    @MapKeyColumn(name = "provision_id")
    @Column(name = "evidence")
    @BatchSize(size = 500)
    private Map<UUID, String> exclusions = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "placement_keep_apart", joinColumns = @JoinColumn(name = "child_id"))
    @Column(name = "other_id")
    @BatchSize(size = 500)
    private Set<UUID> keepApart = new HashSet<>();

    protected Wishes() {}

    Wishes(WishesRecord wishes) {
        childId = wishes.childId();
        change(wishes);
    }

    final void change(WishesRecord wishes) {
        if (!preferences.equals(wishes.preferences())) {
            preferences.clear();
            preferences.addAll(wishes.preferences());
        }
        exclusions.keySet().retainAll(wishes.exclusions().keySet());
        exclusions.putAll(wishes.exclusions());
        keepApart.retainAll(wishes.keepApart());
        keepApart.addAll(wishes.keepApart());
    }

    boolean isVersion(@Nullable Long read) {
        return Objects.equals(version, read);
    }

    WishesRecord asRecord() {
        return new WishesRecord(
                childId, version, List.copyOf(preferences), Map.copyOf(exclusions), Set.copyOf(keepApart));
    }
}
