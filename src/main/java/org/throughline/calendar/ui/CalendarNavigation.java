package org.throughline.calendar.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.ui.Ids;

/** The addresses of the calendar screens. */
final class CalendarNavigation {

    static final String PATH = "calendar";
    static final String ID = "id";
    static final String DAY = "day";
    private static final String SETTING = "setting";

    private CalendarNavigation() {}

    /** An address below a calendar's, for a setting or the authority. */
    static String of(String page, @Nullable UUID settingId) {
        String path = page.isEmpty() ? PATH : PATH + "/" + page;
        return settingId == null ? path : path + "?" + SETTING + "=" + settingId;
    }

    static String span(UUID id) {
        return PATH + "/days/" + id;
    }

    static QueryParameters asked(@Nullable UUID settingId) {
        return settingId == null
                ? QueryParameters.empty()
                : QueryParameters.simple(Map.of(SETTING, settingId.toString()));
    }

    /** The setting of an address. */
    static Optional<UUID> setting(QueryParameters asked) {
        return asked.getSingleParameter(SETTING).flatMap(Ids::parse);
    }
}
