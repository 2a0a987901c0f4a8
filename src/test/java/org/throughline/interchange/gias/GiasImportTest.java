package org.throughline.interchange.gias;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.interchange.BroughtFile;
import org.throughline.interchange.Effect;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportTest;
import org.throughline.interchange.batch.BatchLine;
import org.throughline.interchange.batch.BatchState;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingDetails;
import org.throughline.provision.SettingRecord;
import org.throughline.provision.Settings;
import org.throughline.security.Roles;
import org.throughline.shared.Laestab;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/** An extract of GIAS is loaded, loaded again and undone. */
class GiasImportTest extends ImportTest {

    private static final AtomicInteger URN = new AtomicInteger(910_000);

    @Autowired
    private GiasImport kind;

    @Autowired
    private Settings settings;

    @Autowired
    private Provisions provisions;

    private final String mark = UUID.randomUUID().toString();
    private final int urn = URN.incrementAndGet();
    private final Map<String, String> row = InventedExtract.school(urn, "St Anne\u2019s " + mark);

    private ImportFile file() {
        return BroughtFile.of(
                "edubasealldata.csv", new InventedExtract().with(row).bytes());
    }

    private Optional<SettingRecord> setting() {
        return as(Roles.PLACEMENT_OFFICER, () -> settings.withUrn(urn));
    }

    private List<ProvisionRecord> offered() {
        return as(Roles.PLACEMENT_OFFICER, provisions::all).stream()
                .filter(each -> each.setting().name().contains(mark))
                .toList();
    }

