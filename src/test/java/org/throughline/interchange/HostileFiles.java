package org.throughline.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.testing.FreshFolder;

/** Files made to do harm, of every kind that is read. */
final class HostileFiles {

    private static final Path FOLDER = FreshFolder.named("hostile-files");
    private static final int MEGABYTE = 1 << 20;
    private static final int COLUMNS = 30_000;

    private HostileFiles() {}

    /** A form of attack, by the sound file that it is made from. */
    private static final Map<String, Function<Sound, Path>> FORMS = forms();

    /** The sound file that an attack is made from: its kind, its name, its bytes. */
    record Sound(String kind, String name, byte[] content) {

        boolean isXml() {
            return name.endsWith(".xml");
        }

        boolean isPacked() {
            return name.endsWith(".zip") || name.endsWith(".xlsx");
        }

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    static List<String> names() {
        return List.copyOf(FORMS.keySet());
    }

    /** Those that have to do with XML. */
    private static final Set<String> OF_XML = Set.of(
            "an entity outside the file",
            "a billion laughs",
            "a document type outside the file",
            "elements in one another without end",
            "letters of an unknown alphabet");

    /** Whether a form can be made of a file. */
    static boolean applies(String form, String name) {
        return !OF_XML.contains(form) || name.endsWith(".xml") || name.endsWith(".xlsx");
    }

    static Path of(String form, Sound sound) {
        return FORMS.get(form).apply(sound);
    }

