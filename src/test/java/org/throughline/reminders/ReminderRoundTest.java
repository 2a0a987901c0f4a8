package org.throughline.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.throughline.audit.AuditTrail;
import org.throughline.calendar.Calendars;
import org.throughline.security.Contacts;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.testing.Refusals;
import org.throughline.testing.ServiceTest;

/** Reminders as a real mail server gets them. */
class ReminderRoundTest extends ServiceTest {

    private static final String ADDRESS = "https://throughline.council.example";
    private static final List<String> WITH_ADDRESS = List.of("officer", "lead", "senco", "secondary", "planner");
    /** A Tuesday in term, 08:00 in London, long after everything that is due. */
    private static final Instant TUESDAY = Instant.parse("2027-06-15T07:00:00Z");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<ReminderSource> sources;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Calendars calendars;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Reminders reminders;

    private GreenMail mail;

    @BeforeEach
    void a_mail_server_runs_and_people_have_addresses() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        WITH_ADDRESS.forEach(login -> jdbc.sql("update app_user set email = ?, reminders = true where username = ?")
                .params(login + "@council.example", login)
                .update());
    }

    @AfterEach
    void nothing_stays() {
        mail.stop();
        jdbc.sql("update app_user set email = null, reminders = true").update();
        jdbc.sql("delete from reminders_mail").update();
    }

    private ReminderSettings on() {
        return new ReminderSettings("127.0.0.1", "throughline@council.example", ADDRESS, 7, 7);
    }

    private static MailServer server(ReminderSettings settings, int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        @SuppressWarnings("unchecked")
        ObjectProvider<JavaMailSender> provider = mock(ObjectProvider.class);
        when(provider.getObject()).thenReturn(sender);
        return new MailServer(provider, settings);
    }

    private ReminderRound round(ReminderSettings settings, Instant now, int port) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new ReminderRound(
                settings,
                server(settings, port),
                new ReminderLog(jdbc, clock),
                sources,
                contacts,
                new ReminderRound.Days(calendars, clock),
                audit);
    }

    private void run(Instant now) {
        round(on(), now, mail.getSmtp().getPort()).run();
    }

    private List<String> receivers() throws Exception {
        return Arrays.stream(mail.getReceivedMessages())
                .flatMap(message -> Stream.of(recipient(message)))
                .sorted()
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            assertThat(message.getAllRecipients()).hasSize(1);
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String textFor(String login) throws Exception {
        for (MimeMessage message : mail.getReceivedMessages()) {
            if (recipient(message).startsWith(login + "@")) {
                return String.valueOf(message.getContent()).replace("\r", "");
            }
        }
        throw new AssertionError("No message for " + login);
    }

    private List<String> states() {
        return jdbc.sql("select state from reminders_mail order by state")
                .query(String.class)
                .list();
    }

    @Test
    void officers_are_told_how_much_is_over_and_where_it_is() throws Exception {
        run(TUESDAY);
        assertThat(textFor("officer"))
                .containsPattern("Consultations without a reply in time: [1-9]")
                .contains(
                        ADDRESS + "/consultations?overdue=true&officer=officer", ADDRESS + "/account", "names nobody");
    }

    @Test
    void a_senco_is_told_of_consultations_to_answer() throws Exception {
        run(TUESDAY);
        assertThat(textFor("senco"))
                .containsPattern("Consultations for your school to answer: [1-9]")
                .contains(ADDRESS + "/consultations-to-answer")
                .doesNotContain("Your cases");
    }

    @Test
    void a_person_for_whom_nothing_waits_gets_nothing() throws Exception {
        run(TUESDAY);
        assertThat(receivers()).isNotEmpty().noneMatch(to -> to.startsWith("planner"));
        assertThat(states()).contains("NOTHING");
    }

    @Test
    void no_message_holds_the_name_or_the_reference_of_any_child() throws Exception {
        run(TUESDAY);
        String all = (textFor("officer") + textFor("secondary") + textFor("senco")).toLowerCase(Locale.UK);
        List<String> names = jdbc.sql("select distinct surname from child union select distinct forename from child"
                        + " union select reference from child")
                .query(String.class)
                .list();
        assertThat(names).hasSizeGreaterThan(1_000);
        List<String> words = List.of(all.split("[^\\p{L}\\p{N}-]+"));
        assertThat(names.stream().map(name -> name.toLowerCase(Locale.UK)).filter(words::contains))
                .isEmpty();
        for (MimeMessage message : mail.getReceivedMessages()) {
            assertThat(message.getSubject()).isEqualTo("Throughline: things wait for you");
        }
    }

    @Test
    void nobody_gets_two_on_one_day_and_everybody_another_on_the_next() throws Exception {
        run(TUESDAY);
        int once = receivers().size();
        run(TUESDAY.plusSeconds(3_600));
        assertThat(receivers()).hasSize(once);
        run(TUESDAY.plusSeconds(86_400));
        assertThat(receivers()).hasSize(2 * once);
    }

    @Test
    void what_another_service_has_taken_is_not_sent_again_here() throws Exception {
        UUID officer = jdbc.sql("select id from app_user where username = 'officer'")
                .query((row, number) -> row.getObject("id", UUID.class))
                .single();
        ReminderLog other = new ReminderLog(jdbc, Clock.fixed(TUESDAY, ZoneOffset.UTC));
        LocalDate day = LocalDate.ofInstant(TUESDAY, Instants.LONDON);
        assertThat(other.take(officer, day)).isTrue();
        assertThat(other.take(officer, day)).isFalse();
        run(TUESDAY);
        assertThat(receivers()).contains("senco@council.example").doesNotContain("officer@council.example");
    }

    @Test
    void who_switched_reminders_off_gets_none() throws Exception {
        OnBehalfOf.named("officer", "Demonstration Placement officer", "test", () -> {
            contacts.recordMine(new Contacts.Contact("officer@council.example", false));
            return true;
        });
        run(TUESDAY);
        assertThat(receivers()).contains("senco@council.example").doesNotContain("officer@council.example");
    }

    @Test
    void before_the_hour_and_at_a_weekend_nothing_is_sent() throws Exception {
        run(Instant.parse("2027-06-15T05:30:00Z"));
        run(Instant.parse("2027-06-19T09:00:00Z"));
        assertThat(receivers()).isEmpty();
        assertThat(states()).isEmpty();
    }

    @Test
    void in_the_school_holidays_officers_are_told_and_schools_are_not() throws Exception {
        run(Instant.parse("2027-08-10T09:00:00Z"));
        assertThat(receivers()).contains("officer@council.example").doesNotContain("senco@council.example");
    }

    @Test
    void a_server_that_is_down_stops_nothing_and_the_next_day_everybody_is_told() throws Exception {
        int port = mail.getSmtp().getPort();
        mail.stop();
        round(on(), TUESDAY, port).run();
        assertThat(states()).contains("FAILED").isSubsetOf("FAILED", "NOTHING");
        assertThat(jdbc.sql("select failure from reminders_mail where state = 'FAILED'")
                        .query(String.class)
                        .list())
                .allMatch(failure -> !failure.contains("@") && failure.contains("could not be reached"));
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        run(TUESDAY.plusSeconds(86_400));
        assertThat(receivers()).contains("officer@council.example", "senco@council.example");
    }

    @Test
    void the_log_in_the_audit_has_no_address() {
        run(TUESDAY);
        List<String> said = jdbc.sql("select what from audit_event where login = 'system: reminders'")
                .query(String.class)
                .list();
        assertThat(said).contains("Sent a reminder by e-mail").noneMatch(what -> what.contains("@"));
    }

    @Test
    void a_tray_is_told_of_only_where_it_has_grown() throws Exception {
        run(TUESDAY);
        assertThat(textFor("officer")).doesNotContain("more than when you were last told");
        jdbc.sql("update reminders_mail set tray = 1").update();
        mail.purgeEmailFromAllMailboxes();
        run(TUESDAY.plusSeconds(86_400));
        assertThat(textFor("officer")).contains("more than when you were last told");
    }

    @Test
    void they_are_off_unless_an_authority_sets_a_server() throws Exception {
        ReminderSettings off = new ReminderSettings("", "throughline@council.example", ADDRESS, 7, 7);
        round(off, TUESDAY, mail.getSmtp().getPort()).run();
        assertThat(receivers()).isEmpty();
        Reminders.Standing standing = as(Roles.ADMINISTRATOR, reminders::standing);
        assertThat(standing.isOn()).isFalse();
        assertThat(standing.whyOff()).contains("spring.mail.host");
        assertThat(Refusals.refusalOf(() -> as(Roles.ADMINISTRATOR, () -> {
                    reminders.test();
                    return true;
                })))
                .isInstanceOf(ReminderRefusal.RemindersOff.class);
    }

    @Test
    void an_administrator_can_send_a_test_to_their_own_address() throws Exception {
        jdbc.sql("update app_user set email = 'admin@council.example' where username = 'admin'")
                .update();
        ReminderSettings settings = on();
        Reminders own = new Reminders(
                settings,
                new ReminderLog(jdbc, Clock.fixed(TUESDAY, ZoneOffset.UTC)),
                server(settings, mail.getSmtp().getPort()),
                contacts,
                audit);
        OnBehalfOf.named(
                "admin",
                "Demonstration Administrator",
                "test",
                () -> {
                    own.test();
                    return true;
                },
                Roles.ADMINISTRATOR);
        assertThat(receivers()).containsExactly("admin@council.example");
        assertThat(textFor("admin")).contains("This is a test", ADDRESS);
    }
}
