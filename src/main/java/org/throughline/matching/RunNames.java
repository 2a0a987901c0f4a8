package org.throughline.matching;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.people.ChildRecord;

/** Who the pupils of a run are and where they are now; read from the records only where a page shows it. */
public final class RunNames {

    /** Of a run on a pack, which has ids only. */
    public static final RunNames NONE = new RunNames(Map::of, Map::of);

    private final Supplier<Map<String, ChildRecord>> readChildren;
    private final Supplier<Map<String, String>> readCurrent;
    private @Nullable Map<String, ChildRecord> children;
    private @Nullable Map<String, String> current;

    RunNames(Supplier<Map<String, ChildRecord>> readChildren, Supplier<Map<String, String>> readCurrent) {
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

    /** The name of the provision where a pupil is in the year before entry; blank where none is known. */
    public synchronized String current(String pupilId) {
        if (current == null) {
            current = readCurrent.get();
        }
        return current.getOrDefault(pupilId, "");
    }
}
