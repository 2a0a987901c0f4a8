package org.throughline.interchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.interchange.gias.InventedExtract;

/** A sound file of every form that is read, and files made of others' bytes: the beginning for whatever spoils them. */
final class ReaderSamples {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final List<String> BLADES = List.of("sen2", "person", "requests", "activeplans", "senneed");
    private static final List<String> BLADE_FILES = List.of(
            "NativeId,sen2tableid,collection,year,referencedate,lea,dsco\r\n9,1,SEN2,2026,2026-Jan-15 00:00:00,351,true\r\n",
            "persontableid,sen2tableid,surname,forename,personbirthdate,sex,upn\r\n"
                    + "11,1,Test,Ann,2015-Mar-02 00:00:00,F,V351999925001\r\n",
            "requeststableid,persontableid,receiveddate,requestsource,rya\r\n21,11,2022-Sep-28 00:00:00,2,false\r\n",
            "activeplanstableid,requeststableid,transferla,lastreview\r\n31,21,352,2025-Sep-01 00:00:00\r\n",
            "senneedtableid,activeplanstableid,sentype,sentyperank\r\n41,31,ASD,1\r\n");

    private ReaderSamples() {}

    /** A sound file of each form: the code of its kind, a space and its name. */
    static Map<String, byte[]> sound() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] extract = new InventedExtract()
                .with(InventedExtract.school(930_001, "St Anne\u2019s School"))
                .with(InventedExtract.school(930_002, "\u00c9cole \u201cLower\u201d, Bury"))
                .bytes();
        byte[] links = text("\"URN\",\"LinkURN\",\"LinkName\",\"LinkType\",\"LinkEstablishedDate\"\r\n"
                + "100012,100021,\"Rhyl Community Primary School\",\"Successor - merged\",\"31-08-2021\"\r\n");
        byte[] postcodes = text("pcds,east1m,north1m,doterm\nBL9 0SW,380123,410456,\nBL9 0AA,380001,410002,200506\n");
        files.put("gias a.csv", extract);
        files.put("gias a.zip", zip(Map.of("edubasealldata.csv", extract)));
        files.put("gias-links a.csv", links);
        files.put("gias-links a.zip", zip(Map.of("links.csv", links)));
        files.put("postcodes a.csv", postcodes);
        files.put("postcodes a.zip", zip(Map.of("Data/ONSPD.csv", postcodes)));
        files.put("sen2 a.xml", text(sen2()));
        files.put("sen2 blades.zip", blades(text(String.join("\u001e", BLADE_FILES))));
        files.put("ctf a.xml", text(ctf()));
        files.put("class a.csv", text("Surname,Forename,Date of birth\nExample,Addie,02/03/2016\n"));
        files.put("spreadsheet a.csv", text("""
                UPN,Surname,Forename,Date of birth,Sex,Postcode,Taught in NC year
                V351999925001,Example,Addie,02/03/2015,Female,BL9 0SW,
                ,O\u2019Neill,Zo\u00eb,27 March 2016,M,M25 1AA,4
                """));
        files.put("spreadsheet a.xlsx", workbook(new byte[0]));
        files.put(
                "worklist a.csv",
                text("UPN,LegalSurname,LegalForename,DOB,DestinationLEA,DestinationEstab,DestinationSchool,"
                        + "ReceivingDSL,ReceivingDSLEmail,RecordExists,System,Sent,Received\r\n"
                        + "V351999925001,Example,Addie,2015-03-02,351,4001,High,,,Yes,CPOMS,2026-07-01,\r\n"));
        files.put(
                "sui a.csv",
                text("UPN,NHSNumber,SUI_MatchStatus,SUI_Differences,SUI_MissingLocalFields\n"
                        + "V351999925001,9434765919,Match,,\nV351999925001,,NoMatch,Surname,\n"));
        files.put(
                "nccis a.csv",
                text("Surname,Forename,DOB,Activity,StartDate\nExample,Addie,02/03/2015,540,01/09/2026\n"
                        + "Example,Addie,02/03/2015,In education,2026-09-02\n"));
        files.put(
                "attendance a.csv",
                text("UPN,Year,Term,Possible,Attended,Authorised,Unauthorised,Suspensions,Days\n"
                        + "V351999925001,2025/26,Autumn,140,120,15,5,1,2.5\n"));
        files.put("published a.csv", text(published()));
        return files;
    }

    private static String published() {
        StringBuilder text = new StringBuilder("table,time_period,breakdown_topic,breakdown,measure,value\n");
        for (int year = 2015; year < 2026; year++) {
            String period = year + "" + (year + 1) % 100;
            text.append("caseload,")
                    .append(period)
                    .append(",Age group,Under 5,ehcplans,")
                    .append(year - 2000);
            text.append("\ncaseload,").append(period).append(",All EHC plans,All EHC plans,ehcplans,100\n");
        }
        return text.toString();
    }

    private static String sen2() {
        return "<Message><Header><CollectionDetails><Collection>SEN2</Collection><Year>2026</Year><ReferenceDate>"
                + "2026-01-15</ReferenceDate></CollectionDetails><Source><LEA>351</LEA></Source></Header><Persons><Person>"
                + "<Surname>\u00d3 Briain-Smith</Surname><Forename>Zo\u00eb</Forename><PersonBirthDate>2014-03-02"
                + "</PersonBirthDate><Sex>F</Sex><PostCode>BL9 0SW</PostCode><UPN>V351999925001</UPN><Requests>"
                + "<ReceivedDate>2024-05-01</ReceivedDate><RequestSource>2</RequestSource><RequestOutcome>Y"
                + "</RequestOutcome><Assessment><AssessmentOutcome>Y</AssessmentOutcome><NamedPlan><StartDate>2024-09-10"
                + "</StartDate><PlanDetail><URN>100123</URN><SENunitIndicator>1</SENunitIndicator></PlanDetail>"
                + "</NamedPlan></Assessment><ActivePlans><LastReview>2025-09-01</LastReview><PlacementDetail><URN>100123"
                + "</URN><EntryDate>2024-09-16</EntryDate></PlacementDetail><SENneed><SENtype>ASD</SENtype><SENtypeRank>1"
                + "</SENtypeRank></SENneed></ActivePlans></Requests></Person></Persons></Message>";
    }

    private static String ctf() {
        return HEAD + "<CTfile><Header><CTFversion>25.0</CTFversion><SourceSchool><LEA>351</LEA><Estab>2001</Estab>"
                + "<AcademicYear>2025</AcademicYear></SourceSchool><DestSchool><LEA>351</LEA><Estab>4001</Estab>"
                + "</DestSchool></Header><CTFpupilData><Pupil><UPN>V351999925001</UPN><Surname>Example</Surname><Forename>"
                + "Addie</Forename><DOB>2015-03-02</DOB><Sex>F</Sex><BasicDetails><NCyearActual>6</NCyearActual>"
                + "<Languages><Type><LanguageType>F</LanguageType><Language>PNJ</Language></Type></Languages></BasicDetails>"
                + "<SENhistory><SEN><StartDate>2022-03-01</StartDate><SENprovision>E</SENprovision></SEN><SENneeds><SENneed>"
                + "<SENtype>ASD</SENtype><SENtypeRank>1</SENtypeRank></SENneed></SENneeds></SENhistory><Address>"
                + "<PostCode>bl90sw</PostCode></Address><Attendance><YearData><Year>2025</Year><SessionsPossible>380"
                + "</SessionsPossible><SessionsAttended>361</SessionsAttended></YearData></Attendance></Pupil>"
                + "</CTFpupilData></CTfile>";
    }

    /** The nine files of COLLECT, whose contents stand one after another. */
    static byte[] blades(byte[] contents) {
        String[] files = new String(contents, StandardCharsets.ISO_8859_1).split("\u001e", -1);
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int index = 0; index < BLADES.size(); index++) {
            parts.put(
                    "Blade-Export_21-01-2026_" + BLADES.get(index) + ".csv",
                    (index < files.length ? files[index] : "").getBytes(StandardCharsets.ISO_8859_1));
        }
        return zip(parts);
    }

    /** The contents that {@link #blades} takes. */
    static byte[] bladeContents() {
        return text(String.join("\u001e", BLADE_FILES));
    }

    /** The parts of a sound workbook by name. */
    static Map<String, byte[]> workbookParts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "xl/worksheets/sheet1.xml",
                text(HEAD + "<worksheet" + MAIN + "><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\""
                        + " t=\"inlineStr\"><is><t>Date of birth</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1"
                        + "</v></c><c r=\"B2\" s=\"1\"><v>42065</v></c></row></sheetData></worksheet>"));
        parts.put(
                "xl/sharedStrings.xml",
                text(HEAD + "<sst" + MAIN
                        + "><si><t>Surname</t></si><si><r><t>Exam</t></r><r><t>ple</t></r></si></sst>"));
        parts.put(
                "xl/styles.xml",
                text(HEAD + "<styleSheet" + MAIN + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
                        + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"));
        parts.put(
                "xl/workbook.xml",
                text(HEAD + "<workbook" + MAIN
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"List\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                text(HEAD + "<Relationships><Relationship Id=\"rId1\" Type=\"worksheet\""
                        + " Target=\"worksheets/sheet1.xml\"/></Relationships>"));
        return parts;
    }

    /** A workbook of which the part with the number of the first byte is replaced by the other bytes. */
    static byte[] workbook(byte[] spoilt) {
        Map<String, byte[]> parts = workbookParts();
        if (spoilt.length > 0) {
            List<String> names = List.copyOf(parts.keySet());
            byte[] content = new byte[spoilt.length - 1];
            System.arraycopy(spoilt, 1, content, 0, content.length);
            parts.put(names.get(Math.floorMod(spoilt[0], names.size())), content);
        }
        return zip(parts);
    }

    /** What {@link #workbook} takes to make a sound workbook, one for each part. */
    static Stream<byte[]> workbookContents() {
        List<byte[]> parts = List.copyOf(workbookParts().values());
        return IntStream.range(0, parts.size()).mapToObj(index -> {
            byte[] content = new byte[parts.get(index).length + 1];
            content[0] = (byte) index;
            System.arraycopy(parts.get(index), 0, content, 1, content.length - 1);
            return content;
        });
    }

    /** A zip of these files. */
    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                new ByteArrayInputStream(file.getValue()).transferTo(zip);
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** Text in UTF-8. */
    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
