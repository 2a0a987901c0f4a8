package org.throughline.shell.day;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Things of one kind that wait.
 *
 * @param title what they are, such as "Records sent back"
 * @param next what to do about them, as one sentence
 * @param menu the path of the menu entry that counts them
 * @param all where all of them are
 * @param items the things, in any order; of very many the first ones
 * @param count how many there are in all
 * @param isTask whether somebody has to do something; false for news
 */
public record DayGroup(
        String title, String next, String menu, String all, List<DayItem> items, int count, boolean isTask) {

    private static final Comparator<DayItem> BY_DUE =
            Comparator.comparing(DayItem::due, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Puts them in order: the one due first is first. */
    public DayGroup {
        items = items.stream().sorted(BY_DUE).toList();
    }

    /** Something that somebody has to do. */
    public static DayGroup tasks(String title, String next, String menu, String all, List<DayItem> items) {
        return new DayGroup(title, next, menu, all, items, items.size(), true);
    }

    /** Something worth knowing. */
    public static DayGroup news(String title, String next, String menu, String all, List<DayItem> items) {
        return new DayGroup(title, next, menu, all, items, items.size(), false);
    }

    /** How many are overdue on a day. */
    public long overdue(LocalDate today) {
        return items.stream()
                .filter(item -> item.due() != null && item.due().isBefore(today))
                .count();
    }
}
