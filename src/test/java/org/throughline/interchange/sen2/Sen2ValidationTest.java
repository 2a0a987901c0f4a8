package org.throughline.interchange.sen2;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.Severity;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.SettingDetails;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.ProvisionType;

/** Each rule of the return, broken once. */
class Sen2ValidationTest {

    private static final LocalDate CENSUS = LocalDate.of(2026, 1, 15);
    private static final SettingRecord SCHOOL = setting(100123, 2);
    private static final Sen2Register REGISTER = new Sen2Register(
            List.of(SCHOOL, setting(100124, 40), setting(100125, 49)),
            List.of(provision(SCHOOL, ProvisionType.MAINSTREAM)));
    private static final String WITHOUT_UNIT =
            Sen2Samples.PERSON.replace("<SENunitIndicator>1<", "<SENunitIndicator>0<");

    private static SettingRecord setting(int urn, int type) {
        return new SettingRecord(
                UUID.randomUUID(),
                urn,
                "School " + urn,
                true,
                null,
                null,
                new SettingDetails(null, null, null, null, null, null, type, null));
    }

    private static ProvisionRecord provision(SettingRecord setting, ProvisionType type) {
        return new ProvisionRecord(
                UUID.randomUUID(),
                0L,
                setting,
                "P" + type,
                "Place at " + setting.name(),
                type,
                Set.of(),
                0,
                6,
                null,
                Set.of(),
                BigDecimal.ZERO,
                null,
                null,
                List.of(),
                List.of());
    }

    private static List<ImportFault> faults(String person) {
        return new Sen2Validation(CENSUS, LocalDate.of(2026, 2, 1), REGISTER).person(Sen2Samples.person(person));
    }

    private static List<String> rules(String person) {
        return faults(person).stream().map(ImportFault::rule).toList();
    }

    @Test
    void a_person_without_fault_breaks_no_rule() {
        assertThat(faults(WITHOUT_UNIT)).isEmpty();
    }

