package org.throughline.security;

import java.util.UUID;

/**
 * A person was switched on or off, or does other work from now on: what they may do is to be looked at anew.
 *
 * @param userId the id of the user
 */
public record UserChanged(UUID userId) {}