    private static Map<String, Function<Sound, Path>> forms() {
        Map<String, Function<Sound, Path>> forms = new LinkedHashMap<>();
        forms.put(
                "an entity outside the file",
                sound -> spoilt(sound, xml -> doctype(xml, "<!ENTITY e SYSTEM \"file:///etc/passwd\">")));
        forms.put("a billion laughs", sound -> spoilt(sound, xml -> doctype(xml, laughs())));
        forms.put(
                "a document type outside the file",
                sound -> spoilt(
                        sound,
                        xml -> xml.replaceFirst("(<[A-Z])", "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">$1")));
        forms.put(
                "elements in one another without end",
                sound -> spoilt(
                        sound, xml -> xml.replaceFirst("<Person>|<Pupil>|<sheetData>", "$0" + "<a>".repeat(400_000))));
        forms.put("a cell of 16 MB", sound -> spoilt(sound, HostileFiles::longCell));
        forms.put("30,000 columns", sound -> spoilt(sound, HostileFiles::wide));
        forms.put(
                "NUL characters",
                sound -> spoilt(sound, text -> text.replaceFirst("(?s)(\\n|<v>|<Surname>).", "$1\0\0\0")));
        forms.put("nothing but NUL characters", sound -> written(new byte[16 * MEGABYTE]));
        forms.put("half a file", sound -> written(Arrays.copyOf(sound.content(), sound.content().length / 2)));
        forms.put("nothing", sound -> written(new byte[0]));
        forms.put("a quote that never ends", sound -> spoilt(sound, text -> text + "\"" + "a,\n".repeat(2_000_000)));
        forms.put("sixteen million commas", sound -> written(ReaderSamples.text(",".repeat(16 * MEGABYTE))));
        forms.put(
                "100,000 empty lines of quotes",
                sound -> spoilt(sound, text -> text + "\"\",\"\"\r\n".repeat(100_000)));
        forms.put("a zip that unpacks to 600 MB", sound -> bomb(sound.isXml() ? "a.xml" : "a.csv", 600));
        forms.put(
                "a zip within itself",
                sound -> zipped(
                        "a.zip",
                        ReaderSamples.zip(Map.of("a.zip", ReaderSamples.zip(Map.of("a.csv", sound.content()))))));
        forms.put("a zip that climbs", sound -> zipped("../../../etc/cron.d/a.csv", sound.content()));
        forms.put("a zip that climbs as Windows does", sound -> zipped("..\\..\\a.csv", sound.content()));
        forms.put("a zip with 70,000 files", sound -> many());
        forms.put("a zip that is cut", sound -> cutZip(sound));
        forms.put("a zip that lies about its sizes", sound -> lyingZip(sound));
        forms.put(
                "letters of an unknown alphabet",
                sound -> spoilt(
                        sound,
                        text -> text.replaceFirst(
                                "(?s)^(<\\?xml.*?\\?>)?", "<?xml version=\"1.0\" encoding=\"x-none\"?>")));
        return forms;
    }

    private static String doctype(String xml, String declarations) {
        String plain = xml.replaceFirst("(?s)^<\\?xml.*?\\?>", "");
        String root = plain.replaceFirst("(?s)^\\s*<?([A-Za-z]*).*", "$1");
        return "<?xml version=\"1.0\"?><!DOCTYPE " + (root.isEmpty() ? "x" : root) + " [" + declarations + "]>"
                + plain.replaceFirst("(<Surname>|<t>)", "$1&e;");
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("<!ENTITY e0 \"ha\">");
        for (int level = 1; level < 30; level++) {
            text.append("<!ENTITY e")
                    .append(level)
                    .append(" \"")
                    .append(("&e" + (level - 1) + ";").repeat(10))
                    .append("\">");
        }
        return text.append("<!ENTITY e \"&e29;\">").toString();
    }

    private static String longCell(String text) {
        String cell = "x".repeat(16 * MEGABYTE);
        return text.contains("<Surname>") || text.contains("<t>")
                ? text.replaceFirst("(<Surname>|<t>)", "$1" + cell)
                : text + "\"" + cell + "\"\n";
    }

    private static String wide(String text) {
        if (text.contains("<row")) {
            String cells = IntStream.range(0, COLUMNS)
                    .mapToObj(index -> "<c t=\"inlineStr\"><is><t>" + index + "</t></is></c>")
                    .collect(Collectors.joining());
            return text.replaceFirst("</row>", cells + "</row>");
        }
        if (text.contains("<Surname>")) {
            String attributes = IntStream.range(0, COLUMNS)
                    .mapToObj(index -> " a" + index + "=\"1\"")
                    .collect(Collectors.joining());
            return text.replaceFirst("<Surname>", "<Surname" + attributes + ">");
        }
        return text.replaceFirst("\\r?\\n", ",x".repeat(COLUMNS) + "\n");
    }

    /** The file, or every file in it, changed as text. */
    private static Path spoilt(Sound sound, Function<String, String> change) {
        if (!sound.isPacked()) {
            return written(ReaderSamples.text(change.apply(sound.text())));
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        unpacked(sound.content())
                .forEach((name, content) ->
                        parts.put(name, ReaderSamples.text(change.apply(new String(content, StandardCharsets.UTF_8)))));
        return written(ReaderSamples.zip(parts));
    }

    private static Map<String, byte[]> unpacked(byte[] zip) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (java.util.zip.ZipInputStream in =
                new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return parts;
    }

    private static Path bomb(String name, int megabytes) {
        Path path = FOLDER.resolve("bomb " + name + ".zip");
        if (Files.exists(path)) {
            return path;
        }
        byte[] some = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n".repeat(MEGABYTE / 32).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int index = 0; index < megabytes; index++) {
                zip.write(some);
            }
            zip.closeEntry();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return path;
    }

    private static Path zipped(String name, byte[] content) {
        return written(ReaderSamples.zip(Map.of(name, content)));
    }

    private static Path many() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int index = 0; index < 70_000; index++) {
            parts.put(index + ".csv", new byte[0]);
        }
        return written(ReaderSamples.zip(parts));
    }

    private static Path cutZip(Sound sound) {
        byte[] zip = ReaderSamples.zip(Map.of("a.csv", sound.content()));
        return written(Arrays.copyOf(zip, zip.length * 2 / 3));
    }

    /** The unpacked size of the central directory says 1 byte. */
    private static Path lyingZip(Sound sound) {
        byte[] zip = ReaderSamples.zip(Map.of(sound.isXml() ? "a.xml" : "a.csv", sound.content()));
        List<Integer> at = new ArrayList<>();
        for (int index = 0; index < zip.length - 4; index++) {
            if (zip[index] == 'P' && zip[index + 1] == 'K' && zip[index + 2] == 1 && zip[index + 3] == 2) {
                at.add(index + 24);
            }
        }
        at.forEach(index -> {
            zip[index] = 1;
            zip[index + 1] = 0;
            zip[index + 2] = 0;
            zip[index + 3] = 0;
        });
        return written(zip);
    }

    private static Path written(byte[] content) {
        try {
            Path path = FOLDER.resolve("file");
            Files.write(path, content);
            return path;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
