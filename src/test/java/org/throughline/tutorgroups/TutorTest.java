package org.throughline.tutorgroups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.provision.SettingRecord;
import org.throughline.testing.InventedChild;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.TransitionTest;

/** Children of the first primary school who come to Underhill High in a year of this test alone. */
abstract class TutorTest extends TransitionTest {

    static final int YEAR = 2061;

    @Autowired
    protected TutorYears years;

    @Autowired
    protected TutorBonds bonds;

    @Autowired
    protected TutorProposals proposals;

    @Autowired
    protected JdbcTemplate jdbc;

    private final List<UUID> made = new ArrayList<>();

    @AfterEach
    void everything_is_taken_away() {
        jdbc.update("delete from tutor_year where entry_year = ?", YEAR);
        made.forEach(record -> InventedChild.takeAway(
                jdbc, jdbc.queryForObject("select child_id from transition_record where id = ?", UUID.class, record)));
        made.clear();
    }

    /** A record that was sent, with answers given as key and text in turn. */
    protected UUID sent(String forename, String surname, String... answers) {
        be("senco");
        SettingRecord alderbank = setting("Alderbank");
        UUID id = openings.openForNewChild(
                forename,
                surname,
                LocalDate.of(2016, 1, 5),
                null,
                new RecordOpening(
                        new UUID(0, 0), "YEAR_6_7", 2027, alderbank.id(), alderbank.name(), at(setting("Underhill"))));
        made.add(id);
        jdbc.update("update transition_record set entry_year = ? where id = ?", YEAR, id);
        for (int index = 0; index < answers.length; index += 2) {
            transitions.write(id, answers[index], 0, answers[index + 1], 0);
        }
        send(id);
        return id;
    }

    /** A year group of Underhill High with two groups of so many. */
    protected UUID year(int largest) {
        be("secondary");
        return years.start(setting("Underhill").id(), YEAR, "Year 7", List.of("7A", "7B"), largest);
    }

    protected TutorChild child(UUID year, String name) {
        return years.children(year).stream()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
