package org.throughline.shell.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits.
 *
 * @param text what it is about, such as a child's name; the words of the link
 * @param detail more of it; blank for nothing
 * @param due the day by which it should be done; null where there is none
 * @param path where it can be done, with one click
 */
public record DayItem(String text, String detail, @Nullable LocalDate due, String path) {}
