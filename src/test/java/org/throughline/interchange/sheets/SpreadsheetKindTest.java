package org.throughline.interchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.people.ChildIdentities;
import org.throughline.people.ChildIdentity;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.NeedType;
import org.throughline.testing.InventedChild;
import org.throughline.testing.ServiceTest;

/** Spreadsheets are loaded through the services, twice the same, and undone to the same content. */
class SpreadsheetKindTest extends ServiceTest {

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private ChildIdentities identities;

    @Autowired
    private EhcPlans plans;

    @Autowired
    private Placements placements;

    @Autowired
    private Provisions provisions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate template;

    private final String mark =
            "X" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);

    private SheetDesk desk() {
        return new SheetDesk(imports, folder);
    }

    private Map<String, Long> checksums() {
        Map<String, Long> sums = new TreeMap<>();
        for (String table : List.of(
                "child",
                "child_number",
                "former_upn",
                "ehc_plan",
                "ehc_plan_need",
                "ehc_plan_feature",
                "placement",
                "placement_wishes",
                "placement_preference",
                "placement_unlisted_preference",
                "setting",
                "provision",
                "provision_need",
                "provision_feature",
                "commissioned_places",
                "other_authority_seats",
                "imported_record")) {
            sums.put(
                    table,
                    jdbc.sql("checksum table " + table)
                            .query((row, number) -> row.getLong(2))
                            .single());
        }
        return sums;
    }

    private void undo(ImportBatch batch) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            imports.undo(batch.id());
            return null;
        });
        await().atMost(Duration.ofMinutes(1))
                .until(() -> as(Roles.PLACEMENT_OFFICER, () -> imports.find(batch.id()))
                                .orElseThrow()
                                .undoneAt()
                        != null);
    }

    private ChildIdentity child(String reference) {
        return as(Roles.PLACEMENT_OFFICER, identities::all).stream()
                .filter(each -> each.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_new_authority_comes_to_children_with_plans_and_places_from_spreadsheets_and_back() {
        SheetDesk desk = desk();
        Map<String, Long> before = checksums();

        ImportBatch settings = desk.load("School;In the borough;Easting;Northing", mark + " School;yes;380000;410000");
        assertThat(settings.counts()).isEqualTo("1 added, 0 changed, 0 left alone, 0 refused");
        ImportBatch places = desk.load(
                "School,Type,Designation,NC year from,NC year to,Cost,Academic year,Places,Kept back",
                mark + " School,RP,\"SLCN, ASD\",R,Year 6,£19000,2026/27,12,1",
                mark + " School,RP,\"ASD, SLCN\",R,Year 6,£19000,2027/28,14,");
        assertThat(desk.faults()).isEmpty();
        assertThat(places.counts()).isEqualTo("1 added, 0 changed, 0 left alone, 0 refused");
        String code = mark + "School-RP";
        ProvisionRecord base =
                as(Roles.PLACEMENT_OFFICER, () -> provisions.withCode(code)).orElseThrow();
        assertThat(base.name()).isEqualTo(mark + " School resourced provision");
        assertThat(base.designation()).containsExactlyInAnyOrder(NeedType.ASD, NeedType.SLCN);
        assertThat(base.offered(2026).places()).isEqualTo(12);
        assertThat(base.offered(2026).keptBack()).isEqualTo(1);
        assertThat(base.offered(2027).places()).isEqualTo(14);

        String[] list = {
            "Ref,Last name,First name,DOB,Gender",
            mark + "A," + mark + "-Smith,Una,27.3.18,F",
            mark + "B,O'" + mark + ",,2 April 2018,boy"
        };
        ImportBatch children = desk.load(list);
        assertThat(children.counts()).isEqualTo("2 added, 0 changed, 0 left alone, 0 refused");
        assertThat(desk.load(list).counts()).isEqualTo("0 added, 0 changed, 2 left alone, 0 refused");
        ChildIdentity una = child(mark + "A");
        assertThat(una.dateOfBirth()).isEqualTo(LocalDate.of(2018, 3, 27));

        ImportBatch plan = desk.load(
                "Ref,Plan start,Needs,Features,Support ratio,Risk",
                mark + "A,14/2/2024,Autism; SLCN,wheelchair,8,",
                mark + "B,1/9/2023,SEMH,,,High");
        assertThat(plan.counts()).isEqualTo("0 added, 2 changed, 0 left alone, 0 refused");
        PlanRecord hers =
                as(Roles.PLACEMENT_OFFICER, () -> plans.ofChild(una.id())).orElseThrow();
        assertThat(hers.needs()).containsExactly(NeedType.ASD, NeedType.SLCN);
        assertThat(hers.features()).containsExactly("WHEELCHAIR");
        assertThat(hers.support().childrenPerAdult()).isEqualTo(8);

        ImportBatch needs = desk.load(
                "Ref,Type of need,Need rank", mark + "B,ASD,2", mark + "B,SEMH,1", mark + "A,SLCN,2", mark + "A,ASD,1");
        assertThat(needs.counts()).isEqualTo("0 added, 1 changed, 1 left alone, 0 refused");

        ImportBatch held = desk.load(
                "Ref,Provision,Start date,End date",
                mark + "A," + code + ",1/9/2024,1/9/2025",
                mark + "A," + code + ",1/9/2025,");
        assertThat(held.counts()).isEqualTo("0 added, 1 changed, 0 left alone, 0 refused");
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> placements.ofChild(una.id())))
                .extracting(PlacementRecord::period)
                .extracting(period -> period.from() + " " + period.until())
                .containsExactly("2024-09-01 2025-09-01", "2025-09-01 null");

        ImportBatch asked =
                desk.load("Ref,Preference 1,Choice 2", mark + "A,Elm House School [Sampleton]," + base.name());
        assertThat(asked.counts()).isEqualTo("0 added, 1 changed, 0 left alone, 0 refused");
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> placements.preferencesOf(una.id()))
                        .preferences())
                .containsExactly(base.id());

        ImportBatch seats = desk.load("Provision code,Academic year,NC year,Seats", code + ",2026/27,4,2");
        assertThat(seats.counts()).isEqualTo("0 added, 1 changed, 0 left alone, 0 refused");

        for (ImportBatch batch : List.of(seats, asked, held, needs, plan, children, places, settings)) {
            undo(batch);
        }
        assertThat(checksums()).isEqualTo(before);
    }

    @Test
    void a_child_who_has_a_case_since_is_not_taken_away_again() {
        ImportBatch children = desk().load("Ref,Surname,Forename,DOB", mark + "B," + mark + ",Una,1/2/2018");
        UUID una = child(mark + "B").id();
        jdbc.sql("insert into casework_case (id, version, child_id, entry_year, kind, nc_year, stays, stage, deadline,"
                        + " last_lawful_day, review_by, draft_by) values (?, 0, ?, 2046, 'PRIMARY_TO_SECONDARY', 7, false,"
                        + " 'OPEN', '2046-02-15', '2046-02-14', '2045-11-22', '2045-12-20')")
                .params(UUID.randomUUID(), una)
                .update();
        try {
            as(Roles.PLACEMENT_OFFICER, () -> {
                imports.undo(children.id());
                return null;
            });
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(as(Roles.PLACEMENT_OFFICER, () -> imports.find(children.id()))
                                    .orElseThrow()
                                    .message())
                            .contains("something has been built on it"));
            assertThat(child(mark + "B").id()).isEqualTo(una);
        } finally {
            InventedChild.takeAway(template, una);
        }
    }

    @Test
    void what_a_person_typed_stays_and_a_blank_cell_changes_nothing() {
        SheetDesk desk = desk();
        desk.load("Ref,Surname,Forename,DOB,Postcode", mark + "C," + mark + ",Una,1/2/2018,BL9 0SW");

        assertThat(desk.load("Ref,Surname,Forename,DOB,Postcode", mark + "C," + mark + ",Una,1/2/2018,")
                        .counts())
                .isEqualTo("0 added, 0 changed, 1 left alone, 0 refused");
        assertThat(desk.load("Ref,Surname,Forename,DOB,Postcode", mark + "C," + mark + ",Una,1/2/2018,BL9 0AA")
                        .counts())
                .isEqualTo("0 added, 1 changed, 0 left alone, 0 refused");
    }

    @Test
    void what_cannot_be_loaded_is_refused_by_row_column_and_rule() {
        SheetDesk desk = desk();
        desk.look(
                "Reference,UPN,Surname,Forename,Date of birth,Favourite colour",
                "Mar-24,,Smith,Ann,27/3/2016,red",
                ",1.2E+12,Smith,Bob,#N/A,blue",
                ",,,Cid,3/27/2016,",
                ",,Smith,Dan,3/4/2016,");

        assertThat(desk.faults())
                .extracting(fault -> fault.replaceAll(", expected.*", ""))
                .containsExactlyInAnyOrder(
                        "2 Error SHEET-03, Reference: found Mar-24",
                        "2 To check SHEET-14: found Favourite colour",
                        "3 Error SHEET-02, UPN: found 1.2E+12",
                        "3 Error SHEET-01, Date of birth: found #N/A",
                        "4 Error SHEET-11, Surname: found nothing",
                        "4 Error SHEET-07, Date of birth: found 3/27/2016",
                        "5 Error SHEET-07, Date of birth: found 3/4/2016");
    }

    @Test
    void zeros_that_excel_took_from_a_reference_are_missed() {
        SheetDesk desk = desk();
        String digits = String.valueOf(Math.abs(mark.hashCode()));
        desk.load("Ref,Surname,Forename,DOB", "000" + digits + "," + mark + ",Una,1/2/2018");

        desk.look("Ref,Surname,Forename,DOB", digits + "," + mark + ",Una,1/2/2018");

        assertThat(desk.faults())
                .first()
                .asString()
                .contains("SHEET-04, Reference: found " + digits + ", expected 000" + digits);
    }

    @Test
    void a_header_that_nobody_knows_is_told_with_the_sheet_that_it_may_be() {
        ImportBatch batch = desk().look("Ref,Fam name,DOB,Sex", "a,b,c,d");

        assertThat(batch.message())
                .contains(
                        "it looks like “Children”, but has no column Surname. Its headers are Ref; Fam name; DOB; Sex");
        assertThat(desk().look("x,y", "1,2").message()).contains("none of its headers is known (x; y)");
        assertThat(desk().bring("old.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, true)
                        .message())
                .contains("Save it as an Excel workbook (.xlsx)");
    }
}
