package org.throughline.interchange.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.interchange.Effect;
import org.throughline.interchange.PeopleImportTest;
import org.throughline.interchange.batch.BatchLine;
import org.throughline.interchange.batch.BatchState;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.LineChoice;
import org.throughline.people.ChildNumbers;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.shared.Sex;
import org.throughline.shared.Upn;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.Source;

/** A common transfer file for a placement officer, and for the SENCO of the school it comes from. */
class CtfImportTest extends PeopleImportTest {

    private static final String NOWHERE = "<LEA>XXX</LEA><Estab>XXXX</Estab>";
    private static final String[] OF_PEOPLE = {"child", "child_number", "former_upn", "child_formerly", "record_change"
    };
    private static final String[] OF_RECORDS = {
        "child", "child_number", "transition_record", "transition_entry", "transition_event", "imported_record"
    };

    @Autowired
    private Children children;

    @Autowired
    private ChildNumbers numbers;

    private static String upn(int number) {
        String digits = String.format(java.util.Locale.ROOT, "351999%06d", number);
        return "ABCDEFGHJKLMNPQRTUVWXYZ"
                .chars()
                .mapToObj(letter -> (char) letter + digits)
                .filter(each -> Upn.problem(each).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private String alderbank() {
        return "<LEA>000</LEA><Estab>0000</Estab><URN>" + setting("Alderbank").urn() + "</URN><SchoolName>"
                + setting("Alderbank").name() + "</SchoolName>";
    }

    private UUID child(String upn) {
        return jdbc.queryForObject("select id from child where upn = ?", UUID.class, upn);
    }

    @Test
    void an_officer_adds_children_brings_them_up_to_date_and_takes_it_back() throws Exception {
        be("officer");
        String upn = upn(700_001);
        List<String> before = checksums(OF_PEOPLE);
        String file = Ctf.file(
                alderbank(),
                NOWHERE,
                2026,
                Ctf.pupil(upn, "Exampleton", "Ada", "2016-03-02", Ctf.everything()),
                Ctf.pupil("", "Exampleton", "Bea", "2016-03-02", "<Sex>F</Sex>"));
        ImportBatch first = brought("ctf", "class.xml", file);
        assertThat(first.counts()).isEqualTo("2 added, 0 changed, 0 left alone, 0 refused");
        ChildRecord ada = children.find(child(upn)).orElseThrow();
        assertThat(ada.sex()).isEqualTo(Sex.F);
        assertThat(ada.postcode()).isEqualTo("BL9 0SW");
        assertThat(ada.taught()).isNull();
        assertThat(numbers.formerUpns(child(upn)))
                .singleElement()
                .satisfies(former -> assertThat(former.upn()).isEqualTo("J351999925002"));
        assertThat(brought("ctf", "class.xml", file).counts()).isEqualTo("0 added, 0 changed, 1 left alone, 1 refused");

        ImportBatch married = brought(
                "ctf",
                "class.xml",
                Ctf.file(alderbank(), NOWHERE, 2026, Ctf.pupil(upn, "Newname", "Ada", "2016-03-02", "")));
        assertThat(married.counts()).isEqualTo("0 added, 1 changed, 0 left alone, 0 refused");
        assertThat(children.find(child(upn)).orElseThrow().surname()).isEqualTo("Newname");
        undone(married.id());
        undone(first.id());
        assertThat(checksums(OF_PEOPLE)).isEqualTo(before);
    }

    @Test
    void what_is_left_out_is_not_written() throws Exception {
        be("officer");
        String upn = upn(700_010);
        UUID batch = read(
                "ctf",
                "one.xml",
                Ctf.file(alderbank(), NOWHERE, 2026, Ctf.pupil(upn, "Leftout", "Ada", "2016-03-02", Ctf.everything())));
        imports.leaveOut(batch, Set.of("Contacts", "Nonsense"));
        assertThat(imports.leftOut(batch)).containsExactly("Contacts");
        imports.load(batch);
        until(batch, BatchState.LOADED);
        ChildRecord child = children.find(child(upn)).orElseThrow();
        assertThat(child.postcode()).isNull();
        assertThat(child.sex()).isEqualTo(Sex.F);
        undone(batch);
    }

    @Test
    void a_senco_starts_the_class_with_answers_and_what_staff_wrote_stays() throws Exception {
        be("senco");
        List<String> before = checksums(OF_RECORDS);
        String born = "2016-03-02";
        String upn = upn(700_020);
        String file = Ctf.file(
                alderbank(),
                NOWHERE,
                2026,
                Ctf.pupil(upn, "Classmate", "Ada", born, Ctf.everything()),
                Ctf.pupil("", "Classmate", "Bea", born, "<Gender>F</Gender>"),
                Ctf.pupil("", "Classmate", "Cai", born, ""));
        UUID batch = read("ctf", "year6.xml", file);
        imports.load(batch);
        until(batch, BatchState.LOADED);
        assertThat(imports.find(batch).orElseThrow().counts()).isEqualTo("3 added, 0 changed, 0 left alone, 0 refused");
        RecordPage page = transitions
                .page(jdbc.queryForObject(
                        "select id from transition_record where child_id = ?", UUID.class, child(upn)))
                .orElseThrow();
        Map<String, String> answers =
                page.entries().stream().collect(Collectors.toMap(each -> each.field(), each -> each.text()));
        assertThat(answers)
                .containsEntry("sen.provision", "E EHC plan")
                .containsEntry("sen.primary", "Autistic spectrum disorder")
                .containsEntry("sen.since", "1 March 2022")
                .containsEntry("identity.preferred", "Addie Example")
                .containsEntry("attendance.percent", "92.5")
                .containsEntry("agencies.looked", "Looked after");
        assertThat(page.entries()).allMatch(each -> each.source() == Source.IMPORT);
        assertThat(page.phase().key()).isEqualTo("YEAR_6_7");

        // the same again changes nothing, twins among them
        UUID again = read("ctf", "year6.xml", file);
        assertThat(imports.find(again).orElseThrow().count(Effect.ADDED)).isZero();
        assertThat(imports.find(again).orElseThrow().count(Effect.CHANGED)).isZero();
        imports.delete(again);

        undone(batch);
        assertThat(checksums(OF_RECORDS)).isEqualTo(before);
    }

    @Test
    void what_staff_wrote_is_kept_unless_somebody_says_otherwise() throws Exception {
        UUID record = record(org.throughline.transitions.Destination.UNKNOWN);
        ChildRecord child = as(
                org.throughline.security.Roles.PLACEMENT_OFFICER,
                () -> children.find(jdbc.queryForObject(
                                "select child_id from transition_record where id = ?", UUID.class, record))
                        .orElseThrow());
        be("senco");
        transitions.write(record, "identity.preferred", 0, "By staff", 0);
        UUID batch = read(
                "ctf",
                "one.xml",
                Ctf.file(
                        alderbank(),
                        NOWHERE,
                        2026,
                        Ctf.pupil(
                                child.upn() == null ? "" : child.upn(),
                                child.surname(),
                                child.forename(),
                                child.dateOfBirth().toString(),
                                "<BasicDetails><PreferredForename>By file</PreferredForename></BasicDetails>")));
        UUID id = java.util.Objects.requireNonNull(child.id());
        imports.choose(batch, 0, new LineChoice(LineChoice.What.MATCH, id, false));
        List<BatchLine> lines = lines(imports.find(batch).orElseThrow());
        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.changes())
                        .anyMatch(change -> change.isTyped() && change.held().equals("By staff")));
        imports.delete(batch);
    }

    @Test
    void a_file_of_other_schools_is_not_for_this_senco_and_others_do_not_see_the_batch() throws Exception {
        be("senco");
        ImportBatch other = rehearsed(
                "ctf",
                "x.xml",
                Ctf.file(
                        "<LEA>999</LEA><Estab>9999</Estab>",
                        NOWHERE,
                        2026,
                        Ctf.pupil("", "Example", "Ada", "2016-03-02", "")));
        assertThat(other.state()).isEqualTo(BatchState.UNREADABLE);
        assertThat(other.message()).contains("neither is a setting where you are the SENCO");
        UUID own = read(
                "ctf", "x.xml", Ctf.file(alderbank(), NOWHERE, 2026, Ctf.pupil("", "Unseen", "Ada", "2016-03-02", "")));
        be("officer");
        assertThat(imports.find(own)).isEmpty();
        assertThat(imports.all()).noneMatch(batch -> batch.id().equals(own));
        be("senco");
        imports.delete(own);
    }
}
