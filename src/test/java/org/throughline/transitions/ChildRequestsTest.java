package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.Upn;

/** A setting asks for a child whom another one has, without learning whose it is. */
class ChildRequestsTest extends TransitionTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(200_000);
    private static final LocalDate BORN = LocalDate.of(2016, 1, 5);

    @Autowired
    private ChildRequests requests;

    private String upn = "";
    private String name = "";

    @BeforeEach
    void a_child_with_a_number_at_the_first_school() {
        int number = NUMBER.incrementAndGet();
        upn = numbered(number);
        name = "Asked" + number;
        be("senco");
        openings.openForNewChild("Test", name, BORN, upn, opening("Alderbank"));
    }

    /** A UPN with its check letter. */
    private static String numbered(int number) {
        String digits = String.format(java.util.Locale.ROOT, "801200%06d", number);
        return "ABCDEFGHJKLMNPQRTUVWXYZ"
                .chars()
                .mapToObj(letter -> (char) letter + digits)
                .filter(each -> Upn.problem(each).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private RecordOpening opening(String begin) {
        SettingRecord setting = setting(begin);
        return new RecordOpening(new UUID(0, 0), "YEAR_6_7", 2027, setting.id(), setting.name(), Destination.UNKNOWN);
    }

    private RecordOpening asking(String phase, int year) {
        SettingRecord underhill = setting("Underhill");
        return new RecordOpening(new UUID(0, 0), phase, year, underhill.id(), underhill.name(), Destination.UNKNOWN);
    }

    private List<ChildRequests.Request> waiting(String person) {
        be(person);
        return requests.requests().stream()
                .filter(request -> request.name().equals("Test " + name))
                .toList();
    }

    private UUID asked() {
        be("secondary");
        assertThat(requests.askedElsewhere(upn, asking("POST_16", 2032))).isTrue();
        return waiting("senco").getFirst().id();
    }

    @Test
    void a_number_that_nobody_has_is_said_to_be_free() {
        be("secondary");
        assertThat(requests.askedElsewhere(numbered(299_999), asking("POST_16", 2032)))
                .isFalse();
    }

    @Test
    void asking_twice_is_one_request_seen_by_the_school_that_has_the_child_and_by_officers() {
        asked();
        be("secondary");
        requests.askedElsewhere(upn, asking("POST_16", 2032));
        assertThat(waiting("senco")).singleElement().satisfies(request -> {
            assertThat(request.setting()).startsWith("Underhill");
            assertThat(request.born()).isEqualTo(BORN);
        });
        assertThat(waiting("officer")).hasSize(1);
        assertThat(waiting("secondary")).as("whoever asks learns no name").isEmpty();
        assertThat(waiting("secondary2")).isEmpty();
    }

    @Test
    void a_refusal_is_told_and_opens_nothing() {
        UUID request = asked();
        requests.answer(request, false);
        be("secondary");
        assertThat(requests.asked().getFirst().answer()).startsWith("Refused");
        assertThat(list.countSending(new RecordFilter(name, null, null, null))).isZero();
        assertThat(waiting("senco")).isEmpty();
    }

    @Test
    void an_acceptance_opens_a_record_of_the_setting_that_asked() {
        UUID request = asked();
        requests.answer(request, true);
        be("secondary");
        assertThat(requests.asked().getFirst().answer()).startsWith("Accepted");
        assertThat(list.countSending(new RecordFilter(name, "POST_16", null, null)))
                .isOne();
    }

    @Test
    void for_a_move_that_has_a_record_already_nothing_is_accepted() {
        be("secondary");
        requests.askedElsewhere(upn, asking("YEAR_6_7", 2027));
        UUID request = waiting("senco").getFirst().id();
        assertThatThrownBy(() -> requests.answer(request, true)).hasMessageContaining("already");
        assertThat(waiting("senco")).as("still to be answered").hasSize(1);
    }

    @Test
    void a_request_is_answered_once_and_by_nobody_else() {
        UUID request = asked();
        be("secondary2");
        assertThatThrownBy(() -> requests.answer(request, true)).hasMessageContaining("not yours");
        be("secondary");
        assertThatThrownBy(() -> requests.answer(request, true)).hasMessageContaining("not yours");
        be("senco");
        requests.answer(request, false);
        assertThatThrownBy(() -> requests.answer(request, true)).hasMessageContaining("answered");
    }
}
