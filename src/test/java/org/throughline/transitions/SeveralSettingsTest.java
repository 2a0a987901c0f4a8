package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.placement.Caseload;
import org.throughline.placement.CaseloadFilter;
import org.throughline.placement.CaseloadRow;
import org.throughline.security.NewUser;
import org.throughline.security.Roles;
import org.throughline.security.UserSummary;
import org.throughline.security.Users;
import org.throughline.security.Work;
import org.throughline.security.Workplace;
import org.throughline.shared.AcademicYear;
import org.throughline.shell.day.DayGroup;
import org.throughline.shell.day.MyDay;
import org.throughline.transitions.catalogue.Visibility;
import org.throughline.transitions.contact.Visits;
import org.throughline.transitions.safeguarding.SafeguardingPointers;
import org.throughline.transitions.safeguarding.SafeguardingRow;

/**
 * Somebody who works at a primary school that sends and at a secondary school that receives, in each pair of roles:
 * what may be seen of one follows from the role held there.
 */
class SeveralSettingsTest extends TransitionTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PRIMARY = "Alderbank";
    private static final String SECONDARY = "Valebrook High";
    private static final String ELSEWHERE = "Underhill High";

    @Autowired
    private Users users;

    @Autowired
    private SafeguardingPointers pointers;

    @Autowired
    private Caseload caseload;

    @Autowired
    private MyDay day;

    @Autowired
    private Visits visits;

    @Autowired
    private KnownChildren known;

    @Autowired
    private ChildRequests requests;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private final List<UUID> added = new ArrayList<>();

    @AfterEach
    void the_users_go() {
        for (UUID id : added) {
            jdbc.update("delete from app_user_setting where user_id = ?", id);
            jdbc.update("delete from app_user_role where user_id = ?", id);
            jdbc.update("delete from app_user where id = ?", id);
        }
    }

    /** Signs in somebody new with roles at the primary school and at the secondary school; a dash is none. */
    private void beWith(String atPrimary, String atSecondary) {
        List<Workplace> places = new ArrayList<>();
        if (!atPrimary.equals("-")) {
            places.add(new Workplace(setting(PRIMARY).id(), Set.of(atPrimary)));
        }
        if (!atSecondary.equals("-")) {
            places.add(new Workplace(setting(SECONDARY).id(), Set.of(atSecondary)));
        }
        String name = "several" + NUMBER.incrementAndGet();
        as(Roles.ADMINISTRATOR, () -> {
            users.add(new NewUser(name, name, DemonstrationBorough.PASSWORD, new Work(Set.of(), places), false));
            return added.add(users.all().stream()
                    .filter(user -> user.username().equals(name))
                    .map(UserSummary::id)
                    .findFirst()
                    .orElseThrow());
        });
        be(name);
    }

    private UUID sentTo(String setting) {
        UUID id = record(at(setting(setting)));
        send(id);
        return id;
    }

    private static Set<Visibility> of(String role) {
        return switch (role) {
            case Roles.SENCO -> Set.of(Visibility.A, Visibility.B);
            case Roles.STAFF -> Set.of(Visibility.A);
            default -> Set.of();
        };
    }

    private Set<Visibility> draft(UUID id) {
        return transitions.page(id).stream()
                .flatMap(page -> page.entries().stream())
                .map(Answer::visibility)
                .collect(java.util.stream.Collectors.toSet());
    }

    private boolean reads(UUID id, boolean sends) {
        if (sends) {
            return transitions.page(id).isPresent();
        }
        return received.received(id).isPresent();
    }

    private boolean isListed(UUID id, boolean sends) {
        List<RecordRow> rows =
                sends ? list.sending(RecordFilter.ALL, 0, 5_000) : list.receiving(RecordFilter.ALL, 0, 5_000);
        int count = sends ? list.countSending(RecordFilter.ALL) : list.countReceiving(RecordFilter.ALL);
        assertThat(count).isEqualTo(rows.size());
        return rows.stream().anyMatch(row -> row.id().equals(id));
    }

    private List<String> waiting(UUID record) {
        return day.groups().stream()
                .filter(group ->
                        group.items().stream().anyMatch(item -> item.path().endsWith(record.toString())))
                .map(DayGroup::title)
                .toList();
    }

    private boolean isOnWorklist(UUID id) {
        return pointers.worklist().rows().stream()
                .map(SafeguardingRow::recordId)
                .anyMatch(id::equals);
    }

    @ParameterizedTest
    @CsvSource({
        "SENCO,SENCO",
        "SENCO,STAFF",
        "SENCO,DSL",
        "STAFF,SENCO",
        "STAFF,STAFF",
        "STAFF,DSL",
        "DSL,SENCO",
        "DSL,STAFF",
        "DSL,DSL",
        "SENCO,-",
        "STAFF,-",
        "DSL,-",
        "-,SENCO",
        "-,STAFF",
        "-,DSL"
    })
    void a_role_at_one_setting_opens_nothing_of_the_other(String atPrimary, String atSecondary) {
        UUID between = sentTo(SECONDARY);
        UUID away = sentTo(ELSEWHERE);
        UUID draft = record(at(setting(SECONDARY)));
        beWith(atPrimary, atSecondary);
        boolean worksAtPrimary = !atPrimary.equals("-");

        // what the primary school writes: by the role there alone
        assertThat(draft(draft).stream().filter(each -> each != Visibility.C).toList())
                .as("answers of the sender")
                .containsExactlyInAnyOrderElementsOf(
                        atPrimary.equals(Roles.DSL) ? Set.of(Visibility.A) : of(atPrimary));
        assertThat(reads(away, true)).isEqualTo(worksAtPrimary);
        assertThat(isListed(away, true)).isEqualTo(worksAtPrimary);
        assertThat(transitions.page(draft).map(RecordPage::leads).orElse(false))
                .isEqualTo(atPrimary.equals(Roles.SENCO));
        // what came to the secondary school: by the role there; nothing of what went elsewhere
        boolean hasItBeforeReceipt = atSecondary.equals(Roles.SENCO) || atSecondary.equals(Roles.DSL);
        if (atSecondary.equals("-")) {
            assertThat(list.countOnTheWay()).isZero();
        } else {
            assertThat(isListed(between, false)).isEqualTo(hasItBeforeReceipt);
            assertThat(isListed(away, false)).isFalse();
            assertThat(list.countOnTheWay()).isPositive();
        }
        assertThat(waiting(between).contains("New records")).isEqualTo(atSecondary.equals(Roles.SENCO));
        assertThat(waiting(away)).doesNotContain("New records");
        // safeguarding: where the person is the lead, nowhere else
        if (atPrimary.equals(Roles.DSL) || atSecondary.equals(Roles.DSL)) {
            assertThat(isOnWorklist(away)).isEqualTo(atPrimary.equals(Roles.DSL));
            assertThat(pointers.find(away).isPresent()).isEqualTo(atPrimary.equals(Roles.DSL));
            assertThat(isOnWorklist(between)).isTrue();
            assertThat(pointers.find(between)).isPresent();
        } else {
            assertThatThrownBy(pointers::worklist)
                    .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        }
        // the caseload: children of the settings where the person is the SENCO
        if (atPrimary.equals(Roles.SENCO) || atSecondary.equals(Roles.SENCO)) {
            assertThat(caseload())
                    .allSatisfy(row -> assertThat(String.valueOf(row.provisionName()))
                            .startsWith(
                                    atPrimary.equals(Roles.SENCO)
                                                    && String.valueOf(row.provisionName())
                                                            .startsWith(PRIMARY)
                                            ? PRIMARY
                                            : atSecondary.equals(Roles.SENCO) ? "Valebrook" : PRIMARY));
            assertThat(caseload()).isNotEmpty();
            assertThat(visits.calendar())
                    .allSatisfy(visit -> assertThat(reads(visit.recordId(), true)
                                    || reads(visit.recordId(), false)
                                    || received.invited(visit.recordId()).isPresent())
                            .isTrue());
        }
    }

    private List<CaseloadRow> caseload() {
        return caseload.find(
                CaseloadFilter.all(AcademicYear.of(LocalDate.now(clock)).start()), 0, 5_000);
    }

    @Test
    void a_lead_of_one_school_who_is_senco_of_another_learns_only_whether_the_leads_talk() {
        UUID away = sentTo(ELSEWHERE);
        beWith(Roles.SENCO, Roles.DSL);
        assertThat(pointers.find(away)).isEmpty();
        assertThat(pointers.isInContact(away)).isFalse();
        be("dsl");
        var now = pointers.find(away).orElseThrow();
        pointers.record(new org.throughline.transitions.safeguarding.SafeguardingPointer(
                away,
                now.version(),
                org.throughline.transitions.safeguarding.SafeguardingPointer.Exists.YES,
                now.system(),
                null,
                "",
                null,
                null,
                true));
        beWith(Roles.SENCO, Roles.DSL);
        assertThat(pointers.isInContact(away)).isTrue();
        assertThat(pointers.find(away)).isEmpty();
        // class staff there, SENCO elsewhere: not even that
        beWith(Roles.STAFF, Roles.SENCO);
        assertThat(transitions.page(away)).isPresent();
        assertThat(pointers.isInContact(away)).isFalse();
    }

    @Test
    void nobody_acknowledges_or_sends_for_a_setting_where_they_are_not_the_senco() {
        UUID between = sentTo(SECONDARY);
        UUID draft = record(at(setting(SECONDARY)));
        beWith(Roles.SENCO, Roles.STAFF);
        assertThatThrownBy(() -> received.acknowledge(between)).hasMessageContaining("not, or no longer, with you");
        beWith(Roles.STAFF, Roles.SENCO);
        Long version = version(draft);
        assertThatThrownBy(() -> handovers.send(draft, version, SharingBasis.AGREED))
                .hasMessageContaining("not, or no longer, with you");
        received.acknowledge(between);
        beWith(Roles.SENCO, Roles.SENCO);
        send(draft);
        received.acknowledge(draft);
        assertThat(received.received(draft).orElseThrow().leads()).isTrue();
        assertThat(transitions.page(draft).orElseThrow().leads()).isTrue();
    }

    @Test
    void a_record_is_started_for_a_setting_where_the_person_is_the_senco() {
        beWith(Roles.SENCO, Roles.STAFF);
        var primary = setting(PRIMARY);
        var secondary = setting(SECONDARY);
        LocalDate born = LocalDate.of(2016, 1, 5);
        RecordOpening there = new RecordOpening(
                new UUID(0, 0), "YEAR_6_7", 2027, secondary.id(), secondary.name(), Destination.UNKNOWN);
        RecordOpening here =
                new RecordOpening(new UUID(0, 0), "YEAR_6_7", 2027, primary.id(), primary.name(), Destination.UNKNOWN);
        assertThatThrownBy(() -> openings.openForNewChild("Two", "Schools", born, null, there))
                .hasMessageContaining("by the setting that the child leaves");
        assertThat(openings.openForNewChild("Two", "Schools", born, null, here)).isNotNull();
        assertThat(known.like("Two", "Schools", born, null, here)).hasSize(1);
        assertThat(known.like("Two", "Schools", born, null, there)).isEmpty();
        assertThatThrownBy(() -> requests.askedElsewhere("B801200005001", there))
                .hasMessageContaining("not, or no longer, with you");
    }

    @Test
    void class_staff_are_asked_about_children_of_the_settings_where_they_are_class_staff() {
        record(at(setting(SECONDARY)));
        beWith(Roles.STAFF, Roles.DSL);
        assertThat(moveOn().stream().mapToInt(DayGroup::count).sum()).isEqualTo(unsentOf(PRIMARY));
        assertThat(moveOn().stream().flatMap(group -> group.items().stream()))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.detail()).startsWith("For " + PRIMARY));
        beWith(Roles.DSL, Roles.STAFF);
        assertThat(moveOn().stream().mapToInt(DayGroup::count).sum()).isEqualTo(unsentOf(SECONDARY));
    }

    private List<DayGroup> moveOn() {
        return day.groups().stream()
                .filter(group -> group.title().equals("Children of yours who move on"))
                .toList();
    }

    private int unsentOf(String sender) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from transition_record where sender_id = ? and state in ('DRAFT', 'READY', 'RECALLED',"
                        + " 'REJECTED')",
                Integer.class,
                setting(sender).id()));
    }

    @Test
    void what_waits_says_for_which_of_the_settings() {
        UUID between = sentTo(SECONDARY);
        beWith(Roles.SENCO, Roles.SENCO);
        assertThat(day.groups().stream()
                        .flatMap(group -> group.items().stream())
                        .filter(item -> item.path().endsWith(between.toString())))
                .singleElement()
                .satisfies(item -> assertThat(item.detail()).startsWith("For Valebrook High School. Alderbank"));
    }
}
