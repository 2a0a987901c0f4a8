package org.throughline.transitions.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.transitions.Answer;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordDetails;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.Source;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.CatalogueFixture;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.catalogue.Visibility;

/** Who sees what, for a family: generated records against a list of what is theirs to read. */
class FamilyPictureTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Catalogue CATALOGUE = CatalogueFixture.catalogues().newest();

    /** What a family does not read in the record, by the key of the question, written down by hand. */
    private static final Set<String> NEVER = Set.of(
            "relations.apart",
            "relations.why",
            "voices.corrections",
            "voices.withheld",
            "voices.pupil_feeling",
            "voices.pupil_looking",
            "voices.pupil_worries",
            "voices.pupil_questions");
    /** What a family writes itself. */
    private static final Set<String> OWN = Set.of(
            "voices.parent_hopes",
            "voices.parent_worries",
            "voices.parent_know",
            "voices.parent_contact",
            "voices.agreed");

    private static boolean oracle(Answer answer) {
        if (answer.text().isBlank() || NEVER.contains(answer.field())) {
            return false;
        }
        if (answer.visibility() == Visibility.C || answer.source() == Source.PUPIL) {
            return false;
        }
        if (OWN.contains(answer.field()) && answer.source() == Source.PARENT) {
            return answer.item() == 1_000;
        }
        return true;
    }

    private static Answer any(Random random, String field) {
        Source[] sources = Source.values();
        return new Answer(
                field,
                random.nextInt(4) == 0 ? 1_000 : 0,
                random.nextInt(5) == 0 ? "" : "Words " + random.nextInt(1_000_000),
                Visibility.values()[random.nextInt(3)],
                sources[random.nextInt(sources.length)],
                "Somebody",
                NOON,
                1);
    }

    private static RecordDetails details() {
        return new RecordDetails(
                UUID.randomUUID(),
                1L,
                UUID.randomUUID(),
                "Test Invented",
                LocalDate.of(2016, 1, 5),
                null,
                "YEAR_6_7",
                CATALOGUE.version(),
                2027,
                "Alderbank",
                Destination.UNKNOWN,
                RecordState.DRAFT,
                Tier.UNIVERSAL,
                Tier.UNIVERSAL,
                null,
                null,
                null,
                null,
                NOON);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void a_family_reads_exactly_what_is_theirs_to_read(long seed) {
        Random random = new Random(seed);
        List<Answer> answers = new ArrayList<>();
        CATALOGUE.blocks(CATALOGUE.phase("YEAR_6_7")).stream()
                .filter(block -> !block.repeat())
                .flatMap(block -> block.fields().stream())
                .filter(field -> random.nextInt(3) > 0)
                .forEach(field -> answers.add(any(random, field.key())));
        List<String> expected = answers.stream()
                .filter(FamilyPictureTest::oracle)
                .filter(answer -> CATALOGUE.field(answer.field()).orElseThrow().visibility() != Visibility.C)
                .map(Answer::text)
                .sorted()
                .toList();
        FamilyRecord record = FamilyPicture.of("Test", details(), CATALOGUE, answers, Map.of());
        assertThat(record.lines().map(FamilyLine::text).sorted().toList()).isEqualTo(expected);
        assertThat(record.sections()).noneMatch(section -> section.lines().isEmpty());
        assertThat(expected).isNotEmpty();
    }
}
