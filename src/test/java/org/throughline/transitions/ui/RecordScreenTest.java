package org.throughline.transitions.ui;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.Roles;
import org.throughline.security.SignedInAs;
import org.throughline.testing.ScreenTest;
import org.throughline.transitions.Destination;
import org.throughline.transitions.Handovers;
import org.throughline.transitions.ReceivedRecords;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.RecordOpenings;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.RecordState;
import org.throughline.transitions.SharingBasis;
import org.throughline.transitions.Transitions;

/** A test of a page about records of the first primary school, made by its SENCO. */
public abstract class RecordScreenTest extends ScreenTest {

    protected static final LocalDate BORN = LocalDate.of(2016, 1, 5);

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
    protected Handovers handovers;

    @Autowired
    protected ReceivedRecords received;

    /** Does something as a demonstration user, whoever looks at the screen. */
    protected <T> T person(String username, Supplier<T> work) {
        return SignedInAs.user(signIn, username, work);
    }

    protected void person(String username, Runnable work) {
        person(username, () -> {
            work.run();
            return true;
        });
    }

    protected SettingRecord setting(String begin) {
        return as(Roles.PLACEMENT_OFFICER, provisions::settings).stream()
                .filter(each -> each.name().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    protected Destination at(String begin) {
        SettingRecord setting = setting(begin);
        return new Destination(Destination.Kind.SETTING, setting.id(), setting.name(), Destination.Status.ACCEPTED);
    }

    /** A record of a child who moves into Year 7, with an answer of class A and one of class B. */
    protected UUID record(Destination destination) {
        SettingRecord alderbank = setting("Alderbank");
        return person("senco", () -> {
            UUID id = openings.openForNewChild(
                    "Test",
                    "Screened" + NUMBER.incrementAndGet(),
                    BORN,
                    null,
                    new RecordOpening(new UUID(0, 0), "YEAR_6_7", 2027, alderbank.id(), alderbank.name(), destination));
            transitions.write(id, "profile.works", 0, "Short steps", 0);
            transitions.write(id, "medical.condition", 0, "Asthma", 0);
            return id;
        });
    }

    /** The name of the child of the newest record. */
    protected static String newest() {
        return "Test Screened" + NUMBER.get();
    }

    protected RecordPage page(UUID id) {
        return person("senco", () -> transitions.page(id).orElseThrow());
    }

    protected RecordState state(UUID id) {
        return page(id).details().state();
    }

    /** Sends a record as it is now. */
    protected void send(UUID id) {
        RecordPage page = page(id);
        person("senco", () -> {
            handovers.send(id, page.details().version(), SharingBasis.AGREED, page.fingerprint());
        });
    }

    /** A record that lies with Underhill High. */
    protected UUID sent() {
        UUID id = record(at("Underhill High"));
        send(id);
        return id;
    }
}
