package org.throughline.provision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provision is able to do, and what restricts it.
 *
 * @param capabilities what it is able to do now
 * @param restrictions what restricts it, those that are over too, newest first
 */
public record ProvisionFacts(List<Capability> capabilities, List<Restriction> restrictions) {

    /** Copies the lists. */
    public ProvisionFacts {
        capabilities = List.copyOf(capabilities);
        restrictions = List.copyOf(restrictions);
    }

    /**
     * Something that provisions can be able to do beside their designation.
     *
     * @param code the code in the list
     * @param label the words shown to people
     * @param source where the list has it from
     */
    public record Capability(String code, String label, String source) {}

    /**
     * What somebody outside restricts.
     *
     * @param id of the record
     * @param restriction what, in words
     * @param source who restricts it and where that stands
     * @param recordedBy who recorded it
     * @param recordedAt when
     * @param ended who ended it, when and why; null while nobody did
     */
    public record Restriction(
            UUID id,
            String restriction,
            String source,
            String recordedBy,
            Instant recordedAt,
            OutOfUse.@Nullable Ended ended) {}
}
