package org.throughline.interchange.sen2;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.text.FileParts;

/** Returns for tests, and what readers say of them. */
final class Sen2Samples {

    private Sen2Samples() {}

    /** A header as most systems write it. */
    static final String HEADER = """
            <Header><CollectionDetails><Collection>SEN2</Collection><Year>2026</Year>
            <ReferenceDate>2026-01-15</ReferenceDate></CollectionDetails>
            <Source><SourceLevel>L</SourceLevel><LEA>351</LEA><SoftwareCode>Case</SoftwareCode><Release>1</Release>
            <SerialNo>1</SerialNo><DateTime>2026-01-20T10:00:00</DateTime></Source><DSCO>1</DSCO></Header>
            """;

    /** A person with a plan made after a request, at a school with a SEN unit. */
    static final String PERSON = """
            <Person><Surname>Ó Briain-Smith</Surname><Forename>Zoë</Forename>
            <PersonBirthDate>2014-03-02</PersonBirthDate><Sex>F</Sex><Ethnicity>WBRI</Ethnicity>
            <PostCode>BL9 0SW</PostCode><UPN>V351999925001</UPN>
            <Requests><ReceivedDate>2024-05-01</ReceivedDate><RequestSource>2</RequestSource><RYA>0</RYA>
              <RequestOutcomeDate>2024-06-10</RequestOutcomeDate><RequestOutcome>Y</RequestOutcome>
              <Assessment><AssessmentOutcome>Y</AssessmentOutcome>
                <AssessmentOutcomeDate>2024-08-20</AssessmentOutcomeDate><Week20>0</Week20>
                <NamedPlan><StartDate>2024-09-10</StartDate><PB>0</PB>
                  <PlanDetail><URN>100123</URN><PlacementRank>1</PlacementRank><SENunitIndicator>1</SENunitIndicator>
                  <ResourcedProvisionIndicator>0</ResourcedProvisionIndicator></PlanDetail></NamedPlan></Assessment>
              <ActivePlans><LastReview>2025-09-01</LastReview><ReviewOutcome>M</ReviewOutcome>
                <PlacementDetail><URN>100123</URN><PlacementRank>1</PlacementRank><EntryDate>2024-09-16</EntryDate>
                <SENunitIndicator>1</SENunitIndicator><ResourcedProvisionIndicator>0</ResourcedProvisionIndicator>
                </PlacementDetail>
                <SENneed><SENtype>SLCN</SENtype><SENtypeRank>2</SENtypeRank></SENneed>
                <SENneed><SENtype>ASD</SENtype><SENtypeRank>1</SENtypeRank></SENneed>
              </ActivePlans></Requests></Person>
            """;

    static String message(String... persons) {
        return "<Message>" + HEADER + "<Persons>" + String.join("", persons) + "</Persons></Message>";
    }

    record Bytes(String name, byte[] content) implements FileParts.Part {

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    static FileParts.Part part(String name, String content) {
        return new Bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static ImportKind kind() {
        ImportKind kind = mock(ImportKind.class);
        when(kind.label()).thenReturn("Children and plans (SEN2 return)");
        return kind;
    }

    /** What a reader told. */
    static final class Heard implements Sen2Sink {

        final List<Sen2Node> headers = new ArrayList<>();
        final List<Sen2Node> persons = new ArrayList<>();
        final List<String> unknown = new ArrayList<>();
        final List<String> keysMissing = new ArrayList<>();

        @Override
        public void header(Sen2Node header) {
            headers.add(header);
        }

        @Override
        public void person(Sen2Node person) {
            persons.add(person);
        }

        @Override
        public void unknown(String name, long row) {
            unknown.add(name + " " + row);
        }

        @Override
        public void keyMissing(Sen2Module module, long row) {
            keysMissing.add(module + " " + row);
        }
    }

    /** What XML says. */
    static Heard xml(String content) {
        Heard heard = new Heard();
        try {
            Sen2Xml.read(part("return.xml", content), kind(), heard);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return heard;
    }

    static Sen2Node person(String xml) {
        return xml(message(xml)).persons.getFirst();
    }

    /** Files in a zip. */
    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
