package org.throughline.transitions.prefill;

import java.util.Map;
import java.util.UUID;
import org.throughline.transitions.catalogue.Prefill;

/**
 * A record of the person's own setting.
 *
 * @param id the record
 * @param isWithSender whether it can still be filled in
 * @param answers the answers to the questions that are filled in so; nothing where there is none
 */
public record KnownRecord(UUID id, boolean isWithSender, Map<Prefill, String> answers) {}
