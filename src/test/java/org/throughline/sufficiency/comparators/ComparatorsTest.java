package org.throughline.sufficiency.comparators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.throughline.testing.Refusals.refusalOf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.security.Roles;
import org.throughline.sufficiency.published.PublishedAuthority;
import org.throughline.sufficiency.release.Release;
import org.throughline.sufficiency.release.ReleaseAuthority;
import org.throughline.sufficiency.release.ReleaseFixture;
import org.throughline.sufficiency.release.ReleaseFolder;
import org.throughline.sufficiency.release.ReleaseRefusal;
import org.throughline.sufficiency.release.Releases;
import org.throughline.testing.ServiceTest;

/** An authority beside others: rates, ranks and what is not published. */
class ComparatorsTest extends ServiceTest {

    private static final UUID ID = UUID.randomUUID();

    @Autowired
    private Comparators comparators;

    @Autowired
    private Releases releases;

    private static PublishedAuthority published(String code, int before, int now, Map<String, Integer> settings) {
        return new PublishedAuthority(
                code,
                new TreeMap<>(Map.of(2024, before, 2025, now)),
                new TreeMap<>(),
                new TreeMap<>(Map.of(2024, now / 5)),
                settings.isEmpty() ? new TreeMap<>() : new TreeMap<>(Map.of(2025, settings)),
                new TreeMap<>());
    }

    /** Three authorities that grow by 10, 20 and 5 percent, and England, which grows by 8. */
    private static Comparators invented() {
        Releases kept = mock(Releases.class);
        when(kept.find(ID)).thenReturn(Optional.of(new Release(ID, "Invented", 2024, 2025, 3, 0, "A", Instant.EPOCH)));
        when(kept.authorities(ID))
                .thenReturn(List.of(
                        new ReleaseAuthority("1", "Ayton", 2025, 1_100),
                        new ReleaseAuthority("2", "Beeton", 2025, 1_200),
                        new ReleaseAuthority("3", "Ceeton", 2025, 1_050)));
        when(kept.everyone(ID))
                .thenReturn(Map.of(
                        "1",
                        published("1", 1_000, 1_100, Map.of("mainstream", 550, "special-state", 330)),
                        "2",
                        published("2", 1_000, 1_200, Map.of("mainstream", 300)),
                        "3",
                        published("3", 1_000, 1_050, Map.of()),
                        Releases.ENGLAND,
                        published(Releases.ENGLAND, 100_000, 108_000, Map.of("mainstream", 54_000))));
        return new Comparators(kept);
    }

    private static Comparison.Row row(Comparison comparison, ComparedMeasure measure) {
        return comparison.rows().stream()
                .filter(row -> row.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void growth_is_a_share_with_its_rank_among_all_beside_england_and_the_neighbours() {
        Comparison.Row growth = row(invented().compare(ID, "1", List.of("3")), ComparedMeasure.GROWTH_1);
        assertThat(growth.own().getAsDouble()).isCloseTo(0.10, Offset.offset(1e-9));
        assertThat(growth.england().getAsDouble()).isCloseTo(0.08, Offset.offset(1e-9));
        assertThat(growth.rankWords()).isEqualTo("2 of 3");
        assertThat(growth.neighbours())
                .singleElement()
                .satisfies(each -> assertThat(each.getAsDouble()).isCloseTo(0.05, Offset.offset(1e-9)));
    }

    @Test
    void what_is_not_published_has_no_figure_and_does_not_count_in_a_rank() {
        Comparison comparison = invented().compare(ID, "1", List.of("3"));
        Comparison.Row mainstream = row(comparison, ComparedMeasure.MAINSTREAM);
        assertThat(mainstream.own()).hasValue(0.5);
        assertThat(mainstream.rankWords()).isEqualTo("1 of 2");
        assertThat(mainstream.neighbours().getFirst()).isEmpty();
        assertThat(row(comparison, ComparedMeasure.GROWTH_3).own()).isEmpty();
        assertThat(row(comparison, ComparedMeasure.GROWTH_3).rankWords()).isEmpty();
        assertThat(row(comparison, ComparedMeasure.NEW_PLANS).own().getAsDouble())
                .isCloseTo(0.2, Offset.offset(1e-9));
    }

    @Test
    void authorities_alike_share_a_rank_and_nobody_stands_beside_itself() {
        Comparison comparison = invented().compare(ID, "3", List.of("3", "2", "2", "unknown"));
        assertThat(comparison.neighbours()).extracting(ReleaseAuthority::name).containsExactly("Beeton");
        assertThat(row(comparison, ComparedMeasure.NEW_PLANS).rankWords()).isEqualTo("1 of 3");
        assertThat(comparison.sentence())
                .isEqualTo("Plans of Ceeton grew by 5.0 % in the year to January 2025, those of England grew by 8.0 %."
                        + " That is rank 3 of 3, 1 the highest growth.");
    }

    @Test
    void without_an_authority_or_with_too_many_neighbours_it_is_refused() {
        Comparators own = invented();
        assertThat(refusalOf(() -> own.compare(ID, null, List.of())))
                .isInstanceOf(ReleaseRefusal.AuthorityNotChosen.class);
        List<String> many = IntStream.rangeClosed(0, Comparators.MOST)
                .mapToObj(String::valueOf)
                .toList();
        assertThat(refusalOf(() -> own.compare(ID, "1", many)))
                .isEqualTo(new ReleaseRefusal.TooManyNeighbours(Comparators.MOST));
    }

    @Test
    void a_kept_release_is_compared_and_taken_away_by_planners() {
        UUID release;
        try (ReleaseFolder folder = new ReleaseFolder()) {
            folder.add(ReleaseFixture.file(ReleaseFixture.zip()));
            release = as(Roles.PLANNER, () -> releases.add("For comparators", folder))
                    .id();
        }
        try {
            List<String> lines = new String(
                            as(Roles.PLANNER, () -> comparators.csv(release, "901", List.of("902"))),
                            StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(lines).hasSize(1 + 3 * ComparedMeasure.values().length);
            assertThat(lines.get(1)).contains("2025,901,Northtown,").endsWith(",2");
            assertThat(lines.get(2)).contains("ENG,England,");
            assertThatThrownBy(() -> as(Roles.SENCO, () -> comparators.csv(release, "901", List.of())))
                    .isInstanceOf(AccessDeniedException.class);
        } finally {
            as(Roles.PLANNER, () -> {
                releases.delete(release);
                return true;
            });
        }
        assertThat(refusalOf(() -> as(Roles.PLANNER, () -> comparators.compare(release, "901", List.of()))))
                .isInstanceOf(ReleaseRefusal.ReleaseUnknown.class);
    }
}
