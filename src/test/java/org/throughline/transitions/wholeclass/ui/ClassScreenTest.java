package org.throughline.transitions.wholeclass.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.people.TaughtYear;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.PersonName;
import org.throughline.testing.InventedChild;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Flag;
import org.throughline.transitions.ui.RecordScreenTest;
import org.throughline.transitions.wholeclass.LeavingClass;

/** A test of a page about a class of the first primary school that moves in 2056, which nobody else has. */
abstract class ClassScreenTest extends RecordScreenTest {

    private static final int YEAR = 2056;

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void the_class_is_taken_away() {
        jdbc.queryForList("select child_id from transition_record where entry_year = ?", UUID.class, YEAR)
                .forEach(child -> InventedChild.takeAway(jdbc, child));
    }

    LeavingClass leavers() {
        return new LeavingClass(setting("Alderbank").id(), "YEAR_6_7", YEAR);
    }

    UUID child(String forename, String surname, Destination destination) {
        SettingRecord alderbank = setting("Alderbank");
        return person(
                "senco",
                () -> openings.openForNewChild(
                        PersonName.of(forename, surname),
                        LocalDate.of(2016, 1, 5),
                        null,
                        new TaughtYear(6, YEAR - 1, "Of a class of a test"),
                        new RecordOpening(
                                new UUID(0, 0), "YEAR_6_7", YEAR, alderbank.id(), alderbank.name(), destination)));
    }

    List<Field> basics() {
        return catalogues.newest().fields(Flag.CLASS_SHEET);
    }

    void knowBasics(UUID record) {
        person(
                "senco",
                () -> basics().forEach(field -> transitions.write(
                        record,
                        field.key(),
                        0,
                        field.options().isEmpty() ? "95" : field.options().getFirst(),
                        0)));
    }

    /** Goes through all children, as the browser does that draws each. */
    void allOneByOne() {
        OneByOne run = find(OneByOne.class).single();
        while (run.step()) {
            assertThat(find(OneByOne.class).exists()).isTrue();
        }
    }
}
