package org.throughline.sufficiency.money.ui;

import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.testing.ScreenTest;

/** A test of a screen of the high-needs block; what it records is taken away. */
abstract class HighNeedsScreenTest extends ScreenTest {

    @Autowired
    protected JdbcClient jdbc;

    @AfterEach
    void nothing_stays() {
        for (String table : List.of(
                "sufficiency_block_entry",
                "sufficiency_child_band",
                "sufficiency_funding_band",
                "sufficiency_band_proposal")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    protected void pounds(String label, String amount) {
        test(find(BigDecimalField.class).withLabel(label).single()).setValue(new BigDecimal(amount));
    }

    protected List<String> line(String label) {
        return table("The block by year").stream()
                .filter(row -> row.getFirst().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
