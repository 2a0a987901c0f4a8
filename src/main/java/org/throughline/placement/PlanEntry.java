package org.throughline.placement;

import java.util.List;
import java.util.Set;
import org.throughline.ehcp.Support;
import org.throughline.shared.NeedType;

/** What an officer enters about a child's plan. */
public record PlanEntry(List<NeedType> needs, Set<String> features, Support support, boolean alternativeProvision) {}
