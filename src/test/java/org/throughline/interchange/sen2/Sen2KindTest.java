package org.throughline.interchange.sen2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.ehcp.ReturnItem;
import org.throughline.interchange.Effect;
import org.throughline.interchange.FieldChange;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.batch.BatchLine;
import org.throughline.interchange.batch.BatchState;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.interchange.batch.LineFilter;
import org.throughline.jobs.JobProgress;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.ProvisionType;
import org.throughline.testing.ServiceTest;

/** A return brought, brought again, changed and undone, against the demonstration's records. */
class Sen2KindTest extends ServiceTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Provisions provisions;

    @Autowired
    private Sen2Records records;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private final List<UUID> batches = new ArrayList<>();
    private String today = "";

    @BeforeEach
    void the_census_is_today() {
        today = LocalDate.now(clock).toString();
    }

    private ProvisionRecord of(ProvisionType type) {
        return as(Roles.PLACEMENT_OFFICER, provisions::all).stream()
                .filter(each -> each.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private ProvisionRecord school() {
        return of(ProvisionType.SPECIAL_SCHOOL);
    }

    private ProvisionRecord unit() {
        return of(ProvisionType.RESOURCED_PROVISION);
    }

    @AfterEach
    void what_was_brought_is_undone() {
        batches.reversed().forEach(this::undo);
    }

    private void undo(UUID batch) {
        if (state(batch) == BatchState.LOADED) {
            as(Roles.PLACEMENT_OFFICER, () -> {
                imports.undo(batch);
                return true;
            });
            Awaitility.await().until(() -> state(batch) == BatchState.UNDONE);
        }
    }

    private BatchState state(UUID batch) {
        return as(Roles.PLACEMENT_OFFICER, () -> imports.find(batch))
                .orElseThrow()
                .state();
    }

    private ImportBatch bring(String... persons) {
        String content = Sen2Samples.message(persons).replace("2026-01-15", today);
        try {
            Path file = Files.writeString(folder.resolve("return.xml"), content);
            IntPredicate goOn = percent -> true;
            ImportBatch batch = as(
                    Roles.PLACEMENT_OFFICER,
                    () -> imports.now(
                            "sen2", "return.xml", file, false, false, lines -> {}, new JobProgress(goOn, () -> false)));
            batches.add(batch.id());
            return batch;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<BatchLine> lines(ImportBatch batch) {
        return as(
                        Roles.PLACEMENT_OFFICER,
                        () -> imports.lines(new LineFilter(batch.id(), Set.of(Effect.values()), false, ""), 0, 1_000))
                .stream()
                .filter(line -> !line.line().matchedBy().equals("on record"))
                .toList();
    }

    /** A person at a setting without URN, as our own export writes it. */
    private String person(ProvisionRecord at, String upn, String forename, String more) {
        boolean isResourced = at.type() == ProvisionType.RESOURCED_PROVISION;
        return "<Person><Surname>Imported-Example</Surname><Forename>" + forename + "</Forename>"
                + "<PersonBirthDate>2014-03-02</PersonBirthDate><Sex>F</Sex><PostCode>BL9 0SW</PostCode>"
                + (upn.isEmpty() ? "<UPNunknown>UN5</UPNunknown>" : "<UPN>" + upn + "</UPN>")
                + "<Requests><ReceivedDate>2024-05-01</ReceivedDate><RequestSource>2</RequestSource>"
                + "<RequestOutcome>Y</RequestOutcome><Assessment><AssessmentOutcome>Y</AssessmentOutcome>"
                + "<AssessmentOutcomeDate>2024-08-20</AssessmentOutcomeDate><NamedPlan><StartDate>2024-09-10</StartDate>"
                + more + "</NamedPlan></Assessment><ActivePlans><TransferLA>352</TransferLA><PlacementDetail>"
                + "<SENsetting>OTH</SENsetting><SENsettingOther>"
                + at.setting().name().replace("&", "&amp;") + "</SENsettingOther><PlacementRank>1</PlacementRank>"
                + "<EntryDate>2024-09-16</EntryDate><SENunitIndicator>0</SENunitIndicator><ResourcedProvisionIndicator>"
                + (isResourced ? 1 : 0) + "</ResourcedProvisionIndicator></PlacementDetail><PlacementDetail>"
                + "<SENsetting>EHE</SENsetting><PlacementRank>2</PlacementRank><EntryDate>2023-09-01</EntryDate>"
                + "<LeavingDate>2024-09-15</LeavingDate></PlacementDetail>"
                + "<SENneed><SENtype>ASD</SENtype><SENtypeRank>1</SENtypeRank></SENneed></ActivePlans></Requests></Person>";
    }

    private Sen2Held held(ImportBatch batch) {
        UUID root = jdbc.queryForObject(
                "select root from import_line where batch_id = ? and root is not null order by position limit 1",
                UUID.class,
                batch.id());
        return as(Roles.PLACEMENT_OFFICER, () -> records.of(List.of(Objects.requireNonNull(root))))
                .get(root);
    }

    @Test
    void a_person_is_added_whole_and_a_second_time_nothing_changes() {
        Map<String, Object> before = checksums();
        String ann = person(school(), "V351999925001", "Ann", "<PB>1</PB>");
        ImportBatch first = bring(ann);
        assertThat(first.count(Effect.ADDED)).isEqualTo(1);
        Sen2Held held = held(first);
        Map<String, String> fields = as(
                Roles.PLACEMENT_OFFICER, () -> held.fields(new Sen2Register(provisions.settings(), provisions.all())));
        assertThat(fields)
                .containsEntry("UPN", "V351999925001")
                .containsEntry("Surname", "Imported-Example")
                .containsEntry("Needs", "ASD")
                .containsEntry("Plan of 2024-09-10", "from 2024-09-10")
                .containsEntry(
                        "Place from 2024-09-16",
                        Sen2Words.place(school(), held.places().getFirst().period()))
                .containsEntry("Elsewhere from 2023-09-01, rank 2", "EHE, from 2023-09-01 to 2024-09-15")
                .containsEntry("Request of 2024-05-01", "source 2, outcome Y, assessment Y 2024-08-20")
                .containsEntry("Transferred from authority", "352")
                .containsEntry("Personal budget", "1");
        ImportBatch second = bring(ann);
        assertThat(lines(second)).extracting(BatchLine::effect).containsExactly(Effect.LEFT);
        assertThat(lines(second).getFirst().line().matchedBy()).isEqualTo("same UPN");
        assertThat(lines(second).getFirst().changes()).isEmpty();
        undo(second.id());
        undo(first.id());
        assertThat(checksums()).isEqualTo(before);
    }

    private Map<String, Object> checksums() {
        Map<String, Object> sums = new TreeMap<>();
        for (String table : List.of(
                "child",
                "child_number",
                "former_upn",
                "child_formerly",
                "record_change",
                "ehc_plan",
                "ehc_plan_need",
                "ehc_plan_feature",
                "placement",
                "ehc_request",
                "ehc_assessment",
                "place_elsewhere",
                "return_item")) {
            sums.put(
                    table,
                    Objects.requireNonNull(
                            jdbc.queryForMap("checksum table " + table).get("Checksum")));
        }
        return sums;
    }

    @Test
    void what_a_later_return_says_otherwise_is_changed() {
        bring(person(school(), "V351999925001", "Ann", ""));
        ImportBatch later = bring(person(unit(), "V351999925001", "Anna", "")
                .replace("2024-09-10", "2024-09-12")
                .replace("<SENtype>ASD", "<SENtype>SEMH"));
        assertThat(lines(later)).extracting(BatchLine::effect).containsExactly(Effect.CHANGED);
        assertThat(lines(later).getFirst().changes())
                .extracting(FieldChange::field)
                .containsExactly("Forename", "Needs", "Plan of 2024-09-10", "Place from 2024-09-16");
        Sen2Held held = held(later);
        assertThat(held.child().forename()).isEqualTo("Anna");
        assertThat(held.plans()).singleElement().satisfies(plan -> {
            assertThat(plan.started()).hasToString("2024-09-12");
            assertThat(Sen2Words.needs(plan.needs())).isEqualTo("SEMH");
        });
        assertThat(held.places())
                .singleElement()
                .satisfies(place -> assertThat(place.provisionId()).isEqualTo(unit().id()));
        assertThat(lines(bring(person(unit(), "V351999925001", "Anna", "")
                        .replace("2024-09-10", "2024-09-12")
                        .replace("<SENtype>ASD", "<SENtype>SEMH"))))
                .extracting(BatchLine::effect)
                .containsExactly(Effect.LEFT);
    }

    @Test
    void a_plan_that_ceased_is_ended_with_its_reason() {
        bring(person(school(), "V351999925001", "Ann", ""));
        ImportBatch later = bring(person(
                        school(),
                        "V351999925001",
                        "Ann",
                        "<CeaseDate>2025-08-31</CeaseDate><CeaseReason>5</CeaseReason>")
                .replaceAll("<ActivePlans>.*</ActivePlans>", ""));
        assertThat(lines(later)).extracting(BatchLine::effect).containsExactly(Effect.CHANGED);
        assertThat(held(later).plans()).singleElement().satisfies(plan -> {
            assertThat(plan.ceases()).hasToString("2025-08-31");
            assertThat(Sen2Held.reason(plan)).isEqualTo("5");
        });
    }

    @Test
    void twins_without_upn_are_two_and_found_again() {
        String one = person(school(), "", "Ada", "");
        String other = person(school(), "", "Eva", "");
        assertThat(bring(one, other).count(Effect.ADDED)).isEqualTo(2);
        ImportBatch again = bring(one, other);
        assertThat(lines(again)).extracting(BatchLine::effect).containsExactly(Effect.LEFT, Effect.LEFT);
        assertThat(held(again).items()).containsEntry(ReturnItem.UPN_UNKNOWN, "UN5");
    }

    @Test
    void a_school_that_is_not_on_record_is_said_and_the_rest_loaded() {
        String elsewhere = Sen2Samples.PERSON.replace("100123", "199999");
        ImportBatch batch = bring(elsewhere);
        BatchLine line = lines(batch).getFirst();
        assertThat(line.effect()).isEqualTo(Effect.ADDED);
        assertThat(line.line().faults()).extracting(ImportFault::rule).containsExactly("S2-05");
        assertThat(line.line().faults().getFirst().remedy()).startsWith("Bring the GIAS extract first");
        assertThat(held(batch).places()).isEmpty();
        assertThat(held(batch).plans()).hasSize(1);
    }

    @Test
    void a_number_of_another_child_is_said_and_not_loaded() {
        bring(person(school(), "V351999925001", "Ann", ""));
        String other = person(school(), "V351999925001", "Bert", "")
                .replace("Imported-Example", "Elsewhere-Name")
                .replace("2014-03-02", "2013-05-05");
        BatchLine line = lines(bring(other)).getFirst();
        assertThat(line.effect()).isEqualTo(Effect.UNDECIDED);
        assertThat(line.line().fields()).doesNotContainKey("UPN");
        assertThat(line.line().faults()).extracting(ImportFault::rule).contains("S2-16");
    }

    @Test
    void who_cannot_be_loaded_is_refused_and_the_others_are_not() {
        ImportBatch batch = bring(
                person(school(), "V351999925001", "Ann", ""),
                person(school(), "J351999925002", "Bea", "").replace("2014-03-02", "someday"));
        assertThat(batch.count(Effect.ADDED)).isEqualTo(1);
        assertThat(batch.count(Effect.REFUSED)).isEqualTo(1);
    }

    @Test
    void who_is_on_record_with_a_plan_and_not_in_the_return_is_said() {
        ImportBatch batch = bring(person(school(), "V351999925001", "Ann", ""));
        List<BatchLine> missing = as(
                        Roles.PLACEMENT_OFFICER,
                        () -> imports.lines(new LineFilter(batch.id(), Set.of(Effect.LEFT), true, ""), 0, 10_000))
                .stream()
                .toList();
        int plans = as(Roles.PLACEMENT_OFFICER, () -> records.all()).values().stream()
                .filter(child -> child.hasPlanOn(LocalDate.parse(today)))
                .toList()
                .size();
        assertThat(missing).hasSize(plans - 1);
        assertThat(missing.getFirst().line().faults())
                .extracting(ImportFault::rule)
                .contains("S2-90");
        assertThat(missing.stream()
                        .flatMap(line -> line.line().faults().stream())
                        .map(ImportFault::rule))
                .contains("V542");
    }
}
