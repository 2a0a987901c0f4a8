package org.throughline.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.throughline.interchange.gias.InventedExtract;

/**
 * The four files of a small invented authority: its schools, its postcodes, its children with plans, of whom all are in
 * NC year 6 in 2026/27, and the places of its special school and its base.
 */
final class NewAuthorityFiles {

    static final int CHILDREN = 24;
    private static final int PRIMARIES = 3;
    private static final int FIRST_PRIMARY = 910_001;
    private static final int SPECIAL = 910_101;
    private static final int SECONDARY = 910_102;
    private static final List<String> NEEDS = List.of("ASD", "SEMH", "MLD", "SLCN");

    private NewAuthorityFiles() {}

    /** An extract of GIAS. */
    static byte[] gias() {
        InventedExtract extract = new InventedExtract();
        for (int index = 0; index < PRIMARIES; index++) {
            extract.with(InventedExtract.school(FIRST_PRIMARY + index, "Invented Primary School " + (index + 1)));
        }
        Map<String, String> special = InventedExtract.school(SPECIAL, "Invented Hill School");
        special.putAll(Map.of(
                "TypeOfEstablishment (code)", "7",
                "TypeOfEstablishment (name)", "Community special school",
                "PhaseOfEducation (code)", "0",
                "PhaseOfEducation (name)", "Not applicable",
                "StatutoryLowAge", "11",
                "StatutoryHighAge", "19",
                "Easting", "381000",
                "Northing", "411000"));
        Map<String, String> secondary = InventedExtract.school(SECONDARY, "Invented High School");
        secondary.putAll(Map.of(
                "PhaseOfEducation (code)", "4",
                "PhaseOfEducation (name)", "Secondary",
                "StatutoryLowAge", "11",
                "StatutoryHighAge", "16",
                "Easting", "379000",
                "Northing", "409500"));
        return extract.with(special).with(secondary).bytes();
    }

    /** A directory of postcodes as the ONS has it. */
    static byte[] postcodes() {
        String rows = IntStream.range(0, CHILDREN)
                .mapToObj(
                        index -> postcode(index) + "," + (379_000 + 100 * index) + "," + (409_000 + 90 * index) + ",\n")
                .collect(Collectors.joining());
        return ("pcds,east1m,north1m,doterm\n" + rows).getBytes(UTF_8);
    }

    private static String postcode(int index) {
        return "BL9 " + (index % 9 + 1) + "A" + (char) ('A' + index / 9);
    }

    /** A return of persons with plans, as a case system writes it. */
    static byte[] sen2() {
        String persons =
                IntStream.range(0, CHILDREN).mapToObj(NewAuthorityFiles::person).collect(Collectors.joining());
        return ("""
                <Message><Header><CollectionDetails><Collection>SEN2</Collection><Year>2026</Year>
                <ReferenceDate>2026-01-15</ReferenceDate></CollectionDetails>
                <Source><SourceLevel>L</SourceLevel><LEA>351</LEA><SoftwareCode>Case</SoftwareCode><Release>1</Release>
                <SerialNo>1</SerialNo><DateTime>2026-01-20T10:00:00</DateTime></Source><DSCO>1</DSCO></Header>
                <Persons>%s</Persons></Message>
                """).formatted(persons).getBytes(UTF_8);
    }

    private static String person(int index) {
        LocalDate born = LocalDate.of(2015, 9, 3).plusDays(15L * index);
        return """
                <Person><Surname>Invented%s</Surname><Forename>Child</Forename>
                <PersonBirthDate>%s</PersonBirthDate><Sex>%s</Sex><Ethnicity>WBRI</Ethnicity>
                <PostCode>%s</PostCode><UPNunknown>UN9</UPNunknown>
                <Requests><ReceivedDate>2023-05-01</ReceivedDate><RequestSource>2</RequestSource><RYA>0</RYA>
                  <RequestOutcomeDate>2023-06-10</RequestOutcomeDate><RequestOutcome>Y</RequestOutcome>
                  <Assessment><AssessmentOutcome>Y</AssessmentOutcome>
                    <AssessmentOutcomeDate>2023-08-20</AssessmentOutcomeDate><Week20>0</Week20>
                    <NamedPlan><StartDate>2023-09-10</StartDate><PB>0</PB>
                      <PlanDetail><URN>%d</URN><PlacementRank>1</PlacementRank><SENunitIndicator>0</SENunitIndicator>
                      <ResourcedProvisionIndicator>0</ResourcedProvisionIndicator></PlanDetail></NamedPlan></Assessment>
                  <ActivePlans><LastReview>2025-09-01</LastReview><ReviewOutcome>M</ReviewOutcome>
                    <PlacementDetail><URN>%d</URN><PlacementRank>1</PlacementRank><EntryDate>2023-09-16</EntryDate>
                    <SENunitIndicator>0</SENunitIndicator>
                    <ResourcedProvisionIndicator>0</ResourcedProvisionIndicator></PlacementDetail>
                    <SENneed><SENtype>%s</SENtype><SENtypeRank>1</SENtypeRank></SENneed>
                  </ActivePlans></Requests></Person>
                """.formatted(
                        Character.toString('A' + index),
                        born,
                        index % 2 == 0 ? "F" : "M",
                        postcode(index),
                        primary(index),
                        primary(index),
                        NEEDS.get(index % NEEDS.size()));
    }

    private static int primary(int index) {
        return FIRST_PRIMARY + index % PRIMARIES;
    }

    /** Places in September 2027: fewer than children. */
    static byte[] places() {
        return """
                URN,Type of provision,Designated needs,NC year from,NC year to,Academic year,Places,Places from NC year,Places to NC year,Yearly cost of a place
                %d,Special school,"ASD, SEMH, MLD, SLCN",7,13,2027/28,14,7,7,24000
                %d,Resourced provision,"ASD, SLCN",7,11,2027/28,5,7,7,16000
                """.formatted(SPECIAL, SECONDARY).getBytes(UTF_8);
    }
}
