package org.throughline.shell.day;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.security.CurrentUser;

/** What waits for the person who is signed in, from all features. */
@Component
public class MyDay {

    private final List<DaySource> sources;
    private final CurrentUser user;

    MyDay(List<DaySource> sources, CurrentUser user) {
        this.sources = sources;
        this.user = user;
    }

    /** The groups with something in them, tasks before news. */
    public List<DayGroup> groups() {
        return sources.stream()
                .filter(source -> !Collections.disjoint(source.roles(), user.roles()))
                .flatMap(source -> source.groups().stream())
                .filter(group -> !group.items().isEmpty())
                .sorted((one, other) -> Boolean.compare(other.isTask(), one.isTask()))
                .toList();
    }

    /** How many tasks wait behind each entry of the menu, by its path; nothing where none do. */
    public static Map<String, Integer> counts(List<DayGroup> groups) {
        return groups.stream()
                .filter(DayGroup::isTask)
                .collect(Collectors.toMap(DayGroup::menu, DayGroup::count, Integer::sum));
    }
}