    private SettingRecord recorded(SettingRecord setting) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            settings.record(setting);
            return true;
        });
        return setting;
    }

    @Test
    void a_school_with_its_base_is_added_left_alone_the_second_time_and_taken_out_again() {
        row.put("TypeOfResourcedProvision (name)", "Resourced provision");
        row.put("ResourcedProvisionCapacity", "14");
        row.put("SEN1 (name)", "SLCN - Speech, language and Communication");
        Map<String, Long> before = checksums(kind.tables());

        ImportBatch first = loaded("gias", file());
        assertThat(first.state()).isEqualTo(BatchState.LOADED);
        assertThat(first.count(Effect.ADDED)).isEqualTo(3);
        SettingRecord setting = setting().orElseThrow();
        assertThat(setting.name()).isEqualTo("St Anne\u2019s " + mark);
        assertThat(setting.inBorough()).isTrue();
        assertThat(setting.details().opened()).isEqualTo(LocalDate.of(1995, 9, 1));
        assertThat(setting.details().type()).isEqualTo(1);
        assertThat(offered())
                .extracting(ProvisionRecord::type)
                .containsExactlyInAnyOrder(ProvisionType.MAINSTREAM, ProvisionType.RESOURCED_PROVISION);
        ProvisionRecord base = offered().stream()
                .filter(each -> each.type() == ProvisionType.RESOURCED_PROVISION)
                .findFirst()
                .orElseThrow();
        assertThat(base.type()).isEqualTo(ProvisionType.RESOURCED_PROVISION);
        assertThat(base.designation()).containsExactly(NeedType.SLCN);
        assertThat(base.ncYearFrom()).isEqualTo(-1);
        assertThat(base.ncYearTo()).isEqualTo(6);
        assertThat(base.places()).extracting(each -> each.places()).containsExactly(14);

        ImportBatch again = loaded("gias", file());
        assertThat(again.count(Effect.ADDED) + again.count(Effect.CHANGED)).isZero();
        assertThat(undone(again).state()).isEqualTo(BatchState.UNDONE);

        assertThat(undone(first).state()).isEqualTo(BatchState.UNDONE);
        assertThat(checksums(kind.tables())).isEqualTo(before);
    }

    @Test
    void what_a_setting_of_the_borough_offers_is_added_by_its_type_and_once() {
        row.put("TypeOfEstablishment (code)", "7");
        row.put("StatutoryLowAge", "11");
        row.put("StatutoryHighAge", "16");
        row.put("SEN1 (name)", "ASD - Autistic Spectrum Disorder");
        ImportBatch first = loaded("gias", file());
        ProvisionRecord special = offered().getFirst();
        assertThat(special.type()).isEqualTo(ProvisionType.SPECIAL_SCHOOL);
        assertThat(special.name()).isEqualTo("St Anne’s " + mark);
        assertThat(special.designation()).containsExactly(NeedType.ASD);
        assertThat(special.ncYearFrom()).isEqualTo(7);
        assertThat(special.ncYearTo()).isEqualTo(11);
        assertThat(special.places()).as("nobody has said how many").isEmpty();
        assertThat(rules(line(first, "what it offers (Special school)"))).containsExactly("GIAS-25");
        assertThat(loaded("gias", file()).count(Effect.ADDED)).isZero();

        row.put("URN", String.valueOf(URN.incrementAndGet()));
        row.put("EstablishmentName", "A neighbour's " + mark);
        row.put("LA (code)", "350");
        loaded("gias", file());
        assertThat(offered())
                .as("places elsewhere are entered where a child has one")
                .hasSize(1);
    }

    @Test
    void what_gias_changes_is_changed_and_what_a_person_typed_is_kept() {
        ImportBatch first = loaded("gias", file());
        SettingRecord setting = setting().orElseThrow();
        as(Roles.PLACEMENT_OFFICER, () -> {
            settings.change(
                    new SettingRecord(
                            setting.id(), urn, "Our own name " + mark, true, setting.at(), null, setting.details()),
                    "So we call it");
            return true;
        });
        row.put("EstablishmentStatus (name)", "Open, but proposed to close");
        row.put("CloseDate", "31-08-2027");
        row.put("TypeOfEstablishment (code)", "88");
        ImportBatch second = loaded("gias", file());
        assertThat(second.count(Effect.CHANGED)).isEqualTo(1);
        assertThat(setting().orElseThrow().details().closed()).isEqualTo(LocalDate.of(2027, 9, 1));
        assertThat(setting().orElseThrow().details().type()).isEqualTo(1);
        assertThat(setting().orElseThrow().name()).isEqualTo("Our own name " + mark);
        assertThat(rules(line(second, mark))).containsExactly("GIAS-07");

        row.put("EstablishmentStatus (name)", "Open");
        row.put("CloseDate", "");
        loaded("gias", file());
        assertThat(setting().orElseThrow().details().closed()).isNull();
        assertThat(undone(first).message()).contains("something has been built on it");
    }

    @Test
    void places_on_record_are_never_changed_but_what_differs_is_said() {
        loaded("gias", file());
        SettingRecord setting = setting().orElseThrow();
        as(
                Roles.PLACEMENT_OFFICER,
                () -> provisions.record(
                        new ProposedProvision(urn, ProvisionType.SEN_UNIT, 0, 6, 8, Set.of(NeedType.ASD))
                                .provision(setting, new org.throughline.shared.AcademicYear(2026))));
        row.put("TypeOfResourcedProvision (name)", "SEN unit");
        row.put("SenUnitCapacity", "10");
        row.put("SEN1 (name)", "MLD - Moderate Learning Difficulty");
        ImportBatch batch = loaded("gias", file());
        BatchLine line = line(batch, urn + ": SEN unit");
        assertThat(line.effect()).isEqualTo(Effect.LEFT);
        assertThat(rules(line)).containsExactly("GIAS-18", "GIAS-19");
        assertThat(line.line().faults().getFirst().found()).isEqualTo("10 in the file, 8 on record");
        assertThat(offered().stream().flatMap(each -> each.places().stream()))
                .extracting(each -> each.places())
                .containsExactly(8);
    }

    @Test
    void a_setting_without_a_urn_is_found_by_its_dfe_number_and_by_its_name_a_person_decides() {
        row.put("EstablishmentNumber", String.valueOf(urn % 10_000));
        SettingRecord numbered = recorded(new SettingRecord(
                UUID.randomUUID(),
                null,
                "Known otherwise " + mark,
                true,
                null,
                null,
                new SettingDetails(null, new Laestab(351, urn % 10_000), null, null, null, null)));
        ImportBatch batch = loaded("gias", file());
        assertThat(lines(batch, mark + ", URN " + urn).getFirst().line().target())
                .isEqualTo(numbered.id());
        assertThat(setting().orElseThrow().name()).as("a person typed it").isEqualTo("Known otherwise " + mark);

        int other = URN.incrementAndGet();
        SettingRecord named = recorded(new SettingRecord(UUID.randomUUID(), null, "Named " + mark, true, null, null));
        ImportFile second = BroughtFile.of(
                "b.csv",
                new InventedExtract()
                        .with(InventedExtract.school(other, "NAMED " + mark))
                        .bytes());
        BatchLine line = line(loaded("gias", second), "NAMED " + mark);
        assertThat(line.effect()).isEqualTo(Effect.UNDECIDED);
        assertThat(line.line().candidates()).extracting(each -> each.id()).containsExactly(named.id());
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> settings.withUrn(other))).isEmpty();
    }

    @Test
    void an_academy_of_the_same_name_and_number_is_another_setting() {
        loaded("gias", file());
        int academy = URN.incrementAndGet();
        row.put("URN", String.valueOf(academy));
        ImportBatch batch = loaded("gias", file());
        assertThat(lines(batch, "URN " + academy).getFirst().effect()).isEqualTo(Effect.ADDED);
        assertThat(line(batch, urn + ": not in the file").line().faults()).hasSize(1);
    }

    @Test
    void others_are_passed_over_and_counted_but_those_on_record_are_not() {
        row.put("LA (code)", "926");
        row.put("EstablishmentNumber", "");
        ImportBatch nobody = brought("gias", file(), true);
        assertThat(nobody.count(Effect.ADDED)).isZero();

        recorded(new SettingRecord(UUID.randomUUID(), urn, "Far away " + mark, false, null, null));
        assertThat(lines(loaded("gias", file()), mark + ", URN " + urn)
                        .getFirst()
                        .line()
                        .matchedBy())
                .isEqualTo("same URN");

        Map<String, String> longClosed = InventedExtract.school(URN.incrementAndGet(), "Long closed " + mark);
        longClosed.put("EstablishmentStatus (name)", "Closed");
        longClosed.put("CloseDate", "31-08-2001");
        ImportFile closed =
                BroughtFile.of("c.csv", new InventedExtract().with(longClosed).bytes());
        assertThat(line(loaded("gias", closed), "passed over").line().subject())
                .isEqualTo(
                        "1 of 1 rows passed over: other authorities, and settings that closed more than 10 years ago");
    }

    @Test
    void a_urn_that_stands_twice_is_refused_the_second_time() {
        ImportFile twice = BroughtFile.of(
                "twice.csv", new InventedExtract().with(row).with(row).bytes());
        ImportBatch batch = loaded("gias", twice);
        assertThat(batch.count(Effect.REFUSED)).isEqualTo(1);
        assertThat(batch.count(Effect.ADDED))
                .as("the setting and what it offers")
                .isEqualTo(2);
    }
}
