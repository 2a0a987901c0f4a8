package org.throughline.transitions;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** People of the demonstration and new records of its first primary school. */
public abstract class TransitionTest extends ServiceTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private AuthenticationProvider signIn;

    @Autowired
    private Provisions provisions;

    @Autowired
    protected Transitions transitions;

    @Autowired
    protected RecordOpenings openings;

    @Autowired
    protected ReceivedRecords received;

    @Autowired
    protected Handovers handovers;

    @Autowired
    protected RecordList list;

    private final Map<String, Authentication> people = new ConcurrentHashMap<>();

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    protected void be(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(people.computeIfAbsent(username, name -> signIn.authenticate(here(name))));
    }

    protected SettingRecord setting(String begin) {
        return as(Roles.PLACEMENT_OFFICER, () -> provisions.settings()).stream()
                .filter(each -> each.name().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    protected static Destination at(SettingRecord setting) {
        return new Destination(Destination.Kind.SETTING, setting.id(), setting.name(), Destination.Status.ACCEPTED);
    }

    /** A record of the first primary school, with an answer of class A and one of class B. */
    protected UUID record(Destination destination) {
        be("senco");
        SettingRecord alderbank = setting("Alderbank");
        UUID id = openings.openForNewChild(
                "Test",
                "Mover" + NUMBER.incrementAndGet(),
                LocalDate.of(2016, 1, 5),
                null,
                new RecordOpening(new UUID(0, 0), "YEAR_6_7", 2027, alderbank.id(), alderbank.name(), destination));
        transitions.write(id, "profile.works", 0, "Short steps", 0);
        transitions.write(id, "medical.condition", 0, "Asthma", 0);
        return id;
    }

    protected Long version(UUID id) {
        return transitions.page(id).orElseThrow().details().version();
    }

    /** Sends a record as it is now. */
    protected void send(UUID id) {
        handovers.send(id, version(id), SharingBasis.AGREED);
    }

    /** The name of the child of the newest record. */
    protected static String newest() {
        return "Mover" + NUMBER.get();
    }
}
