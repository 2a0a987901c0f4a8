package org.throughline.casework.consult;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a child's plan as it is served on schools, without its content. It is never changed: a newer draft is
 * another document.
 *
 * @param id the document
 * @param childId the child
 * @param number its number among those of the child, from 1
 * @param label which version it is, such as 'Draft plan of 3 October 2026'
 * @param fileName the name under which it was added, made safe
 * @param mediaType what its content is, by looking into it
 * @param size bytes
 * @param sha256 fingerprint of its content, 64 hexadecimal digits
 * @param dated the day it bears; null when nobody said
 * @param addedBy who added it
 * @param addedAt when
 */
public record ServedDocument(
        UUID id,
        UUID childId,
        int number,
        String label,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        @Nullable LocalDate dated,
        String addedBy,
        Instant addedAt) {

    /**
     * A document with its content.
     *
     * @param document the document
     * @param content the file
     */
    public record Opened(ServedDocument document, byte[] content) {}

    /** Its number and label as one text. */
    public String title() {
        return "Version " + number + ": " + label;
    }
}
