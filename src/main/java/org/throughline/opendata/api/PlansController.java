package org.throughline.opendata.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.sufficiency.forecast.Phase;
import org.throughline.sufficiency.history.PlanCounts;

/** How many EHC plans there are; one to four are not told. */
@RestController
@Tag(name = "EHC plans")
class PlansController {

    private final PlanCounts counts;

    PlansController(PlanCounts counts) {
        this.counts = counts;
    }

    /** Counts of plans, by up to two of need, phase and placement, in each January counted and today. */
    @GetMapping(Addresses.PLANS)
    @Operation(
            summary = "Counts of EHC plans by need, phase and placement, in each January that was counted and today",
            description =
                    "One to four plans are not told, and where that count could be worked out from others, another"
                            + " one is told as 'or more'.")
    Answer<PlanItem> plans(
            @Parameter(description = "What to divide by, at most two; nothing for the totals")
                    @RequestParam(required = false, defaultValue = "")
                    List<PlanTable.By> by,
            @RequestParam(required = false) @Nullable NeedType need,
            @RequestParam(required = false) @Nullable Phase phase,
            @RequestParam(required = false) @Nullable ProvisionType placement,
            @Parameter(description = "One January, such as 2026; all if left out", schema = @Schema(type = "integer"))
                    @RequestParam(required = false)
                    @Nullable
                    Integer january,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = PageOf.USUAL) int size) {
        PageOf asked = PageOf.asked(page, size);
        PlanTable table = new PlanTable(by, need, phase, placement);
        List<PlanCounts.Counted> all = counts.all();
        List<PlanItem> found = all.stream()
                .filter(each -> january == null || each.january() == january)
                .flatMap(each -> table.rows(each).stream())
                .toList();
        return new Answer<>(
                "EHC plans maintained, by the child's primary need, the phase of the NC year and the kind of setting"
                        + " where the child has a place. One to four are not told; another count of the same sum is then"
                        + " told as 'or more'.",
                all.getLast().day(),
                "The authority's own records in Throughline: its January counts, and the plans maintained today",
                asked.of(found.size()),
                asked.cut(found));
    }
}
