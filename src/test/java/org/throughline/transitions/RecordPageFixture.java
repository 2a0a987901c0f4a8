package org.throughline.transitions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.CatalogueFixture;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.catalogue.Visibility;

/** A record of a child who moves from Year 6 to Year 7, with the answers a test needs. */
public final class RecordPageFixture {

    private static final Catalogue NEWEST = CatalogueFixture.catalogues().newest();
    private static final Instant WRITTEN = Instant.parse("2026-05-03T10:00:00Z");

    private final List<ReceivedPage.SentAnswer> answers = new ArrayList<>();
    private Set<Visibility> seen = EnumSet.of(Visibility.A, Visibility.B);
    private Tier tier = Tier.UNIVERSAL;

    private RecordPageFixture() {}

    public static RecordPageFixture aRecord() {
        return new RecordPageFixture();
    }

    public RecordPageFixture with(String field, String text) {
        return with(field, 0, text, Source.TEACHER);
    }

    public RecordPageFixture with(String field, int item, String text, Source source) {
        answers.add(new ReceivedPage.SentAnswer(answer(field, item, text, source), null));
        return this;
    }

    /** An answer that was another one when its reader last looked. */
    public RecordPageFixture changed(String field, String before, String now) {
        answers.add(new ReceivedPage.SentAnswer(answer(field, 0, now, Source.TEACHER), before));
        return this;
    }

    public RecordPageFixture at(Tier level) {
        tier = level;
        return this;
    }

    /** Read by somebody who may see these classes only. */
    public RecordPageFixture seenBy(Visibility... classes) {
        seen = EnumSet.copyOf(List.of(classes));
        return this;
    }

    /** The record as its sender reads it. */
    public RecordPage page() {
        return new RecordPage(
                details(),
                NEWEST,
                visible().map(ReceivedPage.SentAnswer::entry).toList(),
                seen,
                Set.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                0,
                List.of(),
                "",
                false);
    }

    /** The record as its receiver reads it. */
    public ReceivedPage received() {
        return new ReceivedPage(
                details(),
                NEWEST,
                new HandoverCopy(
                        new UUID(0, 3),
                        "Beck High",
                        "SENCO",
                        WRITTEN,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                visible().toList(),
                seen,
                false);
    }

    private java.util.stream.Stream<ReceivedPage.SentAnswer> visible() {
        return answers.stream().filter(answer -> seen.contains(answer.entry().visibility()));
    }

    private static Answer answer(String field, int item, String text, Source source) {
        return new Answer(
                field, item, text, NEWEST.field(field).orElseThrow().visibility(), source, "A SENCO", WRITTEN, 1);
    }

    private RecordDetails details() {
        return new RecordDetails(
                new UUID(0, 1),
                1L,
                new UUID(0, 2),
                "Al Example",
                LocalDate.of(2015, 10, 1),
                null,
                NEWEST.firstOffered().key(),
                NEWEST.version(),
                2027,
                "Alder Primary",
                new Destination(Destination.Kind.SETTING, new UUID(0, 4), "Beck High", Destination.Status.ACCEPTED),
                RecordState.DRAFT,
                tier,
                tier,
                null,
                null,
                null,
                null,
                WRITTEN);
    }
}
