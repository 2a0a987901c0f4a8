package org.throughline.ehcp;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.Roles;

/** What the yearly return asks of children that no other record holds. */
@Service
@Transactional
public class ReturnItems {

    private static final int LONGEST = 100;

    private final JdbcClient jdbc;

    ReturnItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The items of children; children without one are left out. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Map<UUID, Map<ReturnItem, String>> of(Collection<UUID> children) {
        return children.isEmpty() ? Map.of() : found(" where child_id in (:children)", Map.of("children", children));
    }

    /** Every item on record, by child. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Map<UUID, Map<ReturnItem, String>> all() {
        return found("", Map.of());
    }

    private Map<UUID, Map<ReturnItem, String>> found(String where, Map<String, ?> parameters) {
        Map<UUID, Map<ReturnItem, String>> items = new HashMap<>();
        jdbc.sql("select child_id, item, value from return_item" + where)
                .params(parameters)
                .query(row -> {
                    items.computeIfAbsent(row.getObject("child_id", UUID.class), id -> new EnumMap<>(ReturnItem.class))
                            .put(ReturnItem.valueOf(row.getString("item")), row.getString("value"));
                });
        return items;
    }

    /**
     * Records an item of a child.
     *
     * @param value up to 100 characters; blank where it is no longer known
     * @throws org.throughline.shared.Refused as {@link EhcpRefusal} where it is too long
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public void record(UUID childId, ReturnItem item, String value) {
        if (value.length() > LONGEST) {
            throw new EhcpRefusal.ToPutRight(List.of("Enter up to " + LONGEST + " characters for: " + item.label()))
                    .refused();
        }
        if (value.isBlank()) {
            jdbc.sql("delete from return_item where child_id = ? and item = ?")
                    .params(childId, item.name())
                    .update();
            return;
        }
        jdbc.sql("insert into return_item (child_id, item, value) values (?, ?, ?)"
                        + " on duplicate key update value = values(value)")
                .params(childId, item.name(), value.strip())
                .update();
    }
}
