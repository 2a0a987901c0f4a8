package org.throughline.casework.consult.choose;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.provision.SettingRecord;

/** What is known of consultations when somebody chooses whom to consult, read once. */
@Component
class ConsultationLoad {

    private final JdbcClient jdbc;
    private final Maintainers maintainers;

    ConsultationLoad(JdbcClient jdbc, Maintainers maintainers) {
        this.jdbc = jdbc;
        this.maintainers = maintainers;
    }

    /**
     * As it was read.
     *
     * @param underWay provisions that are being consulted about the child
     * @param openBySetting consultations served this term and not answered, by setting
     */
    record Reading(
            Set<UUID> underWay, Map<UUID, Integer> openBySetting, Set<Integer> maintained, Maintainers maintainers) {

        int open(UUID settingId) {
            return openBySetting.getOrDefault(settingId, 0);
        }

        Maintainers.Maintainer maintainer(SettingRecord setting) {
            return maintainers.of(setting, maintained);
        }
    }

    Reading read(UUID childId, LocalDate today) {
        Set<UUID> underWay = new HashSet<>(jdbc.sql("select provision_id from casework_consultation where child_id = ?"
                        + " and kind = 'PROVISION' and state in ('DRAFT', 'SENT', 'ACKNOWLEDGED', 'MORE_INFO_REQUESTED',"
                        + " 'NO_RESPONSE')")
                .param(childId)
                .query(UUID.class)
                .list());
        Map<UUID, Integer> open = new HashMap<>();
        jdbc.sql("select setting_id, count(*) open from casework_consultation where kind = 'PROVISION' and state in"
                        + " ('SENT', 'ACKNOWLEDGED') and served_on >= ? group by setting_id")
                .param(Terms.of(today).firstDay())
                .query(row -> {
                    open.put(row.getObject("setting_id", UUID.class), row.getInt("open"));
                });
        return new Reading(underWay, open, maintainers.types(today), maintainers);
    }
}
