package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.throughline.transitions.RecordFixture.NOON;
import static org.throughline.transitions.RecordFixture.SENDER;
import static org.throughline.transitions.RecordFixture.UNDERHILL;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogues;
import org.throughline.transitions.catalogue.Meaning;
import org.throughline.transitions.catalogue.Visibility;

/** Loading many records at once, each in the state it is given in. */
class RecordImportTest {

    private static final UUID CHILD = UUID.randomUUID();

    private final TransitionRecordRepository records = mock(TransitionRecordRepository.class);
    private final AnswerStore entries = mock(AnswerStore.class);
    private final HandoverCopyStore sendings = mock(HandoverCopyStore.class);
    private final Catalogues catalogues = mock(Catalogues.class);
    private final RecordImport loading =
            new RecordImport(records, entries, sendings, catalogues, Clock.fixed(NOON, ZoneOffset.UTC));
    private final List<TransitionRecord> saved = new ArrayList<>();

    @BeforeEach
    void what_is_saved_is_found_again() {
        when(catalogues.newest())
                .thenReturn(new Catalogue(
                        2,
                        "A test",
                        List.of(new Catalogue.Block(
                                "all",
                                "All",
                                "",
                                false,
                                List.of(
                                        question("profile.works", Visibility.A),
                                        question("medical.condition", Visibility.B),
                                        question("strategies.strategy", Visibility.A),
                                        question("strategies.outcome", Visibility.A),
                                        question("strategies.evidence", Visibility.A)))),
                        List.of()));
        when(records.save(any())).thenAnswer(call -> {
            saved.add(call.getArgument(0));
            return call.getArgument(0);
        });
        when(records.findAllByChildIdIn(any())).thenAnswer(call -> saved);
    }

    private static Catalogue.Field question(String key, Visibility visibility) {
        return new Catalogue.Field(key, key, Catalogue.Kind.TEXT, visibility, "", List.of(), List.of(), Meaning.NONE);
    }

    private static RecordImport.Loaded loaded(RecordState state, Map<String, String> answers) {
        return new RecordImport.Loaded(
                new RecordOpening(CHILD, "YEAR_6_7", 2027, SENDER, "Alderbank", UNDERHILL),
                answers,
                List.of(
                        Map.of(
                                "strategies.strategy", "A timer",
                                "strategies.outcome", "Calmer",
                                "strategies.evidence", "Six weeks"),
                        Map.of("strategies.strategy", "A seat")),
                "A teacher",
                state);
    }

    @ParameterizedTest
    @EnumSource(RecordState.class)
    void each_record_is_in_the_state_it_is_given_in(RecordState state) {
        loading.add(List.of(loaded(state, Map.of("profile.works", "Short steps"))));
        assertThat(saved)
                .singleElement()
                .satisfies(record -> assertThat(record.state()).isEqualTo(state));
    }

    @Test
    void a_draft_has_no_copy_with_anybody() {
        loading.add(List.of(loaded(RecordState.DRAFT, Map.of("profile.works", "Short steps"))));
        verify(entries, never()).copy(any(), any());
        verify(sendings, never()).add(any(), any(), any(), any(), any(), any());
    }

    @Test
    void what_was_received_and_what_came_back_say_so() {
        loading.add(List.of(loaded(RecordState.RECEIVED, Map.of())));
        verify(sendings).received(any(), any(), eq(NOON));
        saved.clear();
        loading.add(List.of(loaded(RecordState.REJECTED, Map.of())));
        verify(sendings).ended(any(), eq(RecordState.REJECTED), any(), eq(NOON), any());
    }

    @Test
    @SuppressWarnings("unchecked")
    void answers_are_for_whom_their_question_is_and_strategies_are_numbered() {
        loading.add(List.of(loaded(RecordState.DRAFT, Map.of("medical.condition", " Asthma "))));
        ArgumentCaptor<Collection<Answer>> written = ArgumentCaptor.forClass(Collection.class);
        verify(entries).addNew(eq(saved.getFirst().id()), written.capture());
        assertThat(written.getValue())
                .filteredOn(answer -> answer.field().equals("medical.condition"))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.visibility()).isEqualTo(Visibility.B);
                    assertThat(answer.item()).isZero();
                    assertThat(answer.writtenBy()).isEqualTo("A teacher");
                });
        assertThat(written.getValue())
                .filteredOn(answer -> answer.field().equals("strategies.strategy"))
                .extracting(answer -> answer.item() + " " + answer.text())
                .containsExactly("1 A timer", "2 A seat");
    }

    @Test
    void a_question_that_nobody_asks_is_refused() {
        assertThatThrownBy(() -> loading.add(List.of(loaded(RecordState.DRAFT, Map.of("profile.shoe_size", "37")))))
                .hasMessageContaining("shoe_size");
    }
}
