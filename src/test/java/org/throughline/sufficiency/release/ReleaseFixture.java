package org.throughline.sufficiency.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Invented releases of published figures, laid out as they are downloaded. */
public final class ReleaseFixture {

    private static final String WIDE = "time_period,geographic_level,old_la_code,la_name,breakdown_topic,breakdown,";
    private static final String KINDS =
            ",mainstream_total,special_la_maintained,special_academy_free,special_independent,"
                    + "special_non_maintained,ap_pru_total,fe_total,ed_elsewhere,nm_early_years";
    private static final int LAST = 2025;

    private ReleaseFixture() {}

    /** Plans in January of 2017 to 2025, growing by a tenth a year. */
    public static Map<Integer, Integer> growing() {
        Map<Integer, Integer> totals = new TreeMap<>();
        double plans = 1_000;
        for (int january = 2017; january <= LAST; january++) {
            totals.put(january, (int) plans);
            plans *= 1.1;
        }
        return totals;
    }

    /** Two invented authorities and England, whose files lie in the folder data. */
    public static byte[] zip() {
        StringBuilder caseload = new StringBuilder("\uFEFF" + WIDE + "ehcplans" + KINDS + "\n");
        StringBuilder fresh = new StringBuilder(WIDE + "new_ehc_plans\n");
        growing().forEach((january, plans) -> {
            add(caseload, fresh, "National,,", january, plans * 100);
            add(caseload, fresh, "Local authority,901,Northtown", january, plans);
            add(caseload, fresh, "Local authority,902,Southtown", january, 2 * plans);
        });
        Map<String, String> files = new TreeMap<>();
        files.put("data/caseload.csv", caseload.toString());
        files.put("data/newplans.csv", fresh.toString());
        return zip(files);
    }

    private static void add(StringBuilder caseload, StringBuilder fresh, String who, int january, int plans) {
        String period = (january - 1) + String.valueOf(january).substring(2);
        String start = period + "," + who + ",";
        caseload.append(start)
                .append("All EHC plans,All EHC plans,")
                .append(plans)
                .append(",")
                .append(plans / 2)
                .append(",")
                .append(plans / 3)
                .append(",0,0,0,1,2,3,z\n");
        if (january == LAST) {
            String age = start + "Child or young persons age,";
            caseload.append(age).append("age 3 and under,10,z,z,z,z,z,z,z,z,z\n");
            for (int each = 4; each < 20; each++) {
                caseload.append(age).append("age ").append(each).append(",50,z,z,z,z,z,z,z,z,z\n");
            }
            caseload.append(age).append("age 20 and over,60,z,z,z,z,z,z,z,z,z\n");
        }
        fresh.append(january - 1)
                .append(",")
                .append(who)
                .append(",New EHC plans,New EHC plans,")
                .append(plans / 7)
                .append("\n");
    }

    /** A zip of these files. */
    public static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** A file with this content, as an upload leaves it. */
    public static Path file(byte[] content) {
        try {
            Path file = Files.createTempFile("release-test-", ".upload");
            file.toFile().deleteOnExit();
            return Files.write(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file with this text. */
    public static Path file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }
}
