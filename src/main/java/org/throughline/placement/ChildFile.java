package org.throughline.placement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.PlanRecord;
import org.throughline.people.ChildRecord;

/**
 * Everything a placement officer keeps about one child.
 *
 * @param child identity and home
 * @param plan the EHC plan; null when there is none
 * @param preferences what is asked for the child
 * @param placements places held, earliest first
 */
public record ChildFile(
        ChildRecord child,
        @Nullable PlanRecord plan,
        PreferencesRecord preferences,
        List<PlacementRecord> placements) {}
