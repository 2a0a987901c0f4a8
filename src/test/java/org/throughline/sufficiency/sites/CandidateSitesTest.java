package org.throughline.sufficiency.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.Roles;
import org.throughline.sufficiency.options.SiteFixture;
import org.throughline.testing.ServiceTest;

/** Candidate sites in the database, and who changed what. */
class CandidateSitesTest extends ServiceTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Autowired
    private CandidateSites sites;

    @Autowired
    private Provisions provisions;

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void a_site() {
        id = as(Roles.PLANNER, () -> sites.add(SiteFixture.details(DAY, 18)));
    }

    @AfterEach
    void nothing_stays() {
        planner(() -> sites.delete(id));
    }

    private static void planner(Runnable work) {
        as(Roles.PLANNER, () -> {
            work.run();
            return true;
        });
    }

    private CandidateSite stored() {
        return as(Roles.PLANNER, () -> sites.find(id)).orElseThrow();
    }

    private SiteDetails at(SettingRecord setting) {
        SiteDetails plain = SiteFixture.details(DAY, 24);
        return new SiteDetails(
                plain.name(),
                setting.id(),
                plain.spareRooms(),
                plain.kind(),
                plain.needs(),
                plain.ncYearFrom(),
                plain.ncYearTo(),
                plain.places(),
                plain.capital(),
                plain.annual(),
                plain.leadMonths(),
                plain.decided(),
                plain.source());
    }

    @Test
    void a_site_is_stored_as_it_was_entered() {
        CandidateSite site = stored();
        assertThat(site.details().needs())
                .isEqualTo(SiteFixture.details(DAY, 18).needs());
        assertThat(site.details().places()).containsExactly(6, 12);
        assertThat(site.details().capital()).isEqualByComparingTo(new BigDecimal("450000.50"));
        assertThat(site.details().opensFrom().start()).isEqualTo(2028);
        assertThat(site.setting()).isEmpty();
        assertThat(site.changedBy()).isNotBlank();
        assertThat(as(Roles.PLANNER, sites::all)).contains(site);
    }

    @Test
    void a_change_says_what_was_and_who_changed_it_and_takes_the_place_of_its_setting() {
        SettingRecord setting = as(Roles.PLANNER, provisions::settings).getFirst();
        planner(() -> sites.change(id, stored().version(), at(setting)));
        assertThat(stored().setting()).isEqualTo(setting.name());
        assertThat(stored().at()).isEqualTo(setting.at());
        assertThat(as(Roles.PLANNER, () -> sites.history(id)))
                .extracting(CandidateSite.Change::what)
                .containsExactly(
                        "Where: " + setting.name() + " (was a site of its own); Lead time in months: 24 (was 18)",
                        "Added");
        planner(() -> sites.change(id, stored().version(), at(setting)));
        assertThat(as(Roles.PLANNER, () -> sites.history(id)))
                .as("nothing differed")
                .hasSize(2);
    }

    @Test
    void who_read_it_before_another_change_changes_nothing() {
        int read = stored().version();
        planner(() -> sites.change(id, read, SiteFixture.details(DAY, 20)));
        assertThatThrownBy(() -> planner(() -> sites.change(id, read, SiteFixture.details(DAY, 22))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(stored().details().leadMonths()).isEqualTo(20);
    }

    @Test
    void a_deleted_site_is_gone_until_that_is_taken_back() {
        planner(() -> sites.delete(id));
        assertThat(as(Roles.PLANNER, () -> sites.find(id))).isEmpty();
        assertThat(refusalOf(() -> planner(() -> sites.change(id, 1, SiteFixture.details(DAY, 20)))))
                .isEqualTo(new SiteRefusal.SiteUnknown());
        planner(() -> sites.restore(id));
        assertThat(stored().details().leadMonths()).isEqualTo(18);
        assertThat(as(Roles.PLANNER, () -> sites.history(id)))
                .extracting(CandidateSite.Change::what)
                .containsExactly("Deletion taken back", "Deleted", "Added");
    }

    @Test
    void a_setting_that_nobody_knows_and_people_who_do_not_plan_are_refused() {
        SettingRecord gone = new SettingRecord(UUID.randomUUID(), null, "Gone", true, null, null);
        assertThat(refusalOf(() -> planner(() -> sites.add(at(gone))))).isEqualTo(new SiteRefusal.SiteSettingUnknown());
        assertThatThrownBy(() -> as(Roles.SENCO, sites::all)).isInstanceOf(AccessDeniedException.class);
    }
}
