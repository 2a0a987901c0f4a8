package org.throughline.interchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * SEN2 returns as large as an authority's, with the habits of case systems: a request, an assessment, a plan, a place
 * and two needs each; every tenth plan has ceased, every seventh person has a second place. Everybody is invented.
 */
final class InventedReturn {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final List<String> SURNAMES = List.of(
            "Ashworth", "Begum", "Cohen", "Duda", "Entwistle", "Farooq", "Greenhalgh", "Hussain", "Ingham", "Jones");
    private static final List<String> FORENAMES =
            List.of("Aisha", "Ben", "Chaya", "Dawid", "Ellie", "Faisal", "Grace", "Hamza", "Isla", "Jakub", "Kira");
    private static final List<String> NEEDS = List.of("ASD", "SLCN", "SEMH", "MLD", "SLD", "PMLD", "HI", "VI", "PD");

    private final List<Integer> urns;

    /** Of children at settings with these URNs. */
    InventedReturn(List<Integer> urns) {
        this.urns = List.copyOf(urns);
    }

    /** A return of so many persons. */
    Path write(Path file, int persons) {
        try (Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            text.write(
                    "<Message><Header><CollectionDetails><Collection>SEN2</Collection><Year>2026</Year><ReferenceDate>"
                            + "2026-01-15</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>351</LEA>"
                            + "</Source><DMO>1</DMO><DCO>1</DCO><DSCO>1</DSCO></Header><Persons>\n");
            for (int index = 0; index < persons; index++) {
                text.write(person(index));
            }
            text.write("</Persons></Message>\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    private String person(int index) {
        LocalDate born = LocalDate.of(2005, 1, 1).plusDays(index * 37L % 5_500);
        LocalDate asked = LocalDate.of(2023, 2, 1).plusDays(index * 13L % 500);
        LocalDate made = asked.plusDays(130 + index % 20);
        int urn = urns.get(index % urns.size());
        boolean hasCeased = index % 10 == 9;
        return String.format(
                Locale.ROOT,
                "<Person><Surname>%s%s</Surname><Forename>%s %s</Forename><PersonBirthDate>%s</PersonBirthDate><Sex>%s</Sex>"
                        + "<PostCode>BL9 %d%s%s</PostCode><UPN>%s</UPN><Requests><ReceivedDate>%s</ReceivedDate>"
                        + "<RequestSource>%d</RequestSource><RYA>0</RYA><RequestOutcomeDate>%s</RequestOutcomeDate>"
                        + "<RequestOutcome>Y</RequestOutcome><Assessment><AssessmentOutcome>Y</AssessmentOutcome>"
                        + "<AssessmentOutcomeDate>%s</AssessmentOutcomeDate><Week20>0</Week20><NamedPlan><StartDate>%s"
                        + "</StartDate><PB>0</PB><OA>0</OA>%s<PlanDetail><URN>%d</URN><PlacementRank>1</PlacementRank>"
                        + "</PlanDetail></NamedPlan></Assessment>%s</Requests></Person>\n",
                SURNAMES.get(index % SURNAMES.size()),
                word(index / 7),
                FORENAMES.get(index % FORENAMES.size()),
                FORENAMES.get(index / 3 % FORENAMES.size()),
                born,
                index % 3 == 0 ? "F" : "M",
                index % 10,
                LETTERS.charAt(index / 10 % 20),
                LETTERS.charAt(index / 200 % 20),
                upn(index),
                asked,
                1 + index % 4,
                asked.plusDays(35),
                asked.plusDays(100),
                made,
                hasCeased ? "<CeaseDate>2025-06-30</CeaseDate><CeaseReason>2</CeaseReason>" : "",
                urn,
                hasCeased ? "" : active(index, made, urn));
    }

    private String active(int index, LocalDate made, int urn) {
        String second = index % 7 == 0
                ? "<PlacementDetail><URN>" + urns.get((index + 1) % urns.size())
                        + "</URN><PlacementRank>1</PlacementRank>"
                        + "<EntryDate>" + made.plusDays(10) + "</EntryDate><LeavingDate>" + made.plusDays(60)
                        + "</LeavingDate></PlacementDetail>"
                : "";
        return "<ActivePlans><LastReview>2025-09-01</LastReview><ReviewOutcome>M</ReviewOutcome>" + second
                + "<PlacementDetail><URN>" + urn + "</URN><PlacementRank>1</PlacementRank><EntryDate>"
                + made.plusDays(70)
                + "</EntryDate></PlacementDetail><SENneed><SENtype>" + NEEDS.get(index % NEEDS.size())
                + "</SENtype><SENtypeRank>1</SENtypeRank></SENneed><SENneed><SENtype>"
                + NEEDS.get((index + 4) % NEEDS.size())
                + "</SENtype><SENtypeRank>2</SENtypeRank></SENneed></ActivePlans>";
    }

    private static String word(int number) {
        return "" + Character.toLowerCase(LETTERS.charAt(number % 20))
                + Character.toLowerCase(LETTERS.charAt(number / 20 % 20))
                + Character.toLowerCase(LETTERS.charAt(number / 400 % 20));
    }

    private static String upn(int index) {
        String digits = String.format(Locale.ROOT, "351%04d%05d", 9000 + index / 100_000, index % 100_000);
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            sum += (at + 2) * (digits.charAt(at) - '0');
        }
        return LETTERS.charAt(sum % LETTERS.length()) + digits;
    }
}
