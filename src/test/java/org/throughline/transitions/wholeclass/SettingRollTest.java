package org.throughline.transitions.wholeclass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.people.TaughtYear;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.PersonName;
import org.throughline.transitions.Destination;
import org.throughline.transitions.KnownChildren;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.catalogue.Catalogue.Phase;

/** Who is on record at a setting and can make a move. */
class SettingRollTest extends ClassTest {

    @Autowired
    private SettingRoll roll;

    @Autowired
    private KnownChildren known;

    private Phase move() {
        return catalogues.newest().phase("YEAR_6_7");
    }

    private UUID alderbank() {
        return setting("Alderbank").id();
    }

    /** A child of Year 6 this year with a record of another move only. */
    private UUID ofYearSix(String forename, String surname, LocalDate born) {
        be("senco");
        SettingRecord alderbank = setting("Alderbank");
        UUID record = openings.openForNewChild(
                PersonName.of(forename, surname),
                born,
                null,
                new TaughtYear(6, 2026, "Of a class of a test"),
                new RecordOpening(
                        new UUID(0, 0), "ADULT", YEAR, alderbank.id(), alderbank.name(), Destination.UNKNOWN));
        return known.child(record).orElseThrow().id();
    }

    private RollChild found(UUID child) {
        return roll.withoutRecord(alderbank(), move()).rows().stream()
                .filter(each -> each.child().equals(child))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_child_of_the_year_group_without_a_record_of_the_move_is_in_it_until_the_record_is_started() {
        UUID child = ofYearSix("Ada", "Rolled", LocalDate.of(2016, 1, 5));
        assertThat(found(child).name()).isEqualTo("Rolled, Ada");
        assertThat(found(child).alike()).isEmpty();
        SettingRecord alderbank = setting("Alderbank");
        openings.open(new RecordOpening(
                child, "YEAR_6_7", roll.entryYear(move()), alderbank.id(), alderbank.name(), Destination.UNKNOWN));
        assertThat(roll.withoutRecord(alderbank(), move()).rows())
                .noneMatch(each -> each.child().equals(child));
    }

    @Test
    void two_of_one_birthday_and_one_surname_stand_side_by_side() {
        LocalDate birthday = LocalDate.of(2016, 1, 5);
        UUID ada = ofYearSix("Ada", "Twinned", birthday);
        UUID bea = ofYearSix("Bea", "Twinned", birthday);
        ofYearSix("Cem", "Twinned", birthday.plusDays(1));
        assertThat(found(ada).alike()).extracting(RollChild::child).containsExactly(bea);
    }

    @Test
    void nobody_of_another_setting_is_told() {
        UUID child = ofYearSix("Ada", "Rolled", LocalDate.of(2016, 1, 5));
        UUID alderbank = alderbank();
        be("secondary");
        assertThat(roll.withoutRecord(alderbank, move()).rows()).isEmpty();
        be("senco");
        assertThat(roll.withoutRecord(alderbank, catalogues.newest().phase("POST_16"))
                        .rows())
                .noneMatch(each -> each.child().equals(child));
    }
}
