package org.throughline.interchange.sen2;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.Severity;

/**
 * Something that a return of our own records would lack or have wrong.
 *
 * @param childId the child; null where it is about the return as a whole
 * @param name the child's name as lists sort it; blank for the return
 * @param reference the child's reference; blank for the return
 * @param rule the number of the rule
 * @param severity how grave it is
 * @param item what is missing or wrong
 * @param found what stands there; blank for nothing
 * @param expected what should
 * @param remedy what to do, as a sentence without a full stop
 * @param task whose task it is
 */
public record Sen2Gap(
        @Nullable UUID childId,
        String name,
        String reference,
        String rule,
        Severity severity,
        String item,
        String found,
        String expected,
        String remedy,
        String task) {}
