package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.testing.SignedIn;
import org.throughline.transitions.safeguarding.SafeguardingPointer;
import org.throughline.transitions.safeguarding.SafeguardingPointers;
import org.throughline.transitions.safeguarding.SafeguardingRow;

/** Where safeguarding files are, for leads alone. */
class SafeguardingViewTest extends RecordScreenTest {

    @Autowired
    private SafeguardingPointers pointers;

    private SafeguardingRow open(int row) {
        go("safeguarding", SafeguardingView.class);
        SafeguardingRow shown = list(SafeguardingRow.class).get(row);
        var grid = find(com.vaadin.flow.component.grid.Grid.class).single();
        Button child = (Button) test(grid).getCellComponent(row, 0);
        test(child).click();
        return shown;
    }

    @Test
    @SignedIn("dsl")
    void every_child_who_moves_to_or_from_the_setting_is_listed() {
        go("safeguarding", SafeguardingView.class);
        assertThat(list(SafeguardingRow.class))
                .hasSameSizeAs(person("dsl", () -> pointers.worklist().rows()));
    }

    @Test
    @SignedIn("dsl")
    void a_lead_records_where_the_file_is_and_nothing_of_it() {
        SafeguardingRow row = open(0);
        choose("Is there a file?", SafeguardingPointer.Exists.YES.label());
        choose("Where is it kept?", SafeguardingPointer.System.CPOMS.label());
        press("Save");
        assertThat(find(Dialog.class).withCondition(Dialog::isOpened).exists()).isFalse();
        assertThat(person("dsl", () -> pointers.find(row.recordId()).orElseThrow())
                        .exists())
                .isEqualTo(SafeguardingPointer.Exists.YES);
    }

    @Test
    @SignedIn("dsl")
    void a_file_that_is_no_list_is_refused() {
        go("safeguarding");
        test(find(Upload.class).single())
                .upload(
                        "list.csv",
                        "text/csv",
                        new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        roundTrip();
        assertThat(errors()).contains("columns");
    }

    @Test
    @SignedIn("secondary")
    void a_senco_does_not_see_it() {
        refused("safeguarding");
    }

    @Test
    @SignedIn("admin")
    void an_administrator_does_not_see_it() {
        refused("safeguarding");
    }
}
