package org.throughline.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.interchange.gias.InventedExtract;
import org.throughline.security.Roles;
import org.throughline.shared.Refused;
import org.throughline.testing.ServiceTest;

/**
 * Sound files that are cut anywhere or in which bytes are changed: each is read, or refused in words, and nothing else
 * is thrown.
 */
class SpoiltFilesTest extends ServiceTest {

    private static final int CHANGED = 200;

    @Autowired
    private List<ImportKind> kinds;

    private static byte[] zipped(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> sound() {
        byte[] extract = new InventedExtract()
                .with(InventedExtract.school(930_001, "St Anne\u2019s School"))
                .with(InventedExtract.school(930_002, "\u00c9cole \u201cLower\u201d, Bury"))
                .bytes();
        byte[] links = ("\"URN\",\"LinkURN\",\"LinkName\",\"LinkType\",\"LinkEstablishedDate\"\r\n"
                        + "100012,100021,\"Rhyl Community Primary School\",\"Successor - merged\",\"31-08-2021\"\r\n")
                .getBytes(BroughtFile.WINDOWS);
        byte[] postcodes = "pcds,east1m,north1m,doterm\nBL9 0SW,380123,410456,\nBL9 0AA,380001,410002,200506\n"
                .getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = new TreeMap<>();
        files.put("gias a.csv", extract);
        files.put("gias a.zip", zipped("edubasealldata.csv", extract));
        files.put("gias-links a.csv", links);
        files.put("gias-links a.zip", zipped("links.csv", links));
        files.put("postcodes a.csv", postcodes);
        files.put("postcodes a.zip", zipped("Data/ONSPD.csv", postcodes));
        return files;
    }

    static List<String> names() {
        return List.copyOf(sound().keySet());
    }

    /** Whether it is read, and not refused. */
    private boolean read(String name, byte[] bytes) {
        String code = name.split(" ", 2)[0];
        ImportKind kind = kinds.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        ImportFile file = BroughtFile.of(name.split(" ", 2)[1], bytes);
        try {
            kind.read(file, line -> {}, BroughtFile.unwatched());
            return true;
        } catch (Refused refused) {
            assertThat(refused.refusal().sentence()).isNotBlank();
            return false;
        }
    }

    private void readAll(Runnable work) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            work.run();
            return true;
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_file_that_is_cut_anywhere_is_read_or_refused(String name) {
        byte[] bytes = sound().get(name);
        int step = Math.max(1, bytes.length / CHANGED);
        readAll(() -> {
            for (int length = 0; length < bytes.length; length += step) {
                byte[] cut = Arrays.copyOf(bytes, length);
                assertThatCode(() -> read(name, cut))
                        .as(name + " cut to " + length)
                        .doesNotThrowAnyException();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_file_with_changed_bytes_is_read_or_refused(String name) {
        byte[] bytes = sound().get(name);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(name.hashCode());
        readAll(() -> {
            for (int round = 0; round < CHANGED; round++) {
                byte[] spoilt = bytes.clone();
                for (int change = random.nextInt(1, 6); change > 0; change--) {
                    spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
                }
                int number = round;
                assertThatCode(() -> read(name, spoilt))
                        .as(name + ", round " + number)
                        .doesNotThrowAnyException();
            }
        });
    }

    @Test
    void the_sound_files_are_read() {
        readAll(() -> sound().forEach(
                        (name, bytes) -> assertThat(read(name, bytes)).as(name).isTrue()));
    }
}
