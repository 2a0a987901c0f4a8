package org.throughline.interchange.ui.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.shared.ui.FileLink;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;

/** Each role takes out what is for it, and says what for. */
class ExportViewTest extends ScreenTest {

    @Autowired
    private JdbcClient jdbc;

    private List<String> offered() {
        go(ExportView.PATH, ExportView.class);
        return find(Select.class)
                .withLabel("What to take out")
                .single()
                .getListDataView()
                .getItems()
                .map(item -> ((FileOut) item).label())
                .toList();
    }

    private List<String> links() {
        return find(FileLink.class).all().stream().map(Anchor::getText).toList();
    }

    private void purpose(String text) {
        test(find(TextField.class).withLabel("What it is for").single()).setValue(text);
        press("Prepare the file");
    }

    @Test
    @SignedIn("officer")
    void an_officer_takes_a_sheet_out_in_two_forms_and_must_say_what_for() {
        assertThat(offered())
                .containsExactly(
                        "Alternative provision census",
                        "Annex A, list 1 (for an inspection)",
                        "SEN2 return",
                        "Spreadsheet of the register");
        choose("What to take out", "Spreadsheet of the register");
        choose("Which sheet", "Children");

        press("Prepare the file");
        assertThat(errors()).contains("Say what the export is for");
        assertThat(links()).isEmpty();
        purpose("For the test of this screen");

        assertThat(words()).containsPattern("“Children” has [0-9,]+ rows");
        assertThat(links()).containsExactly("Download as CSV", "Download as Excel workbook");
    }

    @Test
    @SignedIn("officer")
    void the_list_for_inspections_says_what_it_lacks_and_the_return_has_a_page_of_its_own() {
        go(ExportView.PATH, ExportView.class);
        choose("What to take out", "Annex A, list 1 (for an inspection)");
        assertThat(words()).contains("things to put right first", "Columns that stay blank");
        purpose("For the test of this screen");
        assertThat(links()).containsExactly("Download as CSV", "Download as Excel workbook");

        choose("What to take out", "SEN2 return");

        assertThat(find(Anchor.class).withText("Open the SEN2 return").single().getHref())
                .isEqualTo("sen2");
        assertThat(find(TextField.class).withLabel("What it is for").all()).isEmpty();
    }

    @Test
    @SignedIn("secondary")
    void a_senco_chooses_a_year_group_and_its_children_and_that_is_noted() {
        assertThat(offered()).containsExactly("Common transfer files (CTF)");
        @SuppressWarnings("unchecked")
        Select<String> groups = find(Select.class).withLabel("Which year group").single();
        String first = groups.getListDataView().getItems().findFirst().orElseThrow();
        groups.setValue(first);
        assertThat(find(CheckboxGroup.class).single().getSelectedItems()).isNotEmpty();

        purpose("To fill our own system");

        assertThat(words()).contains("recorded with your name and the purpose");
        assertThat(links()).isNotEmpty().allMatch(link -> link.startsWith("Download "));
        assertThat(jdbc.sql("select narrowed from audit_event where purpose = 'To fill our own system'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(first, "file");
        find(CheckboxGroup.class).single().deselectAll();
        press("Prepare the file");
        assertThat(errors()).contains("Choose a year group and at least one child");
    }

    @Test
    @SignedIn("officer")
    void the_census_of_alternative_provision_says_its_day_and_what_stays_blank() {
        go(ExportView.PATH, ExportView.class);
        choose("What to take out", "Alternative provision census");
        assertThat(words()).contains("Census day", "Items that stay blank", "not verified");
        purpose("To fill in the census");
        assertThat(links()).containsExactly("Download as CSV");
    }

    @Test
    @SignedIn("dsl")
    void a_lead_takes_the_worklist_out() {
        assertThat(offered()).containsExactly("Safeguarding worklist");
        purpose("Meeting of the leads");
        assertThat(links()).containsExactly("Download the list as CSV", "Download the summary as PDF");
    }

    @Test
    @SignedIn("planner")
    void a_planner_takes_nothing_out_here() {
        refused(ExportView.PATH);
    }
}
