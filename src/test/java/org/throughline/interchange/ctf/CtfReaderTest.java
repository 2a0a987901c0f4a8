package org.throughline.interchange.ctf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.text.FileParts;
import org.throughline.shared.Refused;

/** Common transfer files as they come: blocks missing, of old and new versions, with what nobody knows in them. */
class CtfReaderTest {

    private static final String SOURCE = "<LEA>351</LEA><Estab>2001</Estab><SchoolName>Example Primary</SchoolName>";
    private static final String NOWHERE = "<LEA>XXX</LEA><Estab>XXXX</Estab>";

    private static List<CtfPupil> read(byte[] bytes) {
        ImportKind kind = mock(ImportKind.class);
        when(kind.label()).thenReturn("CTF");
        List<CtfPupil> pupils = new ArrayList<>();
        try {
            new CtfReader(kind, LocalDate.of(2026, 11, 27)).read(part(bytes), header -> pupils::add);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return pupils;
    }

    private static FileParts.Part part(byte[] bytes) {
        return new FileParts.Part() {
            @Override
            public String name() {
                return "pupils.xml";
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    private static List<CtfPupil> read(String... pupils) {
        return read(Ctf.file(SOURCE, NOWHERE, 2026, pupils).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> told(CtfPupil pupil) {
        return pupil.faults().stream()
                .map(fault -> fault.rule() + " " + fault.column())
                .toList();
    }

    @Test
    void everything_that_is_held_here_is_read() {
        CtfPupil pupil = read(Ctf.pupil("V351999925001", "Example", "Ada", "2016-03-02", Ctf.everything()))
                .getFirst();
        assertThat(pupil.fact(CtfFact.UPN)).isEqualTo("V351999925001");
        assertThat(pupil.fact(CtfFact.FORMER_UPN)).isEqualTo("J351999925002");
        assertThat(pupil.fact(CtfFact.PREFERRED_NAME)).isEqualTo("Addie Example");
        assertThat(pupil.fact(CtfFact.FORMER_SURNAME)).isEqualTo("Sample");
        assertThat(pupil.fact(CtfFact.NC_YEAR)).isEqualTo("6");
        assertThat(pupil.fact(CtfFact.LANGUAGES)).isEqualTo("PNJ, ENG");
        assertThat(pupil.fact(CtfFact.FREE_MEALS)).isEqualTo("Yes");
        assertThat(pupil.fact(CtfFact.LOOKED_AFTER)).isEqualTo("Looked after");
        assertThat(pupil.fact(CtfFact.SEN_PROVISION)).isEqualTo("E");
        assertThat(pupil.fact(CtfFact.SEN_SINCE)).isEqualTo("2022-03-01");
        assertThat(pupil.fact(CtfFact.PRIMARY_NEED)).isEqualTo("ASD");
        assertThat(pupil.fact(CtfFact.SECONDARY_NEED)).isEqualTo("SLCN");
        assertThat(pupil.fact(CtfFact.POSTCODE)).isEqualTo("BL9 0SW");
        assertThat(pupil.fact(CtfFact.ADDRESS)).isEqualTo("4 Mill Lane\nBury\nBL9 0SW");
        assertThat(pupil.fact(CtfFact.CONTACTS))
                .isEqualTo("Ms Rana Example, MOT, 01614960000, parental responsibility yes");
        assertThat(pupil.fact(CtfFact.ATTENDANCE)).isEqualTo("92.5");
        assertThat(pupil.fact(CtfFact.UNAUTHORISED)).isEqualTo("2.5");
        assertThat(pupil.fact(CtfFact.ATTENDANCE_BEFORE)).isEqualTo("95");
    }

    @Test
    void what_is_not_known_or_not_held_is_told_once_with_its_path() {
        List<CtfPupil> pupils = read(
                Ctf.pupil("", "Example", "Ada", "2016-03-02", Ctf.everything()),
                Ctf.pupil("", "Example", "Bea", "2016-03-02", Ctf.everything()));
        assertThat(told(pupils.getFirst()))
                .containsExactlyInAnyOrder(
                        "CTF-20 BasicDetails/MedicalFlag", "CTF-20 StageAssessments", "CTF-21 SparkleNote");
        assertThat(told(pupils.get(1))).isEmpty();
    }

    @Test
    void gender_of_older_versions_counts_and_nearly_nothing_is_enough() {
        assertThat(read(Ctf.pupil("", "Example", "Ada", "2016-03-02", "<Gender>M</Gender>"))
                        .getFirst()
                        .fact(CtfFact.SEX))
                .isEqualTo("M");
        CtfPupil bare = read(Ctf.pupil("", "Example", "", "2016-03-02", "")).getFirst();
        assertThat(bare.name()).isEqualTo("Example");
        assertThat(bare.faults()).isEmpty();
    }

    @Test
    void who_it_is_must_be_there_and_numbers_that_cannot_be_right_are_left_out() {
        CtfPupil nobody =
                read(Ctf.pupil("A801200005001", "", "Ada", "2016-13-02", "")).getFirst();
        assertThat(told(nobody)).containsExactly("CTF-01 Surname", "CTF-02 DOB", "CTF-03 UPN");
        assertThat(nobody.isRefused()).isTrue();
        CtfPupil child = read(Ctf.pupil("A801200005001", "Example", "Ada", "2016-03-02", ""))
                .getFirst();
        assertThat(child.isRefused()).isFalse();
        assertThat(child.fact(CtfFact.UPN)).isEmpty();
    }

    @Test
    void one_upn_twice_and_a_year_group_out_of_cohort_are_told() {
        List<CtfPupil> pupils = read(
                Ctf.pupil("V351999925001", "Example", "Ada", "2016-03-02", ""),
                Ctf.pupil(
                        "V351999925001",
                        "Example",
                        "Bea",
                        "2016-03-02",
                        "<BasicDetails><NCyearActual>5</NCyearActual></BasicDetails>"));
        assertThat(pupils.get(1).faults().stream().map(ImportFault::rule)).containsExactly("CTF-11", "CTF-10");
    }

    @Test
    void hostile_and_other_files_are_refused_in_words() {
        for (String other : List.of(
                "",
                "UPN,Surname\nA,B\n",
                "<Persons/>",
                "<CTfile></CTfile>",
                Ctf.file(SOURCE, NOWHERE, 2026),
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><CTfile>&e;</CTfile>",
                "<CTfile><Header/>" + "<a>".repeat(5_000) + "</CTfile>")) {
            assertThatThrownBy(() -> read(other.getBytes(StandardCharsets.UTF_8)))
                    .as(other.substring(0, Math.min(40, other.length())))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("CTF");
        }
    }

    @Test
    void every_prefix_and_random_slips_of_bytes_are_read_or_refused() {
        byte[] whole = Ctf.file(
                        SOURCE,
                        NOWHERE,
                        2026,
                        Ctf.pupil("V351999925001", "Nu\u00f1ez-O\u2019Dell", "Ada", "2016-03-02", Ctf.everything()))
                .getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            readOrRefused(Arrays.copyOf(whole, length));
        }
        Random random = new Random(20_261_127);
        for (int turn = 0; turn < 3_000; turn++) {
            byte[] slipped = whole.clone();
            for (int slip = 0; slip <= random.nextInt(4); slip++) {
                slipped[random.nextInt(slipped.length)] = (byte) random.nextInt(256);
            }
            readOrRefused(slipped);
        }
    }

    private static void readOrRefused(byte[] bytes) {
        try {
            read(bytes);
        } catch (Refused inWords) {
            assertThat(inWords.refusal().sentence()).contains("Nothing was loaded");
        }
    }
}
