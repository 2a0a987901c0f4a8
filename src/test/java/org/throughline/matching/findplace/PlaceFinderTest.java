package org.throughline.matching.findplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.throughline.matching.inyear.SeatOption;
import org.throughline.placement.Caseload;
import org.throughline.placement.CaseloadFilter;
import org.throughline.placement.CaseloadRow;
import org.throughline.security.Roles;
import org.throughline.testing.ScreenTest;

/** Places for one child of the demonstration. */
class PlaceFinderTest extends ScreenTest {

    @Autowired
    private PlaceFinder finder;

    @Autowired
    private Caseload caseload;

    private List<CaseloadRow> children(CaseloadFilter.Place place) {
        int year = as(Roles.PLACEMENT_OFFICER, finder::year).start();
        return as(
                Roles.PLACEMENT_OFFICER,
                () -> caseload.find(new CaseloadFilter(year, "", 0, 13, null, null, place), 0, 40));
    }

    private FoundPlaces find(UUID childId) {
        return as(Roles.PLACEMENT_OFFICER, () -> FoundPlacesFixture.found(finder, childId));
    }

    @Test
    void what_is_proposed_is_possible_and_never_out_of_the_borough_where_a_place_in_it_is_free() {
        assertThat(children(CaseloadFilter.Place.NONE)).isNotEmpty().allSatisfy(child -> {
            FoundPlaces found = find(child.childId());
            List<SeatOption> possible = found.findings().options().stream()
                    .filter(SeatOption::isPossible)
                    .toList();
            SeatOption best = found.findings().best();
            if (possible.isEmpty()) {
                assertThat(best).isNull();
            } else {
                assertThat(possible).contains(Objects.requireNonNull(best));
                assertThat(best.provision().inBorough())
                        .isEqualTo(possible.stream()
                                .anyMatch(option -> option.provision().inBorough()));
            }
        });
    }

    @Test
    void every_provision_of_the_register_is_answered_with_a_reason_where_it_is_not_possible() {
        FoundPlaces found = find(children(CaseloadFilter.Place.NONE).getFirst().childId());

        assertThat(found.findings().options())
                .hasSize(found.known().provisions().size())
                .allSatisfy(option -> assertThat(option.isPossible()).isEqualTo(option.later() != null));
    }

    @Test
    void a_child_who_has_a_place_can_be_asked_about_as_well() {
        CaseloadRow child = children(CaseloadFilter.Place.IN_BOROUGH).getFirst();

        FoundPlaces found = find(child.childId());

        assertThat(found.known().current()).isNotNull();
        assertThat(found.known().pupil().isKept()).isFalse();
        assertThat(found.known().today().findPupil(found.known().pupil().id())).isNull();
    }

    @Test
    void what_was_calculated_for_the_records_as_they_are_is_there_at_once_for_the_next_child() {
        List<CaseloadRow> children = children(CaseloadFilter.Place.NONE);
        find(children.getFirst().childId());

        assertThat(as(
                        Roles.PLACEMENT_OFFICER,
                        () -> finder.find(children.getLast().childId()).orElseThrow()))
                .isInstanceOf(PlaceSearch.Found.class);
    }

    @Test
    void an_unknown_child_has_no_places() {
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> finder.find(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void only_placement_officers_may_ask() {
        assertThatThrownBy(() -> as(Roles.SENCO, () -> finder.find(UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Roles.PLANNER, finder::moves)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(Roles.PLANNER, finder::status)).isInstanceOf(AccessDeniedException.class);
    }
}
