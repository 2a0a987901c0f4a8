package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.provision.SettingRecord;
import org.throughline.security.Roles;
import org.throughline.shared.Refusal;
import org.throughline.shared.Refused;
import org.throughline.transitions.catalogue.Tier;
import org.throughline.transitions.catalogue.TierRules;
import org.throughline.transitions.catalogue.Visibility;
import org.throughline.transitions.contact.ContactRefusal;
import org.throughline.transitions.contact.Conversation;
import org.throughline.transitions.contact.Correspondence;
import org.throughline.transitions.contact.Feedbacks;
import org.throughline.transitions.contact.Visit;
import org.throughline.transitions.contact.Visits;

/** Who reads and writes what, when, and that nothing is lost or sent twice. */
class TransitionsTest extends TransitionTest {

    @Autowired
    private ClassAnswers classAnswers;

    @Autowired
    private Correspondence exchanges;

    @Autowired
    private Feedbacks feedbacks;

    @Autowired
    private Visits visits;

    private UUID sent() {
        UUID id = record(at(setting("Underhill")));
        handovers.send(id, version(id), SharingBasis.AGREED);
        return id;
    }

    private Set<String> reads(String person, UUID id, boolean draft) {
        be(person);
        try {
            Stream<Answer> entries = draft
                    ? transitions.page(id).stream().flatMap(page -> page.entries().stream())
                    : received.received(id).stream()
                            .flatMap(page -> page.answers().stream())
                            .map(ReceivedPage.SentAnswer::entry);
            return entries.map(entry -> entry.visibility().name()).collect(Collectors.toCollection(TreeSet::new));
        } catch (AccessDeniedException noRole) {
            return Set.of();
        }
    }

    /** Who may see which classes, from the rules as they are written down; shares nothing with the code under test. */
    private static Set<String> oracle(String person, RecordState state, String destination, boolean draft) {
        boolean there = Set.of(RecordState.SENT, RecordState.RECEIVED, RecordState.CLOSED)
                .contains(state);
        return switch (person) {
            case "senco" -> draft || there ? Set.of("A", "B") : Set.of();
            case "teacher" -> draft || there ? Set.of("A") : Set.of();
            case "secondary" -> !draft && there && destination.equals("Underhill") ? Set.of("A", "B") : Set.of();
            case "secondary2" -> !draft && there && destination.equals("Valebrook") ? Set.of("A", "B") : Set.of();
            case "tutor" ->
                !draft && there && state != RecordState.SENT && destination.equals("Underhill")
                        ? Set.of("A")
                        : Set.of();
            case "dsl" -> !draft && there && destination.equals("Underhill") ? Set.of("A") : Set.of();
            default -> Set.of();
        };
    }

