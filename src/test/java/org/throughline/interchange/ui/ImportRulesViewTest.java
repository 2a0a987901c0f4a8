package org.throughline.interchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.ImportRule;
import org.throughline.testing.ScreenTest;
import org.throughline.testing.SignedIn;

/** Every numbered rule of every kind of file is listed with what to do, and found by number and words. */
class ImportRulesViewTest extends ScreenTest {

    @Autowired
    private List<ImportKind> kinds;

    private List<String> numbers() {
        Grid<?> grid = find(Grid.class).single();
        List<String> numbers = new ArrayList<>();
        for (int row = 0; row < test(grid).size(); row++) {
            numbers.add(test(grid).getCellText(row, 0));
        }
        return numbers;
    }

    @Test
    void every_kind_has_rules_and_a_number_means_one_thing() {
        Map<String, ImportRule> known = new HashMap<>();
        // one that tests invent is among them
        for (ImportKind kind :
                kinds.stream().filter(each -> !each.code().equals("invented")).toList()) {
            assertThat(kind.rules()).as(kind.code()).isNotEmpty().allSatisfy(rule -> {
                assertThat(rule.number()).matches("[A-Z]+[0-9]?-?[0-9]+");
                assertThat(rule.expected()).isNotBlank();
                assertThat(rule.remedy()).isNotBlank().doesNotEndWith(".");
                assertThat(known.merge(rule.number(), rule, (one, other) -> one))
                        .isEqualTo(rule);
            });
        }
    }

    @Test
    @SignedIn("officer")
    void a_rule_is_found_by_the_link_of_a_preview_by_words_and_by_kind() {
        go(ImportRulesView.path("SHEET-04"), ImportRulesView.class);
        assertThat(numbers()).containsExactly("SHEET-04");
        assertThat(words()).containsPattern("1 of [0-9]+ rules shown");

        write("Number or words", "zeros in front");
        assertThat(numbers()).contains("SHEET-04");
        write("Number or words", "");
        choose("Kind of file", "Spreadsheet");
        assertThat(numbers()).hasSizeGreaterThan(20).allMatch(number -> number.startsWith("SHEET-"));
        find(Select.class).withLabel("Kind of file").single().clear();
        write("Number or words", "no such rule at all");
        assertThat(numbers()).isEmpty();
    }

    @Test
    @SignedIn("senco")
    void a_senco_sees_the_rules_of_a_class() {
        go(ImportRulesView.PATH, ImportRulesView.class);
        assertThat(numbers()).contains("SHEET-22", "CTF-01").doesNotContain("GIAS-01");
    }

    @Test
    @SignedIn("secondary")
    void the_line_of_a_preview_leads_to_its_rule() {
        assertThat(ImportRulesView.link("SHEET-06").getHref()).isEqualTo("imports/rules?rule=SHEET-06");
    }
}
