package org.throughline.placement.road;

import java.util.List;
import java.util.UUID;

/** A feature that knows something of a child's line of time. */
public interface RoadSource {

    /** What it knows of a child and the person signed in may see; nothing of anybody else. */
    List<RoadStep> of(UUID childId);
}
