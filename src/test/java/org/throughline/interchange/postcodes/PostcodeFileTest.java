package org.throughline.interchange.postcodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.geography.PostcodePoint;
import org.throughline.interchange.BroughtFile;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.shared.GridReference;

/** Directories of postcodes in the forms that people download. */
class PostcodeFileTest {

    private static PostcodeFile read(ImportFile file, String... areas) {
        PostcodeFile directory = new PostcodeFile(BroughtFile.kind(), Set.of(areas), BroughtFile.unwatched());
        directory.read(file);
        return directory;
    }

    private static Map<String, PostcodePoint> points(PostcodeFile directory, String district) {
        return PointText.read(district, directory.districts().getOrDefault(district, new StringBuilder()));
    }

    private static PostcodePoint point(String code, int easting, int northing, LocalDate ended) {
        return new PostcodePoint(code, new GridReference(easting, northing), ended);
    }

    @Test
    void the_directory_of_november_2025_says_which_are_out_of_use() {
        PostcodeFile directory = read(BroughtFile.of("ONSPD.csv", """
                        "pcd7","pcd8","pcds","dointr","doterm","lad25cd","east1m","north1m"
                        "BL9 0SW","BL9  0SW","BL9 0SW","198001","","E08000002","0380123","0410456"
                        "BL9 0AA","BL9  0AA","BL9 0AA","198001","200506","E08000002","0380001","0410002"
                        "SW1A1AA","SW1A 1AA","SW1A 1AA","198001","","E09000033","0529090","0179645"
                        "BL9 0ZZ","BL9  0ZZ","BL9 0ZZ","198001","","E08000002","",""
                        "M1 1AE","M1   1AE","M1 1AE","198001","","E08000003","0384681","0398123"
                        """), "BL", "M");
        assertThat(points(directory, "BL9"))
                .containsExactly(
                        Map.entry("BL90AA", point("BL90AA", 380_001, 410_002, LocalDate.of(2005, 6, 1))),
                        Map.entry("BL90SW", point("BL90SW", 380_123, 410_456, null)));
        assertThat(points(directory, "M1").keySet()).containsExactly("M11AE");
        assertThat(directory.districts().keySet()).containsExactly("BL9", "M1");
        assertThat(directory.withoutPoint("BL9")).isEqualTo(1);
        assertThat(directory.elsewhere()).isEqualTo(1);
        assertThat(directory.rows()).isEqualTo(5);
        assertThat(directory.saysEnded()).isTrue();
    }

    @Test
    void older_directories_and_our_own_table_have_other_names_of_columns() {
        ImportFile older = BroughtFile.of(
                "ONSPD_MAY_2020.csv", "pcd,oseast1m,osnrth1m,laua,doterm\nBL9 0SW,380123,410456,E08000002,\n");
        ImportFile own =
                BroughtFile.of("own.csv", "postcode,lad25cd,easting,northing\nBL90SW,E08000002,380123,410456\n");
        assertThat(points(read(older, "BL"), "BL9")).isEqualTo(points(read(own, "BL"), "BL9"));
        assertThat(read(own, "BL").saysEnded()).isFalse();
    }

    @Test
    void code_point_open_has_no_header_and_a_file_for_each_area() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Doc/Code-Point_Open_Column_Headers.csv", bytes("PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\n"));
        files.put(
                "Data/CSV/bl.csv",
                bytes(
                        "\"BL0 0AA\",10,379448,416851,\"E92000001\"\n\"BL9 0SW\",10,380123,410456,\"E92000001\"\n\"BL9 0XX\",90,0,0,\"\"\n"));
        files.put("Data/CSV/sw.csv", bytes("\"SW1A1AA\",10,529090,179645,\"E92000001\"\n"));
        PostcodeFile directory = read(BroughtFile.zip("codepo_gb.zip", files), "BL");
        assertThat(points(directory, "BL0"))
                .containsExactly(Map.entry("BL00AA", point("BL00AA", 379_448, 416_851, null)));
        assertThat(points(directory, "BL9").keySet()).containsExactly("BL90SW");
        assertThat(directory.withoutPoint("BL9")).isEqualTo(1);
        assertThat(directory.rows()).as("the file of SW is not opened").isEqualTo(3);
    }

    @Test
    void of_a_directory_with_a_file_for_each_area_the_one_of_all_is_not_read() {
        String header = "pcds,east1m,north1m,doterm\n";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("Data/ONSPD_NOV_2025_UK.csv", bytes(header + "BL9 0SW,1,1,\nM1 1AE,1,1,\n"));
        files.put("Data/multi_csv/ONSPD_NOV_2025_UK_BL.csv", bytes(header + "BL9 0SW,380123,410456,\n"));
        files.put("Data/multi_csv/ONSPD_NOV_2025_UK_M.csv", bytes(header + "M1 1AE,384681,398123,\n"));
        PostcodeFile directory = read(BroughtFile.zip("ONSPD.zip", files), "BL");
        assertThat(directory.rows()).isEqualTo(1);
        assertThat(points(directory, "BL9").get("BL90SW")).isEqualTo(point("BL90SW", 380_123, 410_456, null));
    }

    @Test
    void points_of_ireland_are_none_of_ours_and_rows_without_a_postcode_are_counted() {
        PostcodeFile directory =
                read(BroughtFile.of("a.csv", "postcode,easting,northing\nBT1 1AA,333500,374500\nnowhere,1,1\n"), "BT");
        assertThat(directory.districts()).isEmpty();
        assertThat(directory.withoutPoint("BT1")).isEqualTo(1);
        assertThat(directory.withoutPostcode()).isEqualTo(1);
    }

    @Test
    void a_file_without_postcodes_is_refused() {
        assertThat(refusalOf(() -> read(BroughtFile.of("a.csv", "name,age\nUna,7\n"), "BL")))
                .isInstanceOf(InterchangeRefusal.NotSuchAFile.class);
    }

    @Test
    void only_what_is_not_on_record_is_told() {
        Map<String, PostcodePoint> known = PointText.read("BL9", "0AA 1 2 200506\n0AB 3 4\n0AC 5 6\n");
        Map<String, PostcodePoint> file = PointText.read("BL9", "0AA 1 2\n0AB 3 4\n0AC 5 7\n0AD 8 9\n");
        assertThat(PointText.of(PointText.other(file, known))).isEqualTo("0AA 1 2\n0AC 5 7\n0AD 8 9\n");
        assertThat(PointText.of(PointText.other(PointText.endedAsKnown(file, known), known)))
                .isEqualTo("0AC 5 7\n0AD 8 9\n");
        assertThat(PointText.of(List.copyOf(known.values()))).isEqualTo("0AA 1 2 200506\n0AB 3 4\n0AC 5 6\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
