package org.throughline.interchange.ctf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.matching.ChildIndex;
import org.throughline.interchange.text.FileParts;
import org.throughline.people.ChildIdentity;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Upn;

/** What is exported and imported again is the same, for random invented pupils: awkward names, twins, no UPN. */
class CtfRoundTripTest {

    private static final List<String> SURNAMES = List.of(
            "O\u2019Dell",
            "Nu\u00f1ez-Gr\u00fcn",
            "van der Example",
            "Li",
            "\u0141ucz & S\u00f6hne",
            "<Angle>",
            "M\u0101ori",
            "D'Arcy \"Quote\"");
    private static final List<String> FORENAMES =
            List.of("Ada", "Bea", "", "Jos\u00e9 Mar\u00eda", "Zo\u00eb", "Anne-Marie", "X", "\u738b\u82b3");

    @RepeatedTest(50)
    void nothing_changes(RepetitionInfo turn) throws Exception {
        Random random = new Random(turn.getCurrentRepetition());
        List<Map<CtfFact, String>> out = new ArrayList<>();
        for (int index = 0; index < 30; index++) {
            Map<CtfFact, String> pupil = pupil(random, index);
            out.add(pupil);
            if (random.nextInt(5) == 0) {
                Map<CtfFact, String> twin = new EnumMap<>(pupil);
                twin.remove(CtfFact.UPN);
                twin.put(CtfFact.FORENAME, "Twin " + index);
                out.add(twin);
            }
        }
        CtfHeader header = new CtfHeader(
                "",
                new CtfHeader.School("3512001", "", "Example & Sons"),
                new CtfHeader.School("", "", ""),
                new AcademicYear(2026));
        byte[] file = CtfWriter.write(header, LocalDateTime.of(2026, 11, 27, 9, 30), out);
        List<CtfPupil> back = read(file);
        assertThat(back.stream().map(CtfPupil::facts)).containsExactlyElementsOf(out);
        assertThat(back).allMatch(pupil -> !pupil.isRefused());

        // each is known again as itself, and no twin as the other
        List<ChildIdentity> held = out.stream().map(CtfRoundTripTest::identity).toList();
        ChildIndex index = new ChildIndex(held);
        for (int at = 0; at < out.size(); at++) {
            UUID target = index.match(back.get(at).sought()).target();
            assertThat(target == null || target.equals(held.get(at).id()))
                    .as(back.get(at).name())
                    .isTrue();
            assertThat(target == null && out.get(at).containsKey(CtfFact.UPN)).isFalse();
        }
    }

    private static Map<CtfFact, String> pupil(Random random, int index) {
        Map<CtfFact, String> pupil = new EnumMap<>(CtfFact.class);
        pupil.put(CtfFact.SURNAME, SURNAMES.get(random.nextInt(SURNAMES.size())) + " " + (char) ('A' + index % 26));
        put(pupil, CtfFact.FORENAME, FORENAMES.get(random.nextInt(FORENAMES.size())));
        LocalDate born = LocalDate.of(2009 + random.nextInt(12), 1 + random.nextInt(12), 1 + random.nextInt(28));
        pupil.put(CtfFact.BORN, born.toString());
        if (random.nextInt(4) > 0) {
            pupil.put(CtfFact.UPN, upn(random.nextInt(900) * 1_000 + index));
        }
        if (random.nextBoolean()) {
            pupil.put(CtfFact.SEX, random.nextBoolean() ? "F" : "M");
        }
        if (random.nextBoolean()) {
            pupil.put(CtfFact.SEN_PROVISION, List.of("E", "K", "N").get(random.nextInt(3)));
            pupil.put(CtfFact.SEN_SINCE, "2023-02-0" + (1 + random.nextInt(9)));
        }
        if (random.nextBoolean()) {
            pupil.put(CtfFact.PRIMARY_NEED, "SLCN");
            pupil.put(CtfFact.SECONDARY_NEED, "ASD");
        }
        if (random.nextBoolean()) {
            pupil.put(CtfFact.POSTCODE, "BL9 0SW");
            pupil.put(CtfFact.ADDRESS, "Flat 2\n4 Mill Lane\nBL9 0SW");
        }
        return pupil;
    }

    private static void put(Map<CtfFact, String> pupil, CtfFact fact, String text) {
        if (!text.isEmpty()) {
            pupil.put(fact, text);
        }
    }

    private static String upn(int number) {
        String digits = String.format(Locale.ROOT, "351999%06d", number);
        return "ABCDEFGHJKLMNPQRTUVWXYZ"
                .chars()
                .mapToObj(letter -> (char) letter + digits)
                .filter(each -> Upn.problem(each).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static ChildIdentity identity(Map<CtfFact, String> pupil) {
        @Nullable String upn = pupil.get(CtfFact.UPN);
        return new ChildIdentity(
                UUID.randomUUID(),
                "R" + UUID.randomUUID(),
                upn,
                List.of(),
                null,
                pupil.getOrDefault(CtfFact.SURNAME, ""),
                pupil.getOrDefault(CtfFact.FORENAME, ""),
                LocalDate.parse(pupil.getOrDefault(CtfFact.BORN, "")),
                pupil.get(CtfFact.POSTCODE),
                List.of());
    }

    private static List<CtfPupil> read(byte[] bytes) throws Exception {
        ImportKind kind = mock(ImportKind.class);
        when(kind.label()).thenReturn("CTF");
        List<CtfPupil> pupils = new ArrayList<>();
        new CtfReader(kind, LocalDate.of(2026, 11, 27))
                .read(
                        new FileParts.Part() {
                            @Override
                            public String name() {
                                return "x.xml";
                            }

                            @Override
                            public InputStream open() {
                                return new ByteArrayInputStream(bytes);
                            }
                        },
                        header -> pupils::add);
        return pupils;
    }
}
