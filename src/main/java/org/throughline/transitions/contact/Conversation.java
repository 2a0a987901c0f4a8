package org.throughline.transitions.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation between the two settings about a child.
 *
 * @param id the conversation
 * @param version the version read
 * @param askedBy who asked for it
 * @param byReceiver whether the receiving setting asked
 * @param askedAt when
 * @param about what it is about
 * @param slots times proposed, as people write them
 * @param agreed the time agreed; null before
 * @param agreedBy who agreed; null before
 * @param notes what was said; blank before
 * @param actions what was agreed: what, who, by when; blank before
 */
public record Conversation(
        UUID id,
        long version,
        String askedBy,
        boolean byReceiver,
        Instant askedAt,
        String about,
        List<String> slots,
        @Nullable String agreed,
        @Nullable String agreedBy,
        String notes,
        String actions) {}
