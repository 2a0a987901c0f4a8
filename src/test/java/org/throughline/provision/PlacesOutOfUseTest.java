package org.throughline.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.provision.PlacesOutOfUse.Years;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** Places out of use are off in their years, come back with a reason, and stay on record. */
@Transactional
class PlacesOutOfUseTest extends ServiceTest {

    private static final int YEAR = 2031;

    @Autowired
    private PlacesOutOfUse outOfUse;

    @Autowired
    private Provisions provisions;

    private ProvisionRecord larkmeadow() {
        return as(Roles.PLACEMENT_OFFICER, provisions::all).stream()
                .filter(each -> each.code().equals("LARK"))
                .findFirst()
                .orElseThrow();
    }

    private CommissionedPlaces line(int year) {
        return larkmeadow().offered(year).outermost().getFirst();
    }

    private boolean record(@Nullable Integer from, @Nullable Integer until, @Nullable Integer places, String why) {
        CommissionedPlaces line = line(YEAR);
        return as(Roles.PLACEMENT_OFFICER, () -> {
            outOfUse.record(larkmeadow(), from, until, new Years(line.ncYearFrom(), line.ncYearTo()), places, why);
            return true;
        });
    }

    private int usable(int year) {
        return larkmeadow().offered(year).usable(line(year));
    }

    @Test
    void places_are_off_from_the_first_year_to_the_last_without_them() {
        int before = usable(YEAR);
        record(YEAR, YEAR + 2, 3, "The roof");
        assertThat(usable(YEAR - 1)).isEqualTo(before);
        assertThat(usable(YEAR)).isEqualTo(before - 3);
        assertThat(usable(YEAR + 1)).isEqualTo(before - 3);
        assertThat(usable(YEAR + 2)).isEqualTo(before);
        assertThat(larkmeadow().offered(YEAR).placesOutOfUse()).isEqualTo(3);
        assertThat(larkmeadow().offered(YEAR).places())
                .as("what is commissioned is not changed by it")
                .isEqualTo(larkmeadow().offered(YEAR + 2).places());
    }

    @Test
    void they_come_back_when_somebody_says_why_and_the_record_stays() {
        int before = usable(YEAR);
        record(YEAR, null, 2, "No teacher");
        OutOfUse known = larkmeadow().standing().outOfUse().getLast();
        assertThat(usable(YEAR + 4)).isEqualTo(before - 2);
        as(Roles.PLACEMENT_OFFICER, () -> {
            outOfUse.end(Objects.requireNonNull(larkmeadow().id()), known, YEAR + 1, "A teacher came");
            return true;
        });
        assertThat(usable(YEAR)).isEqualTo(before - 2);
        assertThat(usable(YEAR + 1)).isEqualTo(before);
        OutOfUse after = larkmeadow().standing().outOfUse().getLast();
        assertThat(after.reason()).isEqualTo("No teacher");
        assertThat(Objects.requireNonNull(after.ended()).why()).isEqualTo("A teacher came");
    }

    @Test
    void what_was_recorded_wrongly_never_was() {
        int before = usable(YEAR);
        record(YEAR, null, 2, "The wrong school");
        OutOfUse known = larkmeadow().standing().outOfUse().getLast();
        as(Roles.PLACEMENT_OFFICER, () -> {
            outOfUse.end(Objects.requireNonNull(larkmeadow().id()), known, YEAR, "Meant for another school");
            return true;
        });
        assertThat(usable(YEAR)).isEqualTo(before);
    }

    @Test
    void more_than_there_are_a_year_that_is_none_and_no_reason_are_refused() {
        int all = line(YEAR).places();
        record(YEAR, null, 1, "One");
        assertThat(refusalOf(() -> record(YEAR, null, all, "All")))
                .isInstanceOf(OutOfUseRefusal.MoreThanThereAre.class);
        assertThat(refusalOf(() -> record(YEAR, null, 0, "None")))
                .isEqualTo(new OutOfUseRefusal.NumberOutOfUseMissing());
        assertThat(refusalOf(() -> record(YEAR, YEAR, 1, "Never")))
                .isEqualTo(new OutOfUseRefusal.YearsOutOfUseMixedUp());
        assertThat(refusalOf(() -> record(YEAR, null, 1, " ")))
                .isEqualTo(new OutOfUseRefusal.ReasonOutOfUseMissing(500));
        assertThat(refusalOf(() -> as(Roles.PLACEMENT_OFFICER, () -> {
                    outOfUse.record(larkmeadow(), YEAR, null, new Years(-3, 20), 1, "Too many years");
                    return true;
                })))
                .isInstanceOf(OutOfUseRefusal.NoLineForTheseYears.class);
    }

    @Test
    void a_base_that_the_school_commissions_has_no_places_for_the_authority_to_fill() {
        ProvisionRecord base = as(Roles.PLACEMENT_OFFICER, provisions::all).stream()
                .filter(each -> each.type().isBase() && each.offered(YEAR).places() > 0)
                .findFirst()
                .orElseThrow();
        as(Roles.PLACEMENT_OFFICER, () -> {
            outOfUse.recordCommissioner(Objects.requireNonNull(base.id()), Commissioner.SCHOOL_OR_TRUST);
            return true;
        });
        PlacesOffered offered = as(
                Roles.PLACEMENT_OFFICER,
                () -> provisions
                        .find(Objects.requireNonNull(base.id()))
                        .orElseThrow()
                        .offered(YEAR));
        assertThat(offered.basis()).isEqualTo(PlacesOffered.Basis.SCHOOLS_OWN);
        assertThat(offered.limiting(base.ncYearFrom(), base.ncYearTo()))
                .extracting(CommissionedPlaces::places)
                .isEqualTo(List.of(0));
    }
}
