package org.throughline.casework.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.casework.consult.choose.Chosen;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;

/** Consulting in one act: all that were chosen, or none. */
class ConsultationDeskTest extends ConsultTest {

    @Autowired
    private ConsultationDesk desk;

    private List<Chosen> underhill() {
        return List.of(
                new Chosen(Objects.requireNonNull(provisionOf("Underhill").id()), true, "Asked for"));
    }

    @Test
    void a_child_without_a_case_is_consulted_about_for_this_academic_year() {
        UUID child = child();
        ConsultationDesk.Subject about =
                as(Roles.PLACEMENT_OFFICER, () -> desk.ofChild(child)).orElseThrow();
        assertThat(about.childName()).isEqualTo("Ida Consulted");
        assertThat(about.subject().caseId()).isNull();
        assertThat(about.subject().entry()).isEqualTo(AcademicYear.of(today()));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> desk.ofChild(UUID.randomUUID())))
                .isEmpty();
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> desk.ofCase(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void what_is_not_served_is_not_left_behind_as_prepared() {
        UUID child = child();
        assertThat(refusalOf(() ->
                        as(Roles.PLACEMENT_OFFICER, () -> desk.serve(subject(child), underhill(), "", null, today()))))
                .isEqualTo(new ConsultationRefusal.ConsultationDocumentUnknown());
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> consultations.ofChild(child)))
                .isEmpty();
        UUID document = document(child);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> desk.serve(subject(child), underhill(), "", document, today())))
                .extracting(ConsultationRecord::state)
                .containsExactly(ConsultationState.SENT);
    }

    @Test
    void schools_are_counted_once_and_those_withdrawn_not_at_all() {
        UUID child = child();
        ConsultationRecord served = served(child, 1);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> desk.countSchools(consultations.ofChild(child))))
                .isEqualTo(1);
        as(
                Roles.PLACEMENT_OFFICER,
                () -> consultations.move(served, ConsultationState.WITHDRAWN, today(), "By mistake"));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> desk.countSchools(consultations.ofChild(child))))
                .isZero();
    }
}
