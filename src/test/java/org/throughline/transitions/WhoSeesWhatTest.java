package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.links.NewLink;
import org.throughline.links.Opening;
import org.throughline.shared.Refused;
import org.throughline.transitions.contribute.ContributionForm;
import org.throughline.transitions.contribute.Contributions;
import org.throughline.transitions.contribute.ContributionsByLink;
import org.throughline.transitions.contribute.ContributorKind;
import org.throughline.transitions.contribute.NewContributor;
import org.throughline.transitions.contribute.OwnContributions;
import org.throughline.transitions.guest.GuestReading;

/**
 * Who sees which words of a record, signed in and by a link, in whatever order things happen: what the services give is
 * compared with a statement of the rule that shares nothing with them.
 */
class WhoSeesWhatTest extends TransitionTest {

    private static final List<String> PEOPLE = List.of(
            "senco",
            "teacher",
            "secondary",
            "secondary2",
            "tutor",
            "dsl",
            "officer",
            "planner",
            "admin",
            "visitor",
            "nurse",
            "guest",
            "minder",
            "stranger");

    /** The words of a record, each written by one person for one class. */
    private static final Set<String> WORDS = Set.of("ALPHA", "BRAVO", "MINDED", "SHARED");

    @Autowired
    private GuestReading reading;

    @Autowired
    private Contributions contributions;

    @Autowired
    private ContributionsByLink byLink;

    @Autowired
    private OwnContributions own;

    /** What has happened to one record, as the rule counts it. */
    private static final class World {
        private final UUID record;
        private final boolean known;
        private final UUID school;
        private final UUID minder;
        private RecordState state = RecordState.DRAFT;
        private boolean isByLink;
        private boolean schoolAsked = true;
        private boolean minderAsked = true;
        private @Nullable String guestKey;
        private boolean guestOpen;
        private @Nullable String minderKey;
        private boolean minderOpen;
        private final Set<String> written = new HashSet<>(Set.of("ALPHA", "BRAVO"));
        private final Set<String> sent = new HashSet<>();

        World(UUID record, boolean known, UUID school, UUID minder) {
            this.record = record;
            this.known = known;
            this.school = school;
            this.minder = minder;
        }
    }

    /** The rule: BRAVO is of class B; MINDED and SHARED are lines of others, of class A; a copy is what was sent. */
    private static Set<String> oracle(String person, World world) {
        boolean there = world.state == RecordState.SENT || world.state == RecordState.RECEIVED;
        Set<String> none = Set.of();
        return switch (person) {
            case "senco" -> world.written;
            case "teacher" -> without(world.written, "BRAVO");
            case "secondary" -> there && world.known ? world.sent : none;
            case "dsl" -> there && world.known ? without(world.sent, "BRAVO") : none;
            case "tutor" -> world.state == RecordState.RECEIVED && world.known ? without(world.sent, "BRAVO") : none;
            case "secondary2" -> world.schoolAsked ? only(world.written, "SHARED") : none;
            case "minder" -> world.minderAsked && world.minderOpen ? only(world.written, "MINDED") : none;
            case "guest" -> there && world.isByLink && world.guestOpen ? world.sent : none;
            default -> none;
        };
    }

    private static Set<String> without(Set<String> words, String word) {
        Set<String> others = new HashSet<>(words);
        others.remove(word);
        return others;
    }

    private static Set<String> only(Set<String> words, String word) {
        return words.contains(word) ? Set.of(word) : Set.of();
    }

    /** What the services give a person, whichever way the person asks. */
    private Set<String> seen(String person, World world) {
        Set<String> found = new TreeSet<>();
        if (Set.of("guest", "minder", "stranger").contains(person)) {
            SecurityContextHolder.clearContext();
            String guest = person.equals("guest") ? world.guestKey : "guessed";
            String minder = person.equals("minder") ? world.minderKey : guest;
            Optional.ofNullable(guest)
                    .flatMap(reading::page)
                    .ifPresent(page -> page.answers()
                            .forEach(answer -> found.add(answer.entry().text())));
            Optional.ofNullable(minder).flatMap(byLink::form).ifPresent(form -> lines(form, found));
        } else {
            be(person);
            attempt(() -> transitions
                    .page(world.record)
                    .ifPresent(page -> page.entries().forEach(answer -> found.add(answer.text()))));
            attempt(() -> received.received(world.record)
                    .ifPresent(page -> page.answers()
                            .forEach(answer -> found.add(answer.entry().text()))));
            Stream.of(world.school, world.minder)
                    .forEach(id -> attempt(() -> own.form(id).ifPresent(form -> lines(form, found))));
        }
        found.retainAll(WORDS);
        return found;
    }

    private static void lines(ContributionForm form, Set<String> found) {
        form.lines().values().forEach(line -> found.add(line.text()));
    }

