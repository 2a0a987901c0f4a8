package org.throughline.casework.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.casework.CaseStage;
import org.throughline.casework.Cases;
import org.throughline.casework.consult.choose.Chosen;
import org.throughline.casework.consult.choose.ConsultationSubject;
import org.throughline.casework.consult.reply.ConsulteeKind;
import org.throughline.provision.ProvisionRecord;
import org.throughline.security.Roles;

/** Who is consulted, with what, and by when an answer is due. */
class ConsultationSendingTest extends ConsultTest {

    @Autowired
    private Cases cases;

    private List<ConsultationRecord> prepare(UUID child, List<Chosen> chosen, String whyMany) {
        return as(Roles.PLACEMENT_OFFICER, () -> sending.prepare(subject(child), chosen, whyMany));
    }

    private List<Chosen> some(int count) {
        return as(Roles.PLACEMENT_OFFICER, () -> provisions.all()).stream()
                .filter(each -> each.setting().inBorough())
                .limit(count)
                .map(each -> new Chosen(Objects.requireNonNull(each.id()), false, "Near"))
                .toList();
    }

    @Test
    void a_consultation_is_prepared_then_served_and_due_fifteen_days_later() {
        UUID child = child();
        ConsultationRecord prepared = prepared(child, "Underhill");
        assertThat(prepared.state()).isEqualTo(ConsultationState.DRAFT);
        assertThat(prepared.due()).isNull();
        UUID document = document(child);
        LocalDate on = today().minusDays(3);
        ConsultationRecord served =
                as(Roles.PLACEMENT_OFFICER, () -> sending.serve(prepared, document, on, "By e-mail"));
        assertThat(served.state()).isEqualTo(ConsultationState.SENT);
        assertThat(served.servedOn()).isEqualTo(on);
        assertThat(served.due()).isEqualTo(on.plusDays(15));
        assertThat(served.documentId()).isEqualTo(document);
        List<ConsultationStep> history = as(Roles.PLACEMENT_OFFICER, () -> consultations.history(served.id()));
        assertThat(history)
                .extracting(ConsultationStep::to)
                .containsExactly(ConsultationState.DRAFT, ConsultationState.SENT);
        assertThat(history.getLast().reason()).contains("Version 1: Draft plan", "By e-mail");
    }

    @Test
    void nobody_chosen_the_same_school_twice_and_a_document_of_another_child_are_refused() {
        UUID child = child();
        assertThat(refusalOf(() -> prepare(child, List.of(), ""))).isEqualTo(new ConsultationRefusal.ConsultNobody());
        ConsultationRecord prepared = prepared(child, "Underhill");
        assertThat(refusalOf(() -> prepared(child, "Underhill")))
                .isEqualTo(new ConsultationRefusal.ConsultedAlready(prepared.consultee()));
        UUID foreign = document(child());
        assertThat(refusalOf(() -> as(Roles.PLACEMENT_OFFICER, () -> sending.serve(prepared, foreign, today(), ""))))
                .isEqualTo(new ConsultationRefusal.ConsultationDocumentUnknown());
        UUID own = document(child);
        LocalDate tomorrow = today().plusDays(1);
        assertThat(refusalOf(() -> as(Roles.PLACEMENT_OFFICER, () -> sending.serve(prepared, own, tomorrow, ""))))
                .isEqualTo(new ConsultationRefusal.ConsultationDayInTheFuture(tomorrow));
    }

    @Test
    void more_than_four_need_a_reason_which_is_kept_with_each() {
        UUID child = child();
        assertThat(refusalOf(() -> prepare(child, some(5), " ")))
                .isInstanceOf(ConsultationRefusal.TooManyConsulted.class);
        List<ConsultationRecord> prepared = prepare(child, some(5), "The first three are far away");
        assertThat(prepared).allSatisfy(each -> assertThat(each.why()).contains("The first three are far away"));
    }

    @Test
    void the_authority_that_maintains_a_school_elsewhere_is_consulted_as_a_third() {
        ProvisionRecord elsewhere = provisionOf("Underhill");
        UUID setting = elsewhere.setting().id();
        Integer type = jdbc.queryForObject("select type_code from setting where id = ?", Integer.class, setting);
        Integer number = jdbc.queryForObject("select laestab from setting where id = ?", Integer.class, setting);
        jdbc.update("update setting set type_code = 1, laestab = 3534099 where id = ?", setting);
        try {
            UUID child = child();
            List<ConsultationRecord> prepared =
                    prepare(child, List.of(new Chosen(Objects.requireNonNull(elsewhere.id()), true, "Asked for")), "");
            assertThat(prepared)
                    .extracting(ConsultationRecord::kind)
                    .containsExactly(ConsulteeKind.PROVISION, ConsulteeKind.AUTHORITY);
            assertThat(prepared.getLast().authority()).isEqualTo(353);
            assertThat(prepared.getLast().consultee())
                    .contains("353", elsewhere.setting().name());
            jdbc.update("update setting set type_code = 34 where id = ?", setting);
            assertThat(prepare(
                            child(),
                            List.of(new Chosen(Objects.requireNonNull(elsewhere.id()), true, "Asked for")),
                            ""))
                    .as("no authority maintains an academy")
                    .hasSize(1);
        } finally {
            jdbc.update("update setting set type_code = ?, laestab = ? where id = ?", type, number, setting);
        }
    }

    @Test
    void a_newer_draft_does_not_change_what_was_served() {
        UUID child = child();
        ConsultationRecord served = served(child, 2);
        as(Roles.PLACEMENT_OFFICER, () -> documents.add(child, "Draft plan, corrected", null, "plan2.pdf", PDF));
        assertThat(read(served.id()).documentId()).isEqualTo(served.documentId());
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> documents.find(Objects.requireNonNull(served.documentId())))
                        .orElseThrow()
                        .label())
                .isEqualTo("Draft plan");
    }

    @Test
    void the_first_consultation_takes_a_case_with_a_draft_plan_to_consulting() {
        UUID child = child();
        UUID id = UUID.randomUUID();
        LocalDate notice = today().minusDays(5);
        jdbc.update(
                "insert into casework_case (id, version, child_id, entry_year, kind, nc_year, stays, stage, deadline,"
                        + " last_lawful_day, review_by, draft_by, notice_on) values (?, 0, ?, ?, 'PRIMARY_TO_SECONDARY', 7, false,"
                        + " 'AMENDMENT_NOTICE_ISSUED', ?, ?, ?, ?, ?)",
                id,
                child,
                entry().start(),
                notice,
                notice,
                notice,
                notice,
                notice);
        try {
            List<ConsultationRecord> prepared = as(
                    Roles.PLACEMENT_OFFICER,
                    () -> sending.prepare(new ConsultationSubject(id, child, entry()), some(1), ""));
            UUID document = document(child);
            as(Roles.PLACEMENT_OFFICER, () -> sending.serve(prepared.getFirst(), document, today(), ""));
            assertThat(as(Roles.PLACEMENT_OFFICER, () -> cases.find(id))
                            .orElseThrow()
                            .stage())
                    .isEqualTo(CaseStage.CONSULTING);
            assertThat(as(Roles.PLACEMENT_OFFICER, () -> consultations.ofCase(id)))
                    .hasSize(1);
        } finally {
            jdbc.update("delete from casework_step where case_id = ?", id);
            jdbc.update("delete from casework_case where id = ?", id);
        }
    }
}
