package org.throughline.interchange.gias;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.interchange.BroughtFile;
import org.throughline.interchange.Effect;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportTest;
import org.throughline.interchange.batch.BatchState;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.provision.SettingDetails;
import org.throughline.provision.SettingRecord;
import org.throughline.provision.Settings;
import org.throughline.security.Roles;

/** Links of GIAS between settings on record are loaded, loaded again and undone. */
class GiasLinksImportTest extends ImportTest {

    private static final AtomicInteger URN = new AtomicInteger(920_000);

    @Autowired
    private GiasLinksImport kind;

    @Autowired
    private Settings settings;

    private final String mark = UUID.randomUUID().toString();

    private SettingRecord recorded(String name, LocalDate closed) {
        SettingRecord setting = new SettingRecord(
                UUID.randomUUID(),
                URN.incrementAndGet(),
                name + " " + mark,
                true,
                null,
                null,
                new SettingDetails(null, null, null, closed, null, null));
        as(Roles.PLACEMENT_OFFICER, () -> {
            settings.record(setting);
            return true;
        });
        return setting;
    }

    private SettingDetails details(SettingRecord setting) {
        return as(Roles.PLACEMENT_OFFICER, () -> settings.find(setting.id()))
                .orElseThrow()
                .details();
    }

    private static String link(SettingRecord from, SettingRecord to, String type, String day) {
        return from.urn() + "," + to.urn() + ",\"" + to.name() + "\",\"" + type + "\",\"" + day + "\"\r\n";
    }

    private static ImportFile file(String... links) {
        return BroughtFile.of(
                "links_edubasealldata.csv",
                "\"URN\",\"LinkURN\",\"LinkName\",\"LinkType\",\"LinkEstablishedDate\"\r\n" + String.join("", links));
    }

    @Test
    void two_schools_that_merged_have_one_successor_and_a_closing_day() {
        SettingRecord infants = recorded("Infants", LocalDate.of(2024, 9, 1));
        SettingRecord juniors = recorded("Juniors", null);
        SettingRecord primary = recorded("Primary", null);
        ImportFile file = file(
                link(infants, primary, "Successor - merged", ""),
                link(primary, juniors, "Predecessor - merged", "31-08-2024"));
        Map<String, Long> before = checksums(kind.tables());

        ImportBatch batch = loaded("gias-links", file);
        assertThat(batch.count(Effect.CHANGED)).isEqualTo(2);
        assertThat(details(infants).successor()).isEqualTo(primary.id());
        assertThat(details(juniors).successor()).isEqualTo(primary.id());
        assertThat(details(juniors).closed()).isEqualTo(LocalDate.of(2024, 9, 1));
        assertThat(rules(line(batch, "Juniors " + mark))).containsExactly("LINK-05");
        assertThat(rules(line(batch, "Infants " + mark))).isEmpty();

        ImportBatch again = loaded("gias-links", file);
        assertThat(again.count(Effect.CHANGED) + again.count(Effect.ADDED)).isZero();
        assertThat(undone(again).state()).isEqualTo(BatchState.UNDONE);
        assertThat(undone(batch).state()).isEqualTo(BatchState.UNDONE);
        assertThat(checksums(kind.tables())).isEqualTo(before);
    }

    @Test
    void what_is_not_certain_is_said_and_left_to_a_person() {
        SettingRecord old = recorded("Old", LocalDate.of(2024, 9, 1));
        SettingRecord north = recorded("North", null);
        SettingRecord south = recorded("South", null);
        SettingRecord early = recorded("Early", LocalDate.of(2020, 9, 1));
        SettingRecord late = recorded("Late", LocalDate.of(2024, 9, 1));
        SettingRecord open = recorded("Open", null);
        ImportBatch batch = loaded(
                "gias-links",
                file(
                        link(old, north, "Successor - Split School", ""),
                        link(old, south, "Successor - Split School", ""),
                        link(late, early, "Successor", ""),
                        link(open, north, "Successor", ""),
                        north.urn() + ",199999,X,Successor,\r\n",
                        "1,2,X,Successor,\r\n"));
        assertThat(batch.count(Effect.CHANGED)).isZero();
        assertThat(rules(line(batch, "Old " + mark))).containsExactly("LINK-03");
        assertThat(rules(line(batch, "Late " + mark))).containsExactly("LINK-06");
        assertThat(rules(line(batch, "Open " + mark))).containsExactly("LINK-04");
        assertThat(rules(line(batch, "North " + mark))).containsExactly("LINK-02");
        assertThat(rules(line(batch, "without two URNs"))).containsExactly("LINK-01");
        assertThat(details(old).successor()).isNull();
    }

    @Test
    void a_chain_is_loaded_link_by_link() {
        SettingRecord first = recorded("First", LocalDate.of(2015, 9, 1));
        SettingRecord second = recorded("Second", LocalDate.of(2020, 9, 1));
        SettingRecord third = recorded("Third", null);
        ImportBatch batch = loaded(
                "gias-links",
                file(link(second, third, "Successor", "01-09-2020"), link(first, second, "Successor", "01-09-2015")));
        assertThat(batch.count(Effect.CHANGED)).isEqualTo(2);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> settings.today(first.id())).id())
                .isEqualTo(third.id());
    }
}
