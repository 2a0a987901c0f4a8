package org.throughline.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Due dates that moved alike when a calendar changed.
 *
 * @param what what is due
 * @param place whose calendar it was counted by
 * @param before the due date before the change
 * @param after the due date after it
 * @param howMany how many, 1 or more
 */
public record MovedDate(String what, String place, LocalDate before, LocalDate after, int howMany) {

    private record Move(String what, String place, LocalDate before, LocalDate after) {}

    /** What moved between two counts, by date. */
    static List<MovedDate> between(List<CountedDate> before, List<CountedDate> after) {
        Map<String, CountedDate> then =
                before.stream().collect(Collectors.toMap(CountedDate::key, Function.identity(), (one, same) -> one));
        Map<Move, Long> moves = after.stream()
                .filter(now -> then.containsKey(now.key()))
                .map(now -> new Move(
                        now.what(),
                        now.place(),
                        Objects.requireNonNull(then.get(now.key())).due(),
                        now.due()))
                .filter(move -> !move.before().equals(move.after()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return moves.entrySet().stream()
                .map(each -> new MovedDate(
                        each.getKey().what(),
                        each.getKey().place(),
                        each.getKey().before(),
                        each.getKey().after(),
                        each.getValue().intValue()))
                .sorted(Comparator.comparing(MovedDate::before).thenComparing(MovedDate::place))
                .toList();
    }
}
