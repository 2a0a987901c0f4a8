package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.people.PeopleRefusal;
import org.throughline.provision.SettingRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Upn;

/** Nobody is recorded twice, and a mistake can be put right. */
class KnownChildrenTest extends TransitionTest {

    private static final LocalDate BORN = LocalDate.of(2016, 1, 5);

    @Autowired
    private KnownChildren known;

    @Autowired
    private ChildRequests requests;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CurrentUser user;

    /** A UPN with its check letter, by a number of its own. */
    private static String upn(int number) {
        String digits = String.format(java.util.Locale.ROOT, "801200%06d", number);
        return "ABCDEFGHJKLMNPQRTUVWXYZ"
                .chars()
                .mapToObj(letter -> (char) letter + digits)
                .filter(each -> Upn.problem(each).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private RecordOpening opening(String setting) {
        SettingRecord sender = setting(setting);
        return new RecordOpening(new UUID(0, 0), "YEAR_6_7", 2027, sender.id(), sender.name(), Destination.UNKNOWN);
    }

    private UUID childOf(UUID record) {
        return known.child(record).orElseThrow().id();
    }

    /** Who may be the child of a record that the setting of the person signed in opens. */
    private List<KnownChildren.Match> like(
            String forename, String surname, LocalDate born, String upn, String phase, int entryYear) {
        return known.like(
                forename,
                surname,
                born,
                upn,
                new RecordOpening(
                        new UUID(0, 0),
                        phase,
                        entryYear,
                        user.settings(Roles.SENCO).iterator().next(),
                        "",
                        Destination.UNKNOWN));
    }

    @Test
    void the_child_that_is_there_is_offered_by_name_or_by_number() {
        be("senco");
        UUID record = openings.openForNewChild("Una", "O\u2019Known", BORN, upn(100_001), opening("Alderbank"));
        // the apostrophe of a keyboard, another case
        assertThat(like("una", "O'KNOWN", BORN, null, "YEAR_6_7", 2027))
                .singleElement()
                .satisfies(match -> assertThat(match.recordId()).isEqualTo(record));
        assertThat(like("Another", "Name", LocalDate.of(2015, 2, 3), upn(100_001), "YEAR_6_7", 2027))
                .hasSize(1);
        assertThat(like("Una", "O\u2019Known", BORN, null, "EARLY_YEARS", 2027))
                .singleElement()
                .satisfies(match -> assertThat(match.recordId()).isNull());
        assertThat(like("Una", "O\u2019Known", BORN.plusDays(1), null, "YEAR_6_7", 2027))
                .isEmpty();
    }

    @Test
    void another_setting_asks_and_the_first_one_answers() {
        be("senco");
        UUID record = openings.openForNewChild("Ravi", "Elsewhere", BORN, upn(100_002), opening("Alderbank"));
        UUID child = childOf(record);
        be("secondary");
        // neither the name nor whose it is can be found out
        assertThat(like("Ravi", "Elsewhere", BORN, upn(100_002), "POST_16", 2032))
                .isEmpty();
        SettingRecord underhill = setting("Underhill");
        RecordOpening asking = new RecordOpening(
                new UUID(0, 0), "POST_16", 2032, underhill.id(), underhill.name(), Destination.UNKNOWN);
        assertThat(requests.askedElsewhere(upn(100_003), asking)).isFalse();
        assertThat(requests.askedElsewhere(upn(100_002), asking)).isTrue();
        assertThat(requests.askedElsewhere(upn(100_002), asking)).isTrue();
        assertThat(requests.requests()).noneMatch(request -> request.name().equals("Ravi Elsewhere"));
        be("senco");
        List<ChildRequests.Request> open = requests.requests().stream()
                .filter(request -> request.name().equals("Ravi Elsewhere"))
                .toList();
        assertThat(open)
                .singleElement()
                .satisfies(request -> assertThat(request.setting()).isEqualTo(underhill.name()));
        be("secondary");
        assertThat(requests.asked())
                .first()
                .satisfies(each -> assertThat(each.answer()).isEqualTo("Not answered yet"));
        be("senco");
        requests.answer(open.getFirst().id(), true);
        assertThat(refusalOf(() -> requests.answer(open.getFirst().id(), false)))
                .isEqualTo(new TransitionsRefusal.RequestNotYours());
        be("secondary");
        assertThat(requests.asked())
                .first()
                .satisfies(each -> assertThat(each.answer()).startsWith("Accepted"));
        assertThat(like("Ravi", "Elsewhere", BORN, upn(100_002), "POST_16", 2032))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.childId()).isEqualTo(child);
                    assertThat(match.recordId()).isNotNull();
                });
    }

    @Test
    void a_name_a_birthday_and_a_number_are_corrected_with_a_reason() {
        UUID record = record(Destination.UNKNOWN);
        UUID child = childOf(record);
        assertThat(refusalOf(() -> known.correct(record, "Ada", "Right", BORN, null, " ")))
                .isEqualTo(new PeopleRefusal.ChangeWithoutReason(500));
        known.correct(record, "Ada", "Right", BORN.minusDays(2), upn(100_004), "Birth certificate seen");
        assertThat(known.child(record).orElseThrow().name()).isEqualTo("Ada Right");
        assertThat(jdbc.queryForList(
                        "select concat(was, '>', is_now) from record_change where child_id = ?", String.class, child))
                .singleElement()
                .asString()
                .contains("born 2016-01-05")
                .contains("Ada Right, born 2016-01-03, UPN " + upn(100_004));
        UUID other = record(Destination.UNKNOWN);
        assertThat(refusalOf(() -> known.correct(other, "Bea", "Other", BORN, upn(100_004), "Typed")))
                .isEqualTo(new TransitionsRefusal.UpnOfAnotherChild());
        // somebody with one name
        known.correct(other, "", "Suharto", BORN, null, "One name only");
        assertThat(known.child(other).orElseThrow().name()).isEqualTo("Suharto");
        be("secondary");
        assertThat(refusalOf(() -> known.correct(record, "X", "Y", BORN, null, "Not mine")))
                .isEqualTo(new TransitionsRefusal.RecordNotWithYou());
    }

    @Test
    void two_records_of_one_child_become_one_and_an_unsent_one_is_deleted() {
        be("senco");
        UUID numbered = openings.openForNewChild("Sharing", "No-number", BORN, upn(100_006), opening("Alderbank"));
        assertThat(numbered).isNotNull();
        // nobody learns whose number it is
        assertThat(refusalOf(
                        () -> openings.openForNewChild("Another", "Child", BORN, upn(100_006), opening("Alderbank"))))
                .isEqualTo(new TransitionsRefusal.UpnOfAnotherChild());
        UUID one = openings.openForNewChild("Twice", "Typed", BORN, null, opening("Alderbank"));
        UUID two = openings.openForNewChild("Twice", "Typed", BORN, null, opening("Alderbank"));
        UUID stays = childOf(one);
        UUID goes = childOf(two);
        assertThat(refusalOf(() -> known.merge(two, childOf(numbered), "Two children")))
                .isEqualTo(new TransitionsRefusal.NotTheSameChild());
        assertThat(refusalOf(() -> known.merge(two, stays, "One child")))
                .isEqualTo(new TransitionsRefusal.MergedRecordsOfOneMove());
        transitions.write(two, "profile.works", 0, "A quiet corner", 0);
        assertThat(refusalOf(() -> known.delete(two, ""))).isEqualTo(new TransitionsRefusal.DeletionWithoutReason());
        known.delete(two, "Started twice");
        assertThat(transitions.page(two)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from child where id = ?", Integer.class, goes))
                .isZero();

        RecordOpening later = opening("Alderbank");
        UUID three = openings.openForNewChild(
                "Twice",
                "Typed",
                BORN,
                upn(100_007),
                new RecordOpening(
                        later.childId(), "IN_YEAR", 2027, later.senderId(), later.senderName(), later.destination()));
        known.merge(three, stays, "One child, typed twice");
        assertThat(childOf(three)).isEqualTo(stays);
        assertThat(known.child(three).orElseThrow().upn())
                .as("what only the other one had")
                .isEqualTo(upn(100_007));
        UUID sent = record(at(setting("Underhill High")));
        handovers.send(sent, version(sent), SharingBasis.AGREED);
        assertThat(refusalOf(() -> known.delete(sent, "Too late")))
                .isEqualTo(new TransitionsRefusal.DeletionOfSentRecord());
    }

    @Test
    void a_record_in_which_the_family_has_written_is_not_deleted() {
        UUID record = record(Destination.UNKNOWN);
        transitions.write(record, "voices.parent_know", 0, "He loves maps", 0);
        jdbc.update(
                "update transition_entry set source = 'PARENT' where record_id = ? and field = 'voices.parent_know'",
                record);

        assertThat(refusalOf(() -> known.delete(record, "Started twice")))
                .isEqualTo(new TransitionsRefusal.DeletionOfOthersWords());
        assertThat(transitions.page(record)).isPresent();
    }

    @Test
    void children_with_different_numbers_are_two_children() {
        be("senco");
        UUID one = openings.openForNewChild("Same", "Name", BORN, upn(100_008), opening("Alderbank"));
        UUID two = openings.openForNewChild("Same", "Name", BORN, upn(100_009), elsewhen());

        assertThat(refusalOf(() -> known.merge(two, childOf(one), "One child")))
                .isEqualTo(new TransitionsRefusal.MergedUpnsDiffer());
        assertThat(childOf(two)).isNotEqualTo(childOf(one));
    }

    private RecordOpening elsewhen() {
        SettingRecord sender = setting("Alderbank");
        return new RecordOpening(new UUID(0, 0), "IN_YEAR", 2026, sender.id(), sender.name(), Destination.UNKNOWN);
    }

    @Test
    void a_child_is_found_by_a_upn_of_before_and_keeps_it_when_two_records_become_one() {
        be("senco");
        UUID record = openings.openForNewChild("Former", "Number", BORN, upn(100_208), opening("Alderbank"));
        UUID child = childOf(record);
        known.correct(record, "Former", "Number", BORN, upn(100_209), "The temporary UPN was replaced");
        assertThat(like("Somebody", "Else", LocalDate.of(2014, 1, 1), upn(100_208), "YEAR_6_7", 2027))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.childId()).isEqualTo(child);
                    assertThat(match.hadUpn()).isTrue();
                });
        assertThat(list.countSending(new RecordFilter(upn(100_208), null, null, null)))
                .isEqualTo(1);
        assertThatThrownBy(() -> known.correct(record, "Former", "Number", BORN, null, ""))
                .hasMessageContaining("reason");

        RecordOpening later = opening("Alderbank");
        UUID twice = openings.openForNewChild(
                "Former",
                "Number",
                BORN,
                null,
                new RecordOpening(
                        later.childId(), "IN_YEAR", 2027, later.senderId(), later.senderName(), later.destination()));
        UUID stays = childOf(twice);
        known.merge(record, stays, "One child");
        assertThat(known.child(twice).orElseThrow().upn()).isEqualTo(upn(100_209));
        assertThat(like("Somebody", "Else", LocalDate.of(2014, 1, 1), upn(100_208), "YEAR_6_7", 2027))
                .singleElement()
                .satisfies(match -> assertThat(match.childId()).isEqualTo(stays));
        assertThat(jdbc.queryForObject(
                        "select source from child_number where child_id = ? and kind = 'UPN'", String.class, stays))
                .isEqualTo("SCHOOL");
    }
}