    @Test
    void random_people_never_read_outside_their_class_and_state_and_nothing_is_sent_twice() {
        List<String> everyone =
                List.of("senco", "teacher", "secondary", "secondary2", "tutor", "dsl", "officer", "planner", "admin");
        SplittableRandom random = new SplittableRandom(4);
        int done = 0;
        for (int round = 0; round < 12; round++) {
            UUID id = record(at(setting("Underhill")));
            String destination = "Underhill";
            RecordState state = RecordState.DRAFT;
            boolean invited = false;
            int sendings = 0;
            be("senco");
            transitions.decideTier(id, Tier.ENHANCED, "To be planned early");
            for (int step = 0; step < 30; step++) {
                // mostly those who lead a side, so that much happens
                String person = random.nextInt(4) > 0
                        ? List.of("senco", "secondary", "secondary2").get(random.nextInt(3))
                        : everyone.get(random.nextInt(everyone.size()));
                int move = random.nextInt(8);
                String other = random.nextBoolean() ? "Underhill" : "Valebrook";
                boolean worked = attempt(person, id, move, other);
                RecordState before = state;
                state = expected(before, person, move, destination);
                if (move == 1 && state == RecordState.SENT && before != RecordState.SENT) {
                    sendings++;
                }
                boolean leads = person.equals("senco") && before.isWithSender();
                if (move == 0 && leads) {
                    invited &= destination.equals(other);
                    destination = other;
                }
                invited |= move == 6 && leads;
                invited &= !(state != before
                        && Set.of(RecordState.RECALLED, RecordState.REJECTED).contains(state));
                boolean mayBe = state != before || (move == 0 || move == 6) && leads;
                assertThat(worked)
                        .as("%s does %d in state %s", person, move, before)
                        .isEqualTo(mayBe);
                done += worked ? 1 : 0;
                for (String reader : everyone) {
                    boolean plans = invited
                            && state.isWithSender()
                            && reader.equals(destination.equals("Underhill") ? "secondary" : "secondary2");
                    assertThat(isInvited(reader, id))
                            .as("%s is invited in state %s at %s", reader, state, destination)
                            .isEqualTo(plans);
                    for (boolean draft : new boolean[] {true, false}) {
                        assertThat(reads(reader, id, draft))
                                .as(
                                        "%s reads %s in state %s at %s",
                                        reader, draft ? "draft" : "copy", state, destination)
                                .isEqualTo(oracle(reader, state, destination, draft));
                    }
                }
            }
            be("senco");
            RecordPage page = transitions.page(id).orElseThrow();
            assertThat(page.details().state()).isEqualTo(state);
            assertThat(page.sendings()).hasSize(sendings);
            assertThat(page.sendings().stream().filter(sending -> sending.ended() == null))
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(done).isGreaterThan(30);
    }

    private boolean isInvited(String person, UUID id) {
        be(person);
        try {
            return received.invited(id).isPresent();
        } catch (AccessDeniedException noRole) {
            return false;
        }
    }

    /** Route, send, acknowledge, send back, take back, close, invite, write as a stranger. */
    private boolean attempt(String person, UUID id, int move, String other) {
        be(person);
        try {
            switch (move) {
                case 0 -> transitions.route(id, at(setting(other)));
                case 1 ->
                    handovers.send(
                            id,
                            transitions
                                    .page(id)
                                    .map(page -> page.details().version())
                                    .orElse(0L),
                            SharingBasis.TOLD);
                case 2 -> received.acknowledge(id);
                case 3 -> received.reject(id, "Not on our list");
                case 4 -> handovers.recall(id, "Elsewhere");
                case 5 -> received.close(id);
                case 6 -> handovers.invite(id);
                default -> {
                    return false;
                }
            }
            return true;
        } catch (Refused | AccessDeniedException refused) {
            return false;
        }
    }

    private static RecordState expected(RecordState state, String person, int move, String destination) {
        boolean sender = person.equals("senco");
        boolean receiver = person.equals(destination.equals("Underhill") ? "secondary" : "secondary2");
        if (sender && move == 1 && state.isWithSender()) {
            return RecordState.SENT;
        }
        if (sender && move == 4 && (state == RecordState.SENT || state == RecordState.RECEIVED)) {
            return RecordState.RECALLED;
        }
        if (receiver && state == RecordState.SENT && move == 2) {
            return RecordState.RECEIVED;
        }
        if (receiver && state == RecordState.SENT && move == 3) {
            return RecordState.REJECTED;
        }
        return receiver && state == RecordState.RECEIVED && move == 5 ? RecordState.CLOSED : state;
    }

    @Test
    void a_thousand_interleavings_of_two_editors_lose_no_update() {
        UUID id = record(Destination.UNKNOWN);
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 1; round <= 1_000; round++) {
            String[] text = {"", ""};
            long[] revision = {0, 0};
            List<String> kept = new ArrayList<>();
            int item = round;
            for (int step = 0; step < 5; step++) {
                int who = random.nextInt(2);
                be(who == 0 ? "senco" : "teacher");
                String token = "<" + who + "." + step + ">";
                text[who] += token;
                WriteOutcome outcome = transitions.write(id, "strategies.evidence", item, text[who], revision[who]);
                while (outcome instanceof WriteOutcome.Conflict conflict) {
                    // the editor is shown both texts and keeps both
                    revision[who] = conflict.theirs().revision();
                    text[who] = conflict.theirs().text() + token;
                    outcome = transitions.write(id, "strategies.evidence", item, text[who], revision[who]);
                }
                revision[who] = ((WriteOutcome.Kept) outcome).revision();
                kept.add(token);
            }
            String last = text[0].length() > text[1].length() ? text[0] : text[1];
            assertThat(kept).as("round %d", round).allMatch(last::contains);
        }
        be("senco");
        RecordPage page = transitions.page(id).orElseThrow();
        assertThat(page.answers("strategies.evidence")).hasSize(1_000);
        assertThat(page.answers("strategies.evidence").values())
                .allMatch(entry -> Stream.of("0", "1", "2", "3", "4")
                        .allMatch(step -> entry.text().contains("." + step + ">")));
    }

