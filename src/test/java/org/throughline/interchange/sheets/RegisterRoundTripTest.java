package org.throughline.interchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.ThroughlineApplication;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.interchange.text.SheetFormat;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.people.TaughtYear;
import org.throughline.security.Roles;
import org.throughline.shared.Sex;
import org.throughline.testing.FreshFolder;
import org.throughline.testing.ServiceTest;

/**
 * The whole register of the demonstration goes out as spreadsheets and comes into an empty service, whose register is
 * then the same; and so do invented people with names that trip programs up.
 */
class RegisterRoundTripTest extends ServiceTest {

    private static final List<String> ORDER =
            List.of("settings", "places", "seats", "children", "plans", "needs", "placements", "preferences");
    private static final String[] NAMES = {
        "O'Hara",
        "D\u2019Arcy-Smith",
        "=Sum",
        "-Anna",
        "+44",
        "@home",
        "'t Hooft",
        "''quoted",
        "Nu\u00f1ez",
        "\u017b\u00f3\u0142\u0107",
        "\u674e",
        "\u0639\u0644\u064a",
        "null",
        "True",
        "Mar-24",
        "1E+05",
        "07700",
        "a,b",
        "say \"hi\"",
        "semi;colon",
        "Zo\u0308e",
        "van der Berg",
        "X\u00a0Y",
        "12/3/2016"
    };

    @TempDir
    private Path folder;

    @Autowired
    private SheetFiles files;

    @Test
    void an_empty_service_comes_to_the_same_register_and_keeps_awkward_people_as_they_are() {
        try (ConfigurableApplicationContext empty = SpringApplication.run(
                ThroughlineApplication.class,
                "--server.port=0",
                "--throughline.home=" + FreshFolder.named("empty-register"))) {
            SheetDesk desk = new SheetDesk(empty.getBean(Imports.class), folder);
            SheetFiles theirs = empty.getBean(SheetFiles.class);
            for (String sheet : ORDER) {
                SheetFormat format = sheet.length() % 2 == 0 ? SheetFormat.CSV : SheetFormat.XLSX;
                ImportBatch batch = desk.bring(sheet + format.ending(), exported(files, sheet, format), false);
                assertThat(desk.faults()).as(sheet).isEmpty();
                assertThat(batch.message()).as(sheet).isNull();
            }
            for (String sheet : ORDER) {
                assertThat(lines(theirs, sheet)).as(sheet).isEqualTo(lines(files, sheet));
            }
            people_come_back_as_they_are(empty, desk, theirs);
            // who hears of places works on after the last of them is recorded
            JdbcClient jdbc = empty.getBean(JdbcClient.class);
            await().atMost(Duration.ofMinutes(5))
                    .until(() -> jdbc.sql("select count(*) from event_publication where completion_date is null")
                                    .query(Integer.class)
                                    .single()
                            == 0);
        }
    }

    private static byte[] exported(SheetFiles from, String sheet, SheetFormat format) {
        return as(Roles.PLACEMENT_OFFICER, () -> from.export(sheet, format, "Test of the round trip"))
                .content();
    }

    private static Set<String> lines(SheetFiles from, String sheet) {
        return new TreeSet<>(new String(exported(from, sheet, SheetFormat.CSV), StandardCharsets.UTF_8)
                .lines()
                .toList());
    }

    private static void people_come_back_as_they_are(
            ConfigurableApplicationContext service, SheetDesk desk, SheetFiles files) {
        Random random = new Random(20261127);
        List<ChildRecord> people = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            people.add(invented(random, number));
        }
        as(Roles.PLACEMENT_OFFICER, () -> {
            service.getBean(Children.class).recordNew(people);
            return null;
        });
        for (SheetFormat format : SheetFormat.values()) {
            ImportBatch batch = desk.bring("people" + format.ending(), exported(files, "children", format), true);
            assertThat(desk.faults()).as(format.label()).isEmpty();
            assertThat(batch.counts()).as(format.label()).matches("0 added, 0 changed, [0-9]+ left alone, 0 refused");
        }
    }

    /** Somebody with an awkward name; of every three the last two are twins, and some are taught out of cohort. */
    private static ChildRecord invented(Random random, int number) {
        boolean isTwin = number % 3 == 2;
        LocalDate born = LocalDate.of(2012, 9, 1).plusDays(isTwin ? number - 1 : number);
        return new ChildRecord(
                UUID.randomUUID(),
                null,
                "00" + number,
                null,
                NAMES[(isTwin ? number - 1 : number) % NAMES.length],
                isTwin ? "Twin" : random.nextInt(5) == 0 ? "" : NAMES[random.nextInt(NAMES.length)],
                born,
                random.nextInt(3) == 0 ? null : Sex.values()[random.nextInt(2)],
                random.nextInt(2) == 0 ? null : "BL9 0SW",
                null,
                Set.of(),
                random.nextInt(4) == 0 ? new TaughtYear(5, 2026, "Agreed = with \"parents\"") : null);
    }
}
