package org.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.throughline.shared.Instants;

class StoryClockTest {

    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
    private static final Instant THEN = Instant.parse("2025-12-09T09:00:00Z");

    private final Clock clock = StoryClock.over(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void it_tells_the_real_time() {
        assertThat(clock.instant()).isEqualTo(NOW);
        assertThat(clock.withZone(Instants.LONDON).instant()).isEqualTo(NOW);
        assertThat(clock.withZone(Instants.LONDON).getZone()).isEqualTo(Instants.LONDON);
    }

    @Test
    void within_the_story_it_tells_that_time_a_second_further_at_each_look() {
        List<Instant> told = new ArrayList<>();
        StoryClock.at(THEN, () -> {
            told.add(clock.instant());
            told.add(clock.withZone(Instants.LONDON).instant());
        });
        assertThat(told).containsExactly(THEN, THEN.plusSeconds(1));
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void other_threads_have_the_real_time_meanwhile() {
        List<Instant> told = new ArrayList<>();
        StoryClock.at(
                THEN,
                () -> told.add(CompletableFuture.supplyAsync(clock::instant).join()));
        assertThat(told).containsExactly(NOW);
    }
}
