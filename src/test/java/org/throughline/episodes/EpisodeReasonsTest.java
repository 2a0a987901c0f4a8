package org.throughline.episodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** The reasons that people choose from. */
@Transactional
class EpisodeReasonsTest extends ServiceTest {

    @Autowired
    private EpisodeReasons reasons;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private Noted noted(String code, String words) {
        return as(
                Roles.PLACEMENT_OFFICER,
                () -> reasons.noted(EpisodeReasons.About.PLAN, ReasonKind.END, new Why(code, words)));
    }

    @ParameterizedTest
    @EnumSource
    void every_list_has_reasons_with_a_source_and_ends_with_another_one_in_words(ReasonKind kind) {
        for (EpisodeReasons.About about : EpisodeReasons.About.values()) {
            var list = as(Roles.PLACEMENT_OFFICER, () -> reasons.of(about, kind));
            assertThat(list)
                    .hasSizeGreaterThan(3)
                    .noneMatch(each -> each.source().isBlank());
            assertThat(list.getLast().needsWords()).isTrue();
            assertThat(list.subList(0, list.size() - 1)).noneMatch(EpisodeReason::needsWords);
        }
    }

    @Test
    void a_reason_of_the_list_is_noted_with_who_and_when() {
        Noted noted = noted("TRANSFER_OUT", " to Rochdale ");
        assertThat(noted.code()).isEqualTo("TRANSFER_OUT");
        assertThat(noted.why()).isEqualTo("Transferred to another authority in England: to Rochdale");
        assertThat(noted.by()).endsWith("test");
        assertThat(noted.at()).isBetween(clock.instant().minusSeconds(60), clock.instant());
    }

    @Test
    void no_reason_one_of_another_list_and_one_without_its_words_are_refused() {
        assertThatThrownBy(() -> noted("", "words alone")).hasMessage("Choose the reason");
        assertThatThrownBy(() -> noted("TRANSFER_IN", "")).hasMessage("Choose the reason");
        assertThatThrownBy(() -> noted("OTHER", "  ")).hasMessageContaining("Another reason");
        assertThatThrownBy(() -> noted("DECEASED", "x".repeat(301))).hasMessageContaining("300 characters");
        assertThat(noted("DECEASED", "x".repeat(300)).words()).hasSize(300);
    }

    @Test
    void a_reason_that_is_over_can_be_chosen_until_the_day_before() {
        LocalDate today = LocalDate.now(clock);
        jdbc.update("update episode_reason set valid_until = ? where code = 'DECEASED'", today.plusDays(1));
        assertThat(noted("DECEASED", "").reason()).isEqualTo("Deceased");
        jdbc.update("update episode_reason set valid_until = ? where code = 'DECEASED'", today);
        assertThatThrownBy(() -> noted("DECEASED", "")).hasMessage("Choose the reason");
    }
}
