package org.throughline.matching;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.people.ChildRecord;
import org.throughline.provision.ProvisionRecord;

/**
 * Who the pupils of a run are, where they are now, and which provisions it is about; read only where a page shows it.
 */
public final class RunNames {

    /** Of a run on a pack, which has ids only. */
    public static final RunNames NONE = new RunNames(Map::of, Map::of, Map::of);

    private final Supplier<Map<String, ChildRecord>> readChildren;
    private final Supplier<Map<String, ProvisionRecord>> readCurrent;
    private final Supplier<Map<String, UUID>> readProvisions;
    private @Nullable Map<String, ChildRecord> children;
    private @Nullable Map<String, ProvisionRecord> current;
    private @Nullable Map<String, UUID> provisions;

    RunNames(
            Supplier<Map<String, ChildRecord>> readChildren,
            Supplier<Map<String, ProvisionRecord>> readCurrent,
            Supplier<Map<String, UUID>> readProvisions) {
        this.readProvisions = readProvisions;
        this.readChildren = readChildren;
        this.readCurrent = readCurrent;
    }

    /** The child behind a pupil's id; null where it is not known. */
    public synchronized @Nullable ChildRecord child(String pupilId) {
        if (children == null) {
            children = readChildren.get();
        }
        return children.get(pupilId);
    }

    /** The provision where a pupil is in the year before entry; null where none is known. */
    public synchronized @Nullable ProvisionRecord current(String pupilId) {
        if (current == null) {
            current = readCurrent.get();
        }
        return current.get(pupilId);
    }

    /** The provision of the register behind a provision's id in the run; null where there is none. */
    public synchronized @Nullable UUID provision(String code) {
        if (provisions == null) {
            provisions = readProvisions.get();
        }
        return provisions.get(code);
    }
}
