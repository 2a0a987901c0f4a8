package org.throughline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.throughline.geography.Postcodes;

/** Children who are not recorded, and why. */
class ChildrenTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T09:00:00Z"), ZoneOffset.UTC);
    private static final String UPN = "H801200001001";

    private final ChildRepository repository = mock(ChildRepository.class);
    private final Children children = new Children(
            repository,
            mock(Postcodes.class),
            mock(NumberStore.class),
            mock(FormerNames.class),
            CLOCK,
            mock(ApplicationEventPublisher.class),
            mock(RecordChanges.class));

    private static ChildRecord child(UUID id, String reference, String upn) {
        return new ChildRecord(
                id, null, reference, upn, "Invented", "Una", LocalDate.of(2015, 3, 27), null, null, null, Set.of());
    }

    @Test
    void a_reference_belongs_to_one_child() {
        when(repository.existsByReferenceAndIdNot(eq("C1"), any())).thenReturn(true);

        assertThat(refusalOf(() -> children.record(child(null, "C1", null))))
                .isEqualTo(new PeopleRefusal.ReferenceTaken("C1"));
        verify(repository, never()).save(any());
    }

    @Test
    void a_upn_belongs_to_one_child_and_an_officer_is_told_whose_it_is() {
        when(repository.findByUpn(UPN)).thenReturn(Optional.of(new Child(child(UUID.randomUUID(), "C1", UPN))));

        assertThat(refusalOf(() -> children.record(child(null, "C2", UPN))))
                .isEqualTo(new PeopleRefusal.UpnTaken("Una Invented", "C1"))
                .extracting(refusal -> refusal.sentence())
                .isEqualTo("Another child has this UPN: Una Invented, C1. Open that record, or correct the UPN");
    }

    @Test
    void of_many_new_children_the_first_that_is_wrong_is_named_and_none_is_recorded() {
        assertThat(refusalOf(() -> children.recordNew(
                        List.of(child(UUID.randomUUID(), "C1", null), child(UUID.randomUUID(), "C 2", null)))))
                .isEqualTo(new PeopleRefusal.NewChildToPutRight(
                        "C 2", List.of("Enter a reference of letters, digits and _ . : - such as C01234")));
        verify(repository, never()).saveAll(any());
    }

    @Test
    void years_that_there_are_not_are_said_in_numbers() {
        assertThat(new PeopleRefusal.TaughtYearOutOfRange(-6, 20).sentence())
                .isEqualTo("Enter a year group from -6 to 20. Reception is 0");
    }
}
