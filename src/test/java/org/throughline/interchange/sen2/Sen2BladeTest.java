package org.throughline.interchange.sen2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.throughline.interchange.text.FileParts;
import org.throughline.shared.Refused;

/** The nine files that COLLECT gives back. */
class Sen2BladeTest {

    private static final List<FileParts.Part> FILES = List.of(
            Sen2Samples.part(
                    "Blade-Export_21-01-2026_sen2.csv",
                    "NativeId,sen2tableid,collection,year,referencedate,lea,dsco\r\n9,1,SEN2,2026,2026-Jan-15 00:00:00,351,true\r\n"),
            Sen2Samples.part(
                    "Blade-Export_21-01-2026_person.csv",
                    "NativeId,personorderseqcolumn,sourceid,persontableid,sen2tableid,surname,forename,personbirthdate,sex,upn,shoesize\r\n"
                            + "1,1,x,11,1,Test,Ann,2015-Mar-02 00:00:00,F,V351999925001,4\r\n"
                            + "2,2,x,12,1,Test,Bea,2015-Mar-02 00:00:00,F,,5\r\n"),
            Sen2Samples.part(
                    "Blade-Export_21-01-2026_requests.csv",
                    "requeststableid,persontableid,receiveddate,requestsource,rya\r\n"
                            + "21,11,2022-Sep-28 00:00:00,2,false\r\n22,12,2023-Sep-28 00:00:00,1,true\r\n23,99,,,\r\n,11,,,\r\n"),
            Sen2Samples.part(
                    "Blade-Export_21-01-2026_activeplans.csv",
                    "activeplanstableid,requeststableid,transferla,res\r\n31,21,352,\r\n"),
            Sen2Samples.part(
                    "Blade-Export_21-01-2026_senneed.csv",
                    "senneedtableid,activeplanstableid,sentype,sentyperank\r\n41,31,ASD,1\r\n42,31,SLCN,2\r\n"));

    private static Sen2Samples.Heard read(List<FileParts.Part> files) {
        Sen2Samples.Heard heard = new Sen2Samples.Heard();
        Sen2Blade.read(files, Sen2Samples.kind(), heard);
        return heard;
    }

    @Test
    void a_birth_in_a_year_that_no_record_has_is_no_day() {
        assertThat(Sen2Values.day("0025-03-02")).isEmpty();
        assertThat(Sen2Values.day("1900-03-02")).isEmpty();
        assertThat(Sen2Values.day("1901-03-02")).isPresent();
        assertThat(Sen2Values.day("3000-03-02")).isEmpty();
    }

    @Test
    void rows_are_joined_by_the_keys_of_their_tables() {
        Sen2Samples.Heard heard = read(FILES);
        assertThat(heard.headers.getFirst().day("ReferenceDate")).hasToString("2026-01-15");
        assertThat(heard.persons).hasSize(2);
        Sen2Node ann = heard.persons.getFirst();
        assertThat(ann.day("PersonBirthDate")).hasToString("2015-03-02");
        assertThat(ann.all(Sen2Module.REQUEST).getFirst().text("ReceivedDate")).isEqualTo("2022-09-28");
        assertThat(ann.deep(Sen2Module.ACTIVE_PLAN).findFirst().orElseThrow().text("TransferLA"))
                .isEqualTo("352");
        assertThat(ann.deep(Sen2Module.NEED).map(need -> need.text("SENtype"))).containsExactly("ASD", "SLCN");
        assertThat(heard.persons.getLast().all(Sen2Module.REQUEST).getFirst().isYes("RYA"))
                .isTrue();
    }

    @Test
    void keys_that_are_missing_and_unknown_columns_are_said() {
        Sen2Samples.Heard heard = read(FILES);
        assertThat(heard.keysMissing).containsExactly("REQUEST 5", "REQUEST 4");
        assertThat(heard.unknown).containsExactly("shoesize 1");
    }

    @Test
    void a_zip_without_persons_is_no_return() {
        assertThatThrownBy(() -> read(List.of(FILES.getFirst()))).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_written_is_read_back_equal() throws IOException {
        Sen2Samples.Heard first = Sen2Samples.xml(Sen2Samples.message(
                Sen2Samples.PERSON,
                "<Person><Surname>=cmd|' /C calc'!A0</Surname><Forename>O\"Neill, Jr</Forename></Person>",
                "<Person><Surname>'t Hooft</Surname></Person>"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sen2Blade.write(new Sen2Return(first.headers.getFirst(), first.persons), "21-01-2026", out);
        List<FileParts.Part> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(new Sen2Samples.Bytes(entry.getName(), zip.readAllBytes()));
            }
        }
        assertThat(parts).hasSize(9);
        assertThat(new String(((Sen2Samples.Bytes) parts.get(1)).content(), StandardCharsets.UTF_8))
                .contains("\"'=cmd|' /C calc'!A0\"");
        Sen2Samples.Heard second = read(parts);
        assertThat(second.persons).isEqualTo(first.persons);
        assertThat(second.headers).isEqualTo(first.headers);
        assertThat(second.keysMissing).isEmpty();
    }
}
