package org.throughline.sufficiency.highneeds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** A test of the block, its bands and who has them, in the database. */
abstract class HighNeedsServiceTest extends ServiceTest {

    protected static final FinancialYear YEAR = new FinancialYear(2027);
    protected static final LocalDate APRIL = YEAR.firstDay();
    protected static final String BAND = "TEST-D";

    @Autowired
    protected HighNeedsBlocks blocks;

    @Autowired
    protected FundingBands bands;

    @Autowired
    protected ChildBands children;

    @Autowired
    protected BandProposals proposals;

    @Autowired
    private JdbcClient jdbc;

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

    protected UUID child(int number) {
        return jdbc.sql("select id from child order by id limit 1 offset " + number)
                .query(UUID.class)
                .single();
    }

    protected void worth(String annual, LocalDate from) {
        as(Roles.PLANNER, () -> {
            bands.record(BAND, "A band", new BigDecimal(annual), from, "Schools Forum");
            return true;
        });
    }

    protected UUID has(int child, String band, LocalDate from) {
        return as(Roles.PLACEMENT_OFFICER, () -> children.record(child(child), band, from, "Annual review"));
    }

    protected void enter(FinancialYear year, BlockLine line, String amount) {
        as(Roles.PLANNER, () -> {
            blocks.set(year, line, new BigDecimal(amount), "A paper", "");
            return true;
        });
    }

    protected BlockYear of(FinancialYear year) {
        return as(Roles.PLANNER, blocks::block).stream()
                .filter(each -> each.year().equals(year))
                .findFirst()
                .orElseThrow();
    }
}
