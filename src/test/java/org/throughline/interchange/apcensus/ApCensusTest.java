package org.throughline.interchange.apcensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.people.ChildRecord;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.PlacesHeld;
import org.throughline.security.Roles;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.Sex;
import org.throughline.testing.ServiceTest;

/** The alternative provision census: who is in it, what is held, what is missing, audited. */
class ApCensusTest extends ServiceTest {

    private static final Set<ProvisionType> ASKED_FOR =
            Set.of(ProvisionType.NON_MAINTAINED_SPECIAL, ProvisionType.INDEPENDENT_SPECIAL);
    private static final LocalDate CENSUS = LocalDate.of(2026, 1, 15);

    @Autowired
    private ApCensus census;

    @Autowired
    private PlacesHeld places;

    @Autowired
    private AuditTrail audit;

    @Test
    void its_day_is_the_third_thursday_in_january() {
        assertThat(List.of(ApCensus.dayOf(2024), ApCensus.dayOf(2026), ApCensus.dayOf(2027)))
                .containsExactly(LocalDate.of(2024, 1, 18), CENSUS, LocalDate.of(2027, 1, 21));
        assertThat(as(Roles.PLACEMENT_OFFICER, census::nextCensus)).isEqualTo(ApCensus.dayOf(census().getYear()));
    }

    private LocalDate census() {
        return as(Roles.PLACEMENT_OFFICER, census::nextCensus);
    }

    @Test
    void whoever_is_at_a_school_that_no_authority_maintains_stands_in_a_row_and_the_export_is_audited() {
        int year = census().getYear();
        Set<String> there = as(Roles.PLACEMENT_OFFICER, () -> places.on(ApCensus.dayOf(year))).stream()
                .filter(child -> child.place() != null
                        && ASKED_FOR.contains(child.place().provision().type()))
                .map(PlacedChild::child)
                .map(ChildRecord::sortName)
                .collect(Collectors.toSet());
        assertThat(there).isNotEmpty();
        int before = audit.count("", AuditAction.EXPORT);
        ApCensusFile file = as(Roles.PLACEMENT_OFFICER, () -> census.csv(year, "for the January census"));
        List<String> lines =
                new String(file.content(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(file.pupils() + 1);
        assertThat(file.pupils()).isGreaterThanOrEqualTo(there.size());
        assertThat(lines.getFirst()).startsWith("Unique pupil number,Unique learner number,Surname,Forename");
        assertThat(file.name()).isEqualTo("ap-census-" + ApCensus.dayOf(year) + ".csv");
        assertThat(audit.count("", AuditAction.EXPORT)).isEqualTo(before + 1);
        ApCensusSummary summary = as(Roles.PLACEMENT_OFFICER, () -> census.check(year));
        assertThat(summary.pupils()).isEqualTo(file.pupils());
        assertThat(summary.missing()).contains("Primary reason for placement").doesNotContain("Surname");
        assertThat(summary.errors()).anyMatch(sentence -> sentence.endsWith("Ethnicity is missing"));
    }

    @Test
    void nothing_is_exported_without_a_purpose_or_without_a_pupil() {
        assertThat(refusalOf(() -> as(Roles.PLACEMENT_OFFICER, () -> census.csv(2026, " "))))
                .isInstanceOf(InterchangeRefusal.PurposeMissing.class);
        assertThat(refusalOf(() -> as(Roles.PLACEMENT_OFFICER, () -> census.csv(1990, "census"))))
                .isInstanceOf(InterchangeRefusal.NothingToExport.class);
    }

    private static ApCensusPupil pupil(
            String reference, String upn, LocalDate born, Sex sex, ApCensusPupil.Place place) {
        return new ApCensusPupil(
                new ChildRecord(
                        UUID.randomUUID(), 0L, reference, upn, "Example", "Addie", born, sex, null, null, Set.of()),
                "",
                "WBRI",
                true,
                place);
    }

    @Test
    void our_rules_find_what_is_missing_or_cannot_be() {
        ApCensusPupil.Place sound = new ApCensusPupil.Place("930001", "10000001", LocalDate.of(2025, 9, 1), null);
        ApCensusPupil.Place none = new ApCensusPupil.Place("", "", LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 1));
        ApCensusCheck check = new ApCensusCheck(
                List.of(
                        pupil("C1", "V351999925001", LocalDate.of(2015, 3, 2), Sex.F, sound),
                        pupil("C2", "V351999925001", LocalDate.of(2010, 3, 2), null, none),
                        pupil("C3", null, LocalDate.of(2004, 3, 2), Sex.M, sound)),
                CENSUS);
        assertThat(check.errors())
                .containsExactly(
                        "C2: Sex is missing",
                        "C2: The UPN is also that of C1",
                        "C2: The placement has no URN and no UKPRN: add the type of setting",
                        "C2: The placement ends before it begins",
                        "C3: The UPN is missing");
        assertThat(check.queries())
                .containsExactly(
                        "C1: The postcode is missing",
                        "C2: The postcode is missing",
                        "C2: There is no ULN, at the age of 14 or more",
                        "C3: The postcode is missing",
                        "C3: There is no ULN, at the age of 14 or more",
                        "C3: The pupil was 21 on 31 August: check whether the census asks for them");
    }

    @Test
    void a_urn_stands_alone_and_a_leaving_date_after_the_census_is_none_yet() {
        ApCensusPupil.Place place =
                new ApCensusPupil.Place("930001", "10000001", LocalDate.of(2025, 9, 1), LocalDate.of(2026, 9, 1));
        Map<ApCensusItem, String> items = pupil("C1", "V351999925001", LocalDate.of(2015, 3, 2), Sex.F, place)
                .items(CENSUS);
        assertThat(items)
                .containsEntry(ApCensusItem.URN, "930001")
                .containsEntry(ApCensusItem.UKPRN, "")
                .containsEntry(ApCensusItem.LEAVING, "")
                .containsEntry(ApCensusItem.SEN_PROVISION, "E");
    }
}
