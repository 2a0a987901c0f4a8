package org.throughline.calendar.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.throughline.provision.SettingFilter;
import org.throughline.provision.SettingRecord;
import org.throughline.provision.Settings;
import org.throughline.security.OnBehalfOf;
import org.throughline.security.Roles;

/** The settings whose calendar can be kept. Administrators choose from the same list: settings are no secret. */
@Component
class CalendarSettings {

    private final Settings settings;

    CalendarSettings(Settings settings) {
        this.settings = settings;
    }

    /** Fills a field with all settings, found by name or URN as one types. */
    void offer(ComboBox<SettingRecord> field) {
        field.setItemsWithFilterConverter(
                query -> {
                    SettingFilter filter = SettingFilter.named(query.getFilter().orElse(""));
                    return read(() -> settings.page(filter, query.getOffset(), query.getLimit())).stream();
                },
                query -> {
                    SettingFilter filter = SettingFilter.named(query.getFilter().orElse(""));
                    return read(() -> settings.count(filter));
                },
                text -> text);
        field.setItemLabelGenerator(SettingRecord::name);
        field.setClearButtonVisible(true);
        field.setPlaceholder("All settings: the authority");
    }

    Optional<SettingRecord> find(UUID id) {
        return read(() -> settings.find(id));
    }

    private static <T> T read(Supplier<T> work) {
        return OnBehalfOf.theAsker("calendar", work, Roles.PLACEMENT_OFFICER);
    }
}
