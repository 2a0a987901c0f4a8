package org.throughline.episodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The episodes of one child that count, of which there is one at a time. Says what changes on the record when one
 * begins, ends or is corrected, so that a person can be asked before it is done; nothing is stored here.
 *
 * @param known the episodes that count; corrected ones left out
 * @param isOneAfterAnother whether an episode ends where the next one begins, and goes on where that one is taken back:
 *     so with places, not with plans
 * @param <E> the kind of episode
 */
public record Timeline<E extends Episode<E>>(List<E> known, boolean isOneAfterAnother) {

    /** Copies the list. */
    public Timeline {
        known = List.copyOf(known);
    }

    /**
     * What changes, the thing asked for first.
     *
     * @throws org.throughline.shared.Refused as {@link EpisodeRefusal}, when it cannot be done
     */
    public List<EpisodeStep<E>> steps(EpisodeChange<E> change) {
        return switch (change) {
            case EpisodeChange.Begin<E>(E next) -> begin(next);
            case EpisodeChange.End<E>(E episode, LocalDate until) -> endAt(known(episode), until);
            case EpisodeChange.GoOn<E>(E episode) -> endAt(known(episode), null);
            case EpisodeChange.Withdraw<E>(E episode) -> withdraw(known(episode));
            case EpisodeChange.Replace<E>(E episode, E right) -> replace(known(episode), right);
        };
    }

    private List<EpisodeStep<E>> begin(E next) {
        checkDays(next.period());
        LocalDate from = next.period().from();
        if (known.stream().anyMatch(other -> other.period().from().equals(from))) {
            throw new EpisodeRefusal.BeginsOnTheSameDay(from).refused();
        }
        if (!isOneAfterAnother) {
            checkAlone(next, null);
            return List.of(new EpisodeStep<>(null, next));
        }
        List<EpisodeStep<E>> steps = new ArrayList<>();
        steps.add(new EpisodeStep<>(null, beforeTheNext(next)));
        known.stream()
                .filter(other ->
                        other.period().from().isBefore(from) && other.period().isNotOverBy(from))
                .map(other ->
                        new EpisodeStep<>(other, other.during(other.period().until(from))))
                .forEach(steps::add);
        return steps;
    }

    /** One that is recorded late ends where the one after it begins. */
    private E beforeTheNext(E next) {
        return known.stream()
                .map(other -> other.period().from())
                .filter(from -> next.period().contains(from))
                .min(LocalDate::compareTo)
                .map(from -> next.during(next.period().until(from)))
                .orElse(next);
    }

    private List<EpisodeStep<E>> endAt(E episode, @Nullable LocalDate until) {
        E ended = episode.during(episode.period().until(until));
        checkDays(ended.period());
        checkAlone(ended, episode);
        return List.of(new EpisodeStep<>(episode, ended));
    }

    private List<EpisodeStep<E>> withdraw(E episode) {
        List<EpisodeStep<E>> steps = new ArrayList<>();
        steps.add(new EpisodeStep<>(episode, null));
        goesOn(episode, episode.period().until()).ifPresent(steps::add);
        return steps;
    }

    private List<EpisodeStep<E>> replace(E episode, E right) {
        checkDays(right.period());
        checkAlone(right, episode);
        List<EpisodeStep<E>> steps = new ArrayList<>();
        steps.add(new EpisodeStep<>(null, right));
        steps.add(new EpisodeStep<>(episode, null));
        if (right.period().from().isAfter(episode.period().from())) {
            goesOn(episode, right.period().from()).ifPresent(steps::add);
        }
        return steps;
    }

    /** The one that ended because another began goes on where that one is taken back. */
    private Optional<EpisodeStep<E>> goesOn(E takenBack, @Nullable LocalDate until) {
        return known.stream()
                .filter(before -> isOneAfterAnother)
                .filter(before ->
                        takenBack.period().from().equals(before.period().until()))
                .map(before ->
                        new EpisodeStep<>(before, before.during(before.period().until(until))))
                .findFirst();
    }

    /** The episode as it was read, so that a change made meanwhile is noticed where it is stored. */
    private E known(E episode) {
        if (known.stream().noneMatch(each -> Objects.equals(each.id(), episode.id()))) {
            throw new EpisodeRefusal.NoLongerThere().refused();
        }
        return episode;
    }

    private void checkAlone(E episode, @Nullable E instead) {
        known.stream()
                .filter(other -> instead == null || !Objects.equals(other.id(), instead.id()))
                .filter(other -> other.period().overlaps(episode.period()))
                .findFirst()
                .ifPresent(other -> {
                    throw new EpisodeRefusal.MeetsAnother(other.period().from()).refused();
                });
    }

    private static void checkDays(Period period) {
        if (period.isEmpty()) {
            throw new EpisodeRefusal.EndsBeforeItBegins(period.from()).refused();
        }
    }
}
