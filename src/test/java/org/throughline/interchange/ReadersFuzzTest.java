package org.throughline.interchange;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever bytes a file has, its reader reads it or refuses it in words, within the bounds of {@link ReadOrRefused}.
 * Here each reader is given its sound file; {@code ./throughline test --long} has a fuzzer make others from it for a
 * minute a reader. Zips are put together around what the fuzzer makes, as it cannot know how their sums are made.
 */
class ReadersFuzzTest {

    private static final String MINUTE = "60s";

    private static Stream<byte[]> sound(String... names) {
        return Arrays.stream(names).map(ReaderSamples.sound()::get);
    }

    private static void read(String name, byte[] content) {
        String[] kindAndName = name.split(" ", 2);
        ReadOrRefused.of(kindAndName[0], kindAndName[1], content);
    }

    static Stream<byte[]> giasFiles() {
        return sound("gias a.csv");
    }

    @MethodSource("giasFiles")
    @FuzzTest(maxDuration = MINUTE)
    void gias(byte[] content) {
        read("gias a.csv", content);
    }

    static Stream<byte[]> zipFiles() {
        return sound("gias a.zip");
    }

    @MethodSource("zipFiles")
    @FuzzTest(maxDuration = MINUTE)
    void zip(byte[] content) {
        read("gias a.zip", content);
    }

    static Stream<byte[]> linksFiles() {
        return sound("gias-links a.csv");
    }

    @MethodSource("linksFiles")
    @FuzzTest(maxDuration = MINUTE)
    void links(byte[] content) {
        read("gias-links a.csv", content);
    }

    static Stream<byte[]> postcodesFiles() {
        return sound("postcodes a.csv");
    }

    @MethodSource("postcodesFiles")
    @FuzzTest(maxDuration = MINUTE)
    void postcodes(byte[] content) {
        read("postcodes a.csv", content);
    }

    static Stream<byte[]> sen2XmlFiles() {
        return sound("sen2 a.xml");
    }

    @MethodSource("sen2XmlFiles")
    @FuzzTest(maxDuration = MINUTE)
    void sen2Xml(byte[] content) {
        read("sen2 a.xml", content);
    }

    static Stream<byte[]> sen2BladesFiles() {
        return Stream.of(ReaderSamples.bladeContents());
    }

    @MethodSource("sen2BladesFiles")
    @FuzzTest(maxDuration = MINUTE)
    void sen2Blades(byte[] content) {
        read("sen2 blades.zip", ReaderSamples.blades(content));
    }

    static Stream<byte[]> ctfFiles() {
        return sound("ctf a.xml");
    }

    @MethodSource("ctfFiles")
    @FuzzTest(maxDuration = MINUTE)
    void ctf(byte[] content) {
        read("ctf a.xml", content);
    }

    static Stream<byte[]> sheetFiles() {
        return sound("spreadsheet a.csv");
    }

    @MethodSource("sheetFiles")
    @FuzzTest(maxDuration = MINUTE)
    void sheet(byte[] content) {
        read("spreadsheet a.csv", content);
    }

    static Stream<byte[]> classFiles() {
        return sound("class a.csv");
    }

    @MethodSource("classFiles")
    @FuzzTest(maxDuration = MINUTE)
    void classThatMoves(byte[] content) {
        read("class a.csv", content);
    }

    static Stream<byte[]> workbookFiles() {
        return ReaderSamples.workbookContents();
    }

    @MethodSource("workbookFiles")
    @FuzzTest(maxDuration = MINUTE)
    void workbook(byte[] content) {
        read("spreadsheet a.xlsx", ReaderSamples.workbook(content));
    }

    static Stream<byte[]> worklistFiles() {
        return sound("worklist a.csv");
    }

    @MethodSource("worklistFiles")
    @FuzzTest(maxDuration = MINUTE)
    void worklist(byte[] content) {
        read("worklist a.csv", content);
    }

    static Stream<byte[]> suiFiles() {
        return sound("sui a.csv");
    }

    @MethodSource("suiFiles")
    @FuzzTest(maxDuration = MINUTE)
    void sui(byte[] content) {
        read("sui a.csv", content);
    }

    static Stream<byte[]> nccisFiles() {
        return sound("nccis a.csv");
    }

    @MethodSource("nccisFiles")
    @FuzzTest(maxDuration = MINUTE)
    void nccis(byte[] content) {
        read("nccis a.csv", content);
    }

    static Stream<byte[]> attendanceFiles() {
        return sound("attendance a.csv");
    }

    @MethodSource("attendanceFiles")
    @FuzzTest(maxDuration = MINUTE)
    void attendance(byte[] content) {
        read("attendance a.csv", content);
    }

    static Stream<byte[]> publishedFiles() {
        byte[] impossible = new String(ReaderSamples.sound().get("published a.csv"), StandardCharsets.UTF_8)
                .replace("201617", "999920")
                .getBytes(StandardCharsets.UTF_8);
        return Stream.concat(sound("published a.csv"), Stream.of(impossible));
    }

    @MethodSource("publishedFiles")
    @FuzzTest(maxDuration = MINUTE)
    void published(byte[] content) {
        read("published a.csv", content);
    }
}