    /** What is replaced in the sample, with what, and the rule that is then broken. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "<UPN>V351999925001</UPN>!''!V142",
                "<UPN>V351999925001</UPN>!<UPNunknown>UN3</UPNunknown>!V143",
                "<UPN>V351999925001</UPN>!<UPN>A351999925001</UPN>!S2-04",
                "2014-03-02!''!V224",
                "2014-03-02!''!V234",
                "2014-03-02!yesterday!V224",
                "2014-03-02!1998-03-02!V232",
                "2014-03-02!2025-12-02!V236",
                "2014-03-02!1990-03-02!S2-10",
                "<StartDate>2024-09-10</StartDate>!''!V312",
                "<EntryDate>2024-09-16</EntryDate>!<EntryDate>2026-01-20</EntryDate>!V412",
                "<Surname>Ó Briain-Smith</Surname>!''!S2-03",
                "BL9 0SW!BL9!S2-11",
                "<SENtype>ASD</SENtype>!<SENtype>AUT</SENtype>!V614",
                "<SENtype>ASD</SENtype>!''!V612",
                "<RequestSource>2</RequestSource>!''!C01",
                "<RequestSource>2</RequestSource>!<RequestSource>7</RequestSource>!S2-09",
                "<ReviewOutcome>M</ReviewOutcome>!<ReviewOutcome>A</ReviewOutcome>!C02",
                "2014-03-02!2014-10-02!C03",
                "<ReviewOutcome>M</ReviewOutcome>!<PhaseTransferDueDate>2025-02-15</PhaseTransferDueDate>!C04",
                "<StartDate>2024-09-10</StartDate>!<StartDate>2024-12-10</StartDate>!S2-12",
                "<RequestOutcomeDate>2024-06-10!<RequestOutcomeDate>2024-04-10!S2-13",
                "<RequestOutcomeDate>2024-06-10!<RequestOutcomeDate>soon!S2-02",
                "<PB>0</PB>!<CeaseDate>2026-01-20</CeaseDate>!S2-14",
                "<PB>0</PB>!<CeaseDate>2026-01-20</CeaseDate><CeaseReason>12</CeaseReason>!S2-14"
            })
    void each_rule_is_found(String what, String with, String rule) {
        assertThat(WITHOUT_UNIT).contains(what);
        assertThat(rules(WITHOUT_UNIT.replace(what, with))).contains(rule);
    }

    @Test
    void a_plan_without_a_place_is_told_apart_by_whether_it_was_transferred_in() {
        String without = WITHOUT_UNIT.replaceAll("(?s)<PlacementDetail>.*?</PlacementDetail>", "");
        assertThat(rules(without)).containsExactly("V416");
        assertThat(rules(without.replace("<LastReview>", "<TransferLA>352</TransferLA><LastReview>")))
                .containsExactly("V414");
    }

    @Test
    void a_setting_that_is_missing_or_unknown_is_found() {
        String urn = "<URN>100123</URN>";
        assertThat(rules(WITHOUT_UNIT.replace("<PlacementDetail>" + urn, "<PlacementDetail>")))
                .containsExactly("V422");
        assertThat(rules(WITHOUT_UNIT.replace("<PlanDetail>" + urn, "<PlanDetail>")))
                .containsExactly("V512");
        assertThat(rules(WITHOUT_UNIT.replace(
                        "<PlacementDetail>" + urn, "<PlacementDetail><SENsetting>HOME</SENsetting>")))
                .containsExactly("V592");
    }

    @Test
    void flags_that_are_unset_are_found() {
        assertThat(rules(WITHOUT_UNIT
                        .replace("<SENunitIndicator>0</SENunitIndicator>", "")
                        .replace("<ResourcedProvisionIndicator>0</ResourcedProvisionIndicator>", "")))
                .contains("V514");
    }

    @Test
    void unusual_types_and_flags_that_the_register_does_not_know_are_found() {
        assertThat(rules(WITHOUT_UNIT.replace("100123", "100124"))).contains("V522");
        assertThat(rules(WITHOUT_UNIT.replace("100123", "100125"))).contains("V524");
        assertThat(rules(Sen2Samples.PERSON)).containsExactly("V532");
        assertThat(rules(WITHOUT_UNIT.replace("<ResourcedProvisionIndicator>0<", "<ResourcedProvisionIndicator>1<")))
                .containsExactly("V534");
    }

    @Test
    void a_plan_without_needs_is_found() {
        assertThat(rules(WITHOUT_UNIT.replaceAll("(?s)<SENneed>.*</SENneed>", "")))
                .containsExactly("V612");
    }

    @Test
    void plans_of_two_requests_at_once_are_found() {
        String second = "<Requests><ReceivedDate>2025-05-01</ReceivedDate><RequestSource>1</RequestSource><Assessment>"
                + "<NamedPlan><StartDate>2025-06-10</StartDate></NamedPlan></Assessment></Requests></Person>";
        assertThat(rules(WITHOUT_UNIT.replace("</Person>", second))).contains("V212");
        String ceased = second.replace(
                "</StartDate>", "</StartDate><CeaseDate>2025-08-31</CeaseDate><CeaseReason>5</CeaseReason>");
        assertThat(rules(WITHOUT_UNIT.replace("</Person>", ceased))).doesNotContain("V212");
    }

    @Test
    void who_stands_twice_is_found_and_twins_are_two() {
        Sen2Validation validation = new Sen2Validation(CENSUS, LocalDate.of(2026, 2, 1), REGISTER);
        Sen2Node one = Sen2Samples.person(WITHOUT_UNIT);
        Sen2Node twin = Sen2Samples.person(WITHOUT_UNIT
                .replace("<UPN>V351999925001</UPN>", "<UPNunknown>UN1</UPNunknown>")
                .replace("Zoë", "Chloë"));
        assertThat(validation.person(one)).isEmpty();
        assertThat(validation.person(twin)).extracting(ImportFault::rule).containsExactly("V143");
        assertThat(validation.person(one)).extracting(ImportFault::rule).containsExactly("V134");
    }

    @Test
    void a_header_without_year_or_date_is_found() {
        Sen2Node header = Sen2Samples.xml("<Message><Header><Collection>SEN2</Collection></Header>"
                        + "<Persons><Person><Surname>A</Surname></Person></Persons></Message>")
                .headers
                .getFirst();
        assertThat(Sen2Validation.header(header)).extracting(ImportFault::rule).containsExactly("V122", "V124", "C05");
    }

    @Test
    void letters_that_are_not_verified_are_only_to_be_checked() {
        assertThat(faults(WITHOUT_UNIT.replace("<RequestOutcome>Y", "<RequestOutcome>Q")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.severity()).isEqualTo(Severity.QUERY);
                    assertThat(fault.expected()).contains("unverified");
                });
    }

    @Test
    void age_counts_on_31_august_before_the_academic_year() {
        assertThat(Sen2Validation.ageOn(LocalDate.of(2015, 9, 1), CENSUS)).isEqualTo(9);
        assertThat(Sen2Validation.ageOn(LocalDate.of(2015, 8, 31), CENSUS)).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "2015,15", "2016,21", "2017,19", "2018,18", "2019,17", "2020,16", "2021,14", "2022,20", "2023,19", "2024,18",
        "2025,16", "2026,15", "2027,21"
    })
    void census_dates_are_those_of_the_guides(int year, int day) {
        assertThat(Sen2Calendar.censusOf(year)).isEqualTo(LocalDate.of(year, 1, day));
    }
}
