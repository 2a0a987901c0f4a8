package org.throughline.ehcp.policies;

import java.util.List;
import java.util.Map;

/**
 * A ground with what was recorded for it. A school's 'no' to a consultation is evidence, not a veto.
 *
 * @param ground which ground
 * @param evidence what was recorded
 */
public record EvidencedGround(RefusalGround ground, Map<RefusalGround.Evidence, String> evidence) {

    /** Copies the map. */
    public EvidencedGround {
        evidence = Map.copyOf(evidence);
    }

    /** What is still missing; the ground cannot be relied on until it is empty. */
    public List<RefusalGround.Evidence> missing() {
        return ground.evidence().stream()
                .filter(needed -> evidence.getOrDefault(needed, "").isBlank())
                .toList();
    }
}
