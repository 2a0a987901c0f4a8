package org.throughline.ehcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.shared.Refused;
import org.throughline.testing.InventedChild;
import org.throughline.testing.ServiceTest;

/** What the yearly return asks of a child. */
@Transactional
class ReturnItemsTest extends ServiceTest {

    @Autowired
    private ReturnItems items;

    @Autowired
    private Children children;

    @Autowired
    private Clock clock;

    private void record(UUID child, ReturnItem item, String value) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            items.record(child, item, value);
            return true;
        });
    }

    @Test
    void an_item_is_recorded_changed_and_taken_back() {
        UUID child = as(
                Roles.PLACEMENT_OFFICER,
                () -> children.record(InventedChild.born(LocalDate.now(clock).minusYears(7))));
        record(child, ReturnItem.TRANSFER_LA, "352");
        record(child, ReturnItem.TRANSFER_LA, " 353 ");
        record(child, ReturnItem.PB, "1");
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> items.of(List.of(child))))
                .isEqualTo(Map.of(child, Map.of(ReturnItem.TRANSFER_LA, "353", ReturnItem.PB, "1")));
        record(child, ReturnItem.PB, "");
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> items.all()).get(child))
                .isEqualTo(Map.of(ReturnItem.TRANSFER_LA, "353"));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> items.of(List.of()))).isEmpty();
        assertThatThrownBy(() -> record(child, ReturnItem.PB, "1".repeat(101))).isInstanceOf(Refused.class);
    }
}
