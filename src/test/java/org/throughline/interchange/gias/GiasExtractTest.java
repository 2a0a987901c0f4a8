package org.throughline.interchange.gias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.interchange.BroughtFile;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.ImportFile;
import org.throughline.shared.GridReference;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/** An extract of GIAS is read as GIAS writes it. */
class GiasExtractTest {

    private static List<Establishment> read(ImportFile file) {
        List<Establishment> found = new ArrayList<>();
        new GiasExtract().read(file, BroughtFile.kind(), found::add, BroughtFile.unwatched());
        return found;
    }

    private static Establishment read(Map<String, String> row) {
        List<Establishment> found = read(BroughtFile.of(
                "edubasealldata.csv", new InventedExtract().with(row).bytes()));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<String> rules(Establishment establishment) {
        return establishment.faults().stream().map(ImportFault::rule).toList();
    }

    @Test
    void a_school_is_read_in_windows_1252_with_days_in_british_order() {
        Map<String, String> row = InventedExtract.school(905_001, "St Anne\u2019s \u00c9cole, \u201cLower\u201d");
        row.put("UKPRN", "10012345");
        row.put("EstablishmentNumber", "2001");
        Establishment school = read(row);

        assertThat(school.name()).isEqualTo("St Anne\u2019s \u00c9cole, \u201cLower\u201d");
        assertThat(school.row()).isEqualTo(2);
        assertThat(school.urn()).isEqualTo(905_001);
        assertThat(school.laestab()).hasToString("351/2001");
        assertThat(school.ukprn()).hasToString("10012345");
        assertThat(school.type()).isEqualTo(1);
        assertThat(school.phase()).isEqualTo(2);
        assertThat(school.opened()).isEqualTo(LocalDate.of(1995, 9, 1));
        assertThat(school.closed()).isNull();
        assertThat(school.section41()).isNull();
        assertThat(school.at()).isEqualTo(new GridReference(380_100, 410_200));
        assertThat(school.bases()).isEmpty();
        assertThat(school.needs()).isEmpty();
        assertThat(school.faults()).isEmpty();
    }

    @Test
    void nothing_of_a_head_teacher_is_read() {
        assertThat(read(InventedExtract.school(905_001, "Oak School")).toString())
                .doesNotContain("Nobody", "Invented");
    }

    @Test
    void the_last_day_open_is_the_day_before_the_first_day_closed() {
        Map<String, String> closed = InventedExtract.school(905_001, "Oak School");
        closed.put("EstablishmentStatus (name)", "Closed");
        closed.put("CloseDate", "31-08-2024");
        assertThat(read(closed).closed()).isEqualTo(LocalDate.of(2024, 9, 1));

        closed.put("EstablishmentStatus (name)", "Open, but proposed to close");
        closed.put("CloseDate", "31/08/2027");
        assertThat(read(closed).closed()).isEqualTo(LocalDate.of(2027, 9, 1));

        closed.put("EstablishmentStatus (name)", "Proposed to open");
        assertThat(read(closed).closed()).isNull();
        assertThat(read(closed).status()).isEqualTo(Establishment.Status.PROPOSED);
    }

    @Test
    void bases_have_capacities_and_needs_are_a_set_even_after_not_applicable() {
        Map<String, String> row = InventedExtract.school(905_001, "Oak School");
        row.put("TypeOfResourcedProvision (name)", "Resourced provision and SEN unit");
        row.put("ResourcedProvisionCapacity", "12");
        row.put("SenUnitCapacity", "0");
        row.put("SEN2 (name)", "ASD - Autistic Spectrum Disorder");
        row.put("SEN3 (name)", "SpLD - Specific Learning Difficulty");
        row.put("SEN4 (name)", "ASD - Autistic Spectrum Disorder");
        row.put("SEN5 (name)", "XYZ - Something new");
        Establishment school = read(row);

        assertThat(school.bases())
                .containsExactly(
                        new Establishment.Base(ProvisionType.SEN_UNIT, null),
                        new Establishment.Base(ProvisionType.RESOURCED_PROVISION, 12));
        assertThat(school.needs()).isEqualTo(Set.of(NeedType.ASD, NeedType.SPLD));
        assertThat(rules(school)).containsExactly("GIAS-20", "GIAS-21");
    }

    @Test
    void what_is_wrong_is_said_with_its_rule_and_the_rest_is_read() {
        Map<String, String> row = InventedExtract.school(905_001, "Oak School");
        row.put("EstablishmentStatus (name)", "Perhaps open");
        row.put("OpenDate", "31-02-1995");
        row.put("CloseDate", "soon");
        row.put("UKPRN", "1234");
        row.put("EstablishmentNumber", "20011");
        row.put("Easting", "0");
        row.put("Northing", "0");
        Establishment school = read(row);
        assertThat(rules(school))
                .containsExactlyInAnyOrder("GIAS-05", "GIAS-04", "GIAS-04", "GIAS-10", "GIAS-11", "GIAS-09");
        assertThat(school.name()).isEqualTo("Oak School");

        row.put("URN", "9050");
        row.put("EstablishmentName", "");
        assertThat(rules(read(row))).contains("GIAS-01", "GIAS-03");
    }

    @Test
    void a_closing_day_before_the_opening_or_none_is_to_be_checked() {
        Map<String, String> row = InventedExtract.school(905_001, "Oak School");
        row.put("EstablishmentStatus (name)", "Closed");
        assertThat(rules(read(row))).containsExactly("GIAS-06");
        row.put("CloseDate", "31-08-1990");
        Establishment early = read(row);
        assertThat(rules(early)).containsExactly("GIAS-06");
        assertThat(early.closed()).isNull();
    }

    @Test
    void the_extract_is_found_in_the_zip_of_gias_whatever_lies_beside() {
        byte[] extract = new InventedExtract()
                .with(InventedExtract.school(905_001, "Oak School"))
                .bytes();
        ImportFile zip = BroughtFile.zip(
                "extract.zip",
                new java.util.TreeMap<>(Map.of(
                        "a/links_edubasealldata.csv",
                        "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n".getBytes(BroughtFile.WINDOWS),
                        "edubasealldata.csv",
                        extract)));
        assertThat(read(zip)).extracting(Establishment::urn).containsExactly(905_001);
    }

    @Test
    void a_file_of_links_is_no_extract_and_that_is_said() {
        assertThat(refusalOf(() -> read(
                                BroughtFile.of("links.csv", "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n")))
                        .sentence())
                .isEqualTo(
                        "This is not a file of the kind \u201cInvented\u201d: no file in it has the columns URN, LA (code),"
                                + " EstablishmentName, EstablishmentStatus (name); in GIAS it is called Establishment fields CSV."
                                + " Nothing was loaded. Choose the right kind of file, or the right file");
    }
}
