package org.throughline.interchange;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.ThroughlineApplication;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.interchange.gias.InventedExtract;
import org.throughline.interchange.sen2.Sen2About;
import org.throughline.interchange.sen2.Sen2Board;
import org.throughline.security.Roles;
import org.throughline.security.SystemIdentity;
import org.throughline.testing.FreshFolder;

/**
 * Prints how long files take to come in, to come in again and to be undone, in how much memory. Run by
 * {@code ./throughline benchmark imports}; nothing here passes or fails, and its name keeps it out of the tests.
 */
class ImportBenchmark {

    private static final int SETTINGS = 50_000;
    private static final List<String> AREAS = List.of(
            "AB", "B", "BB", "BL", "CF", "DE", "EH", "G", "LS", "M", "NE", "OL", "PL", "PR", "SK", "SW", "WA", "WN");
    private static final String INWARD = "ABDEFGHJLNPQRSTUWXYZ";
    private static final String MORE_COLUMNS = ",\"E12000002\"".repeat(40);
    private static final int TERMINATED = 3;
    private static final int FIRST_URN = 930_000;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path folder = FreshFolder.named("import-benchmark-files");

    @Test
    void prints_how_long_files_take() {
        try (ConfigurableApplicationContext context = SpringApplication.run(
                ThroughlineApplication.class,
                "--server.port=0",
                "--throughline.home=" + FreshFolder.named("import-benchmark"))) {
            SystemIdentity.as("benchmark", () -> measure(context), Roles.PLACEMENT_OFFICER);
        }
    }

    private boolean measure(ConfigurableApplicationContext context) {
        Imports imports = context.getBean(Imports.class);
        String only = System.getProperty("throughline.benchmark", "");
        if (only.isEmpty()) {
            registers(imports);
        }
        context.getBean(DemonstrationBorough.class).loadIfEmpty();
        InventedReturn returns = new InventedReturn(numbered(context.getBean(JdbcClient.class)));
        for (int persons : only.isEmpty() ? List.of(3_000, 15_000) : List.of(Integer.valueOf(only))) {
            Path file = returns.write(folder.resolve("sen2.xml"), persons);
            String what = String.format(Locale.UK, "SEN2 return of %,d persons", persons);
            measure(
                    imports,
                    "sen2",
                    file,
                    what,
                    () -> timed(
                            what + ": made again",
                            () -> context.getBean(Sen2Board.class)
                                    .xml(
                                            new Sen2About(LocalDate.of(2026, 1, 15), "351", true, true, true),
                                            "benchmark")));
        }
        return true;
    }

    /** Gives the settings of the demonstration, which have none, a URN each. */
    private static List<Integer> numbered(JdbcClient jdbc) {
        List<UUID> settings = jdbc.sql("select id from setting order by name")
                .query(UUID.class)
                .list();
        List<Integer> urns = new ArrayList<>();
        for (UUID setting : settings) {
            urns.add(FIRST_URN + urns.size());
            jdbc.sql("update setting set urn = ? where id = ?")
                    .params(urns.getLast(), setting)
                    .update();
        }
        return urns;
    }

    private void registers(Imports imports) {
        Path extract = new InventedExtract().country(SETTINGS, 700_000).write(folder.resolve("edubasealldata.csv"));
        measure(imports, "gias", extract, "50,000 settings of 139 columns", () -> {});
        measure(imports, "postcodes", directory(folder.resolve("ONSPD.zip")), "directory of postcodes", () -> {});
    }

    private static void measure(Imports imports, String kind, Path file, String what, Runnable more) {
        ImportBatch first = timed(what + ": read and loaded", () -> now(imports, kind, file, false));
        System.out.println("    " + first.counts() + (first.message() == null ? "" : ", " + first.message()));
        ImportBatch again = timed(what + ": read again", () -> now(imports, kind, file, true));
        System.out.println("    " + again.counts());
        more.run();
        ImportBatch undone = timed(what + ": undone", () -> {
            imports.undo(first.id());
            Awaitility.await()
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofMinutes(30))
                    .until(() -> !imports.find(first.id())
                            .orElseThrow()
                            .work()
                            .state()
                            .isUnderWay());
            return imports.find(first.id()).orElseThrow();
        });
        System.out.println("    " + undone.state().label());
    }

    private static ImportBatch now(Imports imports, String kind, Path file, boolean isRehearsal) {
        return imports.now(
                kind, file.getFileName().toString(), file, false, isRehearsal, lines -> {}, BroughtFile.unwatched());
    }

    /** A directory with the habits of the ONS: two and a half million rows of many columns, all quoted, in a zip. */
    private static Path directory(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("Data/ONSPD_NOV_2025_UK.csv"));
            text.write(
                    "\"pcd7\",\"pcds\",\"dointr\",\"doterm\",\"east1m\",\"north1m\"" + ",\"code\"".repeat(40) + "\n");
            for (String area : AREAS) {
                for (int district = 1; district <= 18; district++) {
                    write(text, area, district);
                }
            }
            text.flush();
            zip.closeEntry();
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Writer text, String area, int district) throws IOException {
        for (int sector = 0; sector < 10; sector++) {
            for (int unit = 0; unit < INWARD.length() * INWARD.length(); unit++) {
                String inward =
                        "" + sector + INWARD.charAt(unit / INWARD.length()) + INWARD.charAt(unit % INWARD.length());
                String ended = unit % TERMINATED == 0 ? "200506" : "";
                text.write(String.format(
                        Locale.ROOT,
                        "\"%s%d%s\",\"%s%d %s\",\"198001\",\"%s\",\"%07d\",\"%07d\"",
                        area,
                        district,
                        inward,
                        area,
                        district,
                        inward,
                        ended,
                        380_000 + unit,
                        400_000 + 100 * district + sector));
                text.write(MORE_COLUMNS);
                text.write('\n');
            }
        }
    }

    private static <T> T timed(String what, Callable<T> work) {
        long begin = System.nanoTime();
        long processor = PROCESS.getProcessCpuTime();
        T result;
        try {
            result = work.call();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.println(String.format(
                Locale.ROOT,
                "%-55s %8.1f s (%.1f s of the processor beside the database's), within %d MB of heap",
                what,
                seconds,
                (PROCESS.getProcessCpuTime() - processor) / 1e9,
                Runtime.getRuntime().maxMemory() >> 20));
        return result;
    }
}