    @Test
    void two_editors_at_the_very_same_time_lose_no_update() throws Exception {
        UUID id = record(Destination.UNKNOWN);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<List<String>>> writers = Stream.of("senco", "teacher")
                    .map(person -> threads.submit(() -> {
                        be(person);
                        List<String> tokens = new ArrayList<>();
                        long revision = 0;
                        String text = "";
                        for (int step = 0; step < 60; step++) {
                            String token = "<" + person + step + ">";
                            text += token;
                            WriteOutcome outcome = transitions.write(id, "profile.goals", 0, text, revision);
                            while (outcome instanceof WriteOutcome.Conflict conflict) {
                                revision = conflict.theirs().revision();
                                text = conflict.theirs().text() + token;
                                outcome = transitions.write(id, "profile.goals", 0, text, revision);
                            }
                            revision = ((WriteOutcome.Kept) outcome).revision();
                            tokens.add(token);
                        }
                        return tokens;
                    }))
                    .toList();
            be("senco");
            for (Future<List<String>> writer : writers) {
                List<String> tokens = writer.get();
                assertThat(tokens).hasSize(60);
            }
        }
        be("senco");
        String text = Objects.requireNonNull(transitions
                        .page(id)
                        .orElseThrow()
                        .answers("profile.goals")
                        .get(0))
                .text();
        for (int step = 0; step < 60; step++) {
            assertThat(text).contains("<senco" + step + ">").contains("<teacher" + step + ">");
        }
    }

    @Test
    void the_receiver_has_a_locked_copy_and_sees_changes_as_changes() {
        UUID id = sent();
        be("secondary");
        assertThat(list.receiving(new RecordFilter(newest(), null, null, null), 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.news()).isEqualTo(RecordRow.News.UNREAD));
        received.received(id);
        received.acknowledge(id);

        be("senco");
        Answer works = Objects.requireNonNull(
                transitions.page(id).orElseThrow().answers("profile.works").get(0));
        transitions.write(id, "profile.works", 0, "Short steps, shown and said", works.revision());
        transitions.write(id, "profile.worse", 0, "Shouting", 0);
        assertThat(transitions.page(id).orElseThrow().unsent()).isEqualTo(2);

        be("secondary");
        assertThat(received.received(id).orElseThrow().answers())
                .noneMatch(ReceivedPage.SentAnswer::isChanged)
                .noneMatch(answer -> answer.entry().text().equals("Shouting"));
        be("senco");
        assertThat(handovers.sendChanges(id)).isEqualTo(2);
        assertThat(handovers.sendChanges(id)).isZero();
        be("secondary");
        assertThat(list.receiving(new RecordFilter(newest(), null, null, null), 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.news()).isEqualTo(RecordRow.News.CHANGED));
        Map<String, ReceivedPage.SentAnswer> answers = received.received(id).orElseThrow().answers().stream()
                .collect(Collectors.toMap(answer -> answer.entry().field(), answer -> answer));
        assertThat(answers.get("profile.works").before()).isEqualTo("Short steps");
        assertThat(answers.get("profile.worse").before()).isEmpty();
        assertThat(answers.get("medical.condition").isChanged()).isFalse();
        assertThat(received.received(id).orElseThrow().answers()).noneMatch(ReceivedPage.SentAnswer::isChanged);
    }

    @Test
    void a_conversation_and_feedback_reach_the_other_side() {
        UUID id = sent();
        be("secondary");
        exchanges.ask(id, "The sensory room", "12 May 15:45\n\n13 May 16:00");
        Conversation asked = exchanges.conversations(id).getFirst();
        assertThat(asked.times()).hasSize(2);
        UUID second = asked.times().getLast().id();
        assertThat(refusalOf(() -> exchanges.agree(id, asked.id(), second)))
                .isEqualTo(new ContactRefusal.TimeNotProposed());
        be("senco");
        exchanges.agree(id, asked.id(), second);
        Conversation agreed = exchanges.conversations(id).getFirst();
        assertThat(agreed.agreed().orElseThrow().id()).isEqualTo(second);
        exchanges.note(id, agreed.id(), agreed.version(), "Talked");
        assertThatThrownBy(() -> exchanges.note(id, agreed.id(), agreed.version(), "Mine"))
                .isInstanceOf(OptimisticLockingFailureException.class);

        be("secondary");
        assertThat(refusalOf(() -> feedbacks.give(
                        id, Feedback.Kind.READING, Feedback.Answer.YES, Feedback.Answer.PARTLY, "Reading age", "")))
                .isEqualTo(new ContactRefusal.FeedbackBeforeReceipt());
        received.acknowledge(id);
        feedbacks.give(id, Feedback.Kind.READING, Feedback.Answer.YES, Feedback.Answer.PARTLY, "Reading age", "");
        be("senco");
        assertThat(feedbacks.of(id)).singleElement().satisfies(feedback -> {
            assertThat(feedback.useful()).isEqualTo(Feedback.Answer.YES);
            assertThat(feedback.missing()).isEqualTo("Reading age");
        });
        be("secondary2");
        assertThat(feedbacks.of(id)).isEmpty();
        assertThat(exchanges.conversations(id)).isEmpty();
        assertThat(refusalOf(() -> exchanges.ask(id, "Nosy", "Now")))
                .isEqualTo(new TransitionsRefusal.RecordNotWithYou());
    }

    @Test
    void the_tier_is_suggested_with_reasons_and_decided_with_a_reason_where_it_differs() {
        UUID id = record(Destination.UNKNOWN);
        assertThat(transitions.page(id).orElseThrow().details().tier()).isEqualTo(Tier.UNIVERSAL);
        transitions.write(id, "attendance.percent", 0, "88", 0);
        transitions.write(id, "sen.provision", 0, "K SEN support", 0);
        RecordPage page = transitions.page(id).orElseThrow();
        assertThat(page.details().tier()).isEqualTo(Tier.TARGETED);
        assertThat(page.reasons())
                .extracting(TierRules.Reason::reason)
                .containsExactly("SEN support", "Absent for a tenth of sessions or more");
        assertThat(refusalOf(() -> transitions.decideTier(id, Tier.ENHANCED, " ")))
                .isEqualTo(new TransitionsRefusal.TierWithoutReason());
        transitions.decideTier(id, Tier.ENHANCED, "Bereaved this month");
        transitions.write(id, "relations.sole", 0, "Yes", 0);
        RecordPage decided = transitions.page(id).orElseThrow();
        assertThat(decided.details().tier()).isEqualTo(Tier.ENHANCED);
        assertThat(decided.details().suggested()).isEqualTo(Tier.TARGETED);
        assertThat(decided.details().tierReason()).isEqualTo("Bereaved this month");
    }

    @Test
    void a_record_is_not_sent_into_the_unknown_nor_from_an_old_page() {
        UUID id = record(Destination.UNKNOWN);
        Long old = version(id);
        assertThat(refusalOf(() -> handovers.send(id, old, SharingBasis.AGREED)))
                .isEqualTo(new TransitionsRefusal.DestinationNotOnList());
        transitions.route(id, at(setting("Underhill")));
        assertThatThrownBy(() -> handovers.send(id, old, SharingBasis.AGREED))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(transitions.page(id).orElseThrow().sendings()).isEmpty();
    }

    @Test
    void a_child_has_one_record_for_a_move_and_an_answer_shown_to_fewer_is_not_shown_to_more_again() {
        UUID id = record(Destination.UNKNOWN);
        RecordDetails details = transitions.page(id).orElseThrow().details();
        SettingRecord alderbank = setting("Alderbank");
        assertThat(refusalOf(() -> openings.open(new RecordOpening(
                        details.childId(), "YEAR_6_7", 2027, alderbank.id(), alderbank.name(), Destination.UNKNOWN))))
                .isEqualTo(new TransitionsRefusal.RecordOpenAlready());
        Answer works = Objects.requireNonNull(
                transitions.page(id).orElseThrow().answers("profile.works").get(0));
        transitions.raise(id, "profile.works", 0, Visibility.B, works.revision());
        assertThat(reads("teacher", id, true)).isEmpty();
        be("senco");
        transitions.write(id, "profile.works", 0, "Other words", works.revision() + 1);
        assertThat(transitions
                        .page(id)
                        .orElseThrow()
                        .answers("profile.works")
                        .get(0)
                        .visibility())
                .isEqualTo(Visibility.B);
        be("teacher");
        assertThat(refusalOf(() -> transitions.write(id, "profile.works", 0, "Mine", works.revision() + 2)))
                .isEqualTo(new TransitionsRefusal.AnswerNotYours());
    }

    @Test
    void an_earlier_record_fills_what_is_still_blank_and_a_class_is_answered_down_the_list() {
        UUID first = record(Destination.UNKNOWN);
        RecordDetails details = transitions.page(first).orElseThrow().details();
        SettingRecord alderbank = setting("Alderbank");
        UUID second = openings.open(new RecordOpening(
                details.childId(), "IN_YEAR", 2026, alderbank.id(), alderbank.name(), Destination.UNKNOWN));
        transitions.write(second, "profile.works", 0, "Newer words", 0);
        assertThat(transitions.carryForward(second)).isEqualTo(1);
        RecordPage page = transitions.page(second).orElseThrow();
        assertThat(page.answers("profile.works").get(0).text()).isEqualTo("Newer words");
        assertThat(page.answers("medical.condition").get(0).text()).isEqualTo("Asthma");
        assertThat(transitions.carryForward(second)).isZero();

        List<ClassAnswers.ClassRow> rows =
                classAnswers.of("YEAR_6_7", "attendance.percent").rows();
        assertThat(rows).extracting(ClassAnswers.ClassRow::child).isSorted().contains(newest() + ", Test");
        be("teacher");
        assertThat(classAnswers.of("YEAR_6_7", "attendance.percent").rows()).isEmpty();
        assertThat(classAnswers.of("YEAR_6_7", "profile.works").rows()).isNotEmpty();
        assertThat(transitions.phrases(first, "medical.condition")).isEmpty();
        be("senco");
        assertThat(transitions.phrases(first, "profile.worse")).isNotEmpty();
    }

    @Test
    void visits_of_two_children_at_the_same_time_clash_and_only_the_two_sides_see_them() {
        UUID one = sent();
        UUID two = sent();
        LocalDate day = LocalDate.now().plusDays(30);
        be("secondary");
        visits.record(visit(one, day, "09:00", "10:00"));
        visits.record(visit(two, day, "09:30", "11:00"));
        visits.record(visit(two, day, "11:00", "12:00"));
        assertThat(visits.of(one)).singleElement().matches(Visit::clash);
        assertThat(visits.of(two)).extracting(Visit::clash).containsExactly(true, false);
        assertThat(refusalOf(() -> visits.record(visit(one, day, "10:00", "10:00"))))
                .isInstanceOf(ContactRefusal.VisitToPutRight.class)
                .extracting(Refusal::sentence)
                .asString()
                .contains("ends after it begins");
        be("senco");
        assertThat(visits.calendar()).extracting(Visit::recordId).contains(one, two);
        Visit first = visits.of(one).getFirst();
        visits.record(new Visit(
                first.id(),
                first.version(),
                one,
                "",
                first.kind(),
                day,
                first.begins(),
                first.ends(),
                first.who(),
                first.place(),
                Visit.State.CANCELLED,
                "Ill",
                List.of()));
        assertThat(visits.of(two)).noneMatch(Visit::clash);
        assertThatThrownBy(() -> visits.record(first)).isInstanceOf(OptimisticLockingFailureException.class);
        be("secondary2");
        assertThat(visits.of(one)).isEmpty();
        assertThat(visits.calendar()).extracting(Visit::recordId).doesNotContain(one, two);
        assertThat(refusalOf(() -> visits.record(visit(one, day, "13:00", "14:00"))))
                .isEqualTo(new TransitionsRefusal.RecordNotWithYou());
    }

    private static Visit visit(UUID record, LocalDate day, String begins, String ends) {
        return new Visit(
                null,
                0,
                record,
                "",
                Visit.Kind.EXTRA_VISIT,
                day,
                LocalTime.parse(begins),
                LocalTime.parse(ends),
                "Child and parent",
                "Library",
                Visit.State.PLANNED,
                "",
                List.of());
    }

    @Test
    void the_demonstration_has_180_children_in_year_6_in_every_state_and_each_other_move() {
        be("officer");
        // an officer keeps the records that no setting keeps
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> list.sending(RecordFilter.ALL, 0, 500)))
                .allMatch(row -> row.senderId() == null);
        be("senco");
        List<RecordRow> own = list.sending(RecordFilter.ALL, 0, 500);
        assertThat(own).isNotEmpty();
        assertThat(own.stream().map(RecordRow::tier).toList()).isSorted();
        be("secondary");
        assertThat(list.countReceiving(RecordFilter.ALL)).isPositive();
        assertThat(list.countOnTheWay()).isPositive();
    }
}
