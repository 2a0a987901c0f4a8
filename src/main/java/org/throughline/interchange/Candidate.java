package org.throughline.interchange;

import java.util.UUID;

/**
 * Something on record that a line may mean.
 *
 * @param id its id
 * @param name what it is called
 * @param why what speaks for it, such as "same name and date of birth"
 */
public record Candidate(UUID id, String name, String why) {}
