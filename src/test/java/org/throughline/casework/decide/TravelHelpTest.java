package org.throughline.casework.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.testing.ServiceTest;

/** Help with travel by distance: beyond two miles under eight, three miles from eight on, by the rules on record. */
class TravelHelpTest extends ServiceTest {

    @Autowired
    private TravelHelp travel;

    @ParameterizedTest
    @CsvSource({
        "2019-09-02, 3218, Not by distance at age 7",
        "2019-09-02, 3219, 'Likely, by distance at age 7'",
        "2019-09-01, 3219, Not by distance at age 8",
        "2019-09-01, 4829, 'Likely, by distance at age 8'",
        "2019-09-01, -1, Distance not known"
    })
    void in_words(LocalDate born, long metres, String words) throws Exception {
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> travel.words(born, new AcademicYear(2027), metres)))
                .isEqualTo(words);
    }
}
