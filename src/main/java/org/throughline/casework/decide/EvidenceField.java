package org.throughline.casework.decide;

/**
 * One thing that must be on record before a ground can be relied on.
 *
 * @param key by which it is kept
 * @param label the question as an officer reads it
 * @param isPounds whether the answer is an amount in pounds a year
 */
public record EvidenceField(String key, String label, boolean isPounds) {

    static EvidenceField text(String key, String label) {
        return new EvidenceField(key, label, false);
    }

    static EvidenceField pounds(String key, String label) {
        return new EvidenceField(key, label, true);
    }
}
