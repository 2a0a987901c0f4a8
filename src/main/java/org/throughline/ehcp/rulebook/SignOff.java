package org.throughline.ehcp.rulebook;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That the head of service has signed a version of a rule off.
 *
 * @param by the name of the head of service, 1 to 200 characters
 * @param on the day of the signature
 * @param recordedBy who recorded it
 * @param recordedAt when
 */
public record SignOff(String by, LocalDate on, String recordedBy, Instant recordedAt) {}
