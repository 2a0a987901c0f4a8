package org.throughline.transitions.wholeclass;

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
import org.throughline.transitions.TransitionTest;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogues;

/** A small class of the first primary school that moves in 2055, which nobody else has. */
public abstract class ClassTest extends TransitionTest {

    static final int YEAR = 2055;

    @Autowired
    Catalogues catalogues;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void the_class_is_taken_away() {
        jdbc.queryForList("select child_id from transition_record where entry_year = ?", UUID.class, YEAR)
                .forEach(child -> InventedChild.takeAway(jdbc, child));
    }

    protected LeavingClass leavers() {
        return new LeavingClass(setting("Alderbank").id(), "YEAR_6_7", YEAR);
    }

    /** A record of a child who leaves the first primary school for Year 7 in 2055. */
    protected UUID child(String forename, String surname, Destination destination) {
        be("senco");
        SettingRecord alderbank = setting("Alderbank");
        return openings.openForNewChild(
                PersonName.of(forename, surname),
                LocalDate.of(2016, 1, 5),
                null,
                new TaughtYear(6, YEAR - 1, "Of a class of a test"),
                new RecordOpening(new UUID(0, 0), "YEAR_6_7", YEAR, alderbank.id(), alderbank.name(), destination));
    }

    List<Field> basics() {
        return ClassSheets.basics(catalogues.newest(), "YEAR_6_7");
    }

    /** Answers every short question of a record. */
    void knowBasics(UUID record) {
        be("senco");
        for (Field field : basics()) {
            transitions.write(record, field.key(), 0, an(field), 0);
        }
    }

    static String an(Field field) {
        return field.options().isEmpty() ? "95" : field.options().getFirst();
    }
}