    private static boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refused | AccessDeniedException refused) {
            return false;
        }
    }

    private World world(boolean known) {
        UUID id = record(
                known
                        ? at(setting("Underhill"))
                        : new Destination(Destination.Kind.ELSEWHERE, null, "Far away", Destination.Status.ACCEPTED));
        transitions.write(id, "profile.worse", 0, "ALPHA", 0);
        transitions.write(id, "medical.care", 0, "BRAVO", 0);
        UUID school = contributions.add(
                id,
                new NewContributor(ContributorKind.SCHOOL, setting("Valebrook").id(), "Valebrook", "", false));
        UUID minder = contributions.add(id, new NewContributor(ContributorKind.CHILDMINDER, null, "Acorns", "", false));
        return new World(id, known, school, minder);
    }

    @Test
    void nobody_sees_a_word_that_the_rule_does_not_give_them() {
        SplittableRandom random = new SplittableRandom(17);
        int happened = 0;
        List<String> words = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            World world = world(round % 2 == 0);
            for (int step = 0; step < 14; step++) {
                int move = random.nextInt(11);
                happened += happens(world, move) ? 1 : 0;
                for (String person : PEOPLE) {
                    Set<String> seen = seen(person, world);
                    words.addAll(seen);
                    assertThat(seen)
                            .as("%s after %d in state %s, world %d step %d", person, move, world.state, round, step)
                            .isEqualTo(oracle(person, world));
                }
            }
        }
        assertThat(happened).as("enough happened").isGreaterThan(40);
        assertThat(words).as("every word was seen by somebody").containsAll(WORDS);
    }

    /** Does one thing as whoever may do it, and notes it where it happened. */
    private boolean happens(World world, int move) {
        be("senco");
        boolean isWritten = world.state.isWithSender();
        switch (move) {
            case 0 -> {
                be("secondary2");
                boolean done = attempt(() -> own.write(world.school, "profile.works", "SHARED", 0));
                assertThat(done).isEqualTo(isWritten && world.schoolAsked);
                if (done) {
                    world.written.add("SHARED");
                }
                return done;
            }
            case 1 -> {
                String key = world.minderKey;
                boolean done = key != null && attempt(() -> byLink.write(key, "profile.works", "MINDED", 0));
                assertThat(done).isEqualTo(key != null && isWritten && world.minderOpen && world.minderAsked);
                if (done) {
                    world.written.add("MINDED");
                }
                return done;
            }
            case 2, 3 -> {
                boolean isLink = move == 2;
                RecordPage page = transitions.page(world.record).orElseThrow();
                boolean done = attempt(() -> {
                    if (isLink) {
                        reading.handOver(world.record, page.details().version(), SharingBasis.TOLD, page.fingerprint());
                    } else {
                        send(world.record);
                    }
                });
                assertThat(done).isEqualTo(isWritten && (isLink || world.known));
                if (done) {
                    world.state = RecordState.SENT;
                    world.isByLink = isLink;
                    world.guestOpen = false;
                    world.sent.clear();
                    world.sent.addAll(world.written);
                }
                return done;
            }
            case 4, 5 -> {
                boolean done = attempt(() -> {
                    NewLink link = reading.issue(world.record);
                    world.guestKey = ((Opening.Opened) reading.open(link.token(), link.code())).key();
                });
                world.guestOpen |= done;
                return done;
            }
            case 6 -> {
                boolean done = attempt(
                        () -> reading.of(world.record).forEach(link -> reading.revoke(world.record, link.id())));
                world.guestOpen = false;
                return done;
            }
            case 7 -> {
                boolean done = attempt(() -> handovers.recall(world.record, "Elsewhere"));
                if (done) {
                    world.state = RecordState.RECALLED;
                    world.guestOpen = false;
                }
                return done;
            }
            case 8 -> {
                be("secondary");
                boolean done = attempt(() -> received.acknowledge(world.record));
                String key = world.guestKey;
                done |= key != null && attempt(() -> reading.acknowledge(key, "A tutor"));
                if (done) {
                    world.state = RecordState.RECEIVED;
                }
                return done;
            }
            case 9 -> {
                boolean done = world.minderAsked && isWritten;
                if (done) {
                    NewLink link = contributions.issue(world.record, world.minder);
                    world.minderKey = ((Opening.Opened) byLink.open(link.token(), link.code())).key();
                    world.minderOpen = true;
                }
                return done;
            }
            default -> {
                boolean isSchool = world.written.contains("SHARED");
                boolean done =
                        attempt(() -> contributions.remove(world.record, isSchool ? world.school : world.minder));
                if (done && isSchool) {
                    world.schoolAsked = false;
                } else if (done) {
                    world.minderAsked = false;
                }
                return done;
            }
        }
    }
}
