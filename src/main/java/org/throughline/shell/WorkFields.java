package org.throughline.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.provision.SettingRecord;
import org.throughline.security.Roles;
import org.throughline.security.Work;
import org.throughline.security.WorkRefusal;
import org.throughline.security.Workplace;
import org.throughline.shared.ui.Card;
import org.throughline.shared.ui.Group;

/** What a user does: roles at the authority, and a row for each setting with the roles there. */
final class WorkFields extends Div {

    private static final long serialVersionUID = 1L;

    private final List<SettingRecord> settings;
    private final CheckboxGroup<String> ofAuthority =
            new CheckboxGroup<>("Roles at the authority, or in a health service");
    private final Div rows = new Div();

    /** Fields without a role or a setting. */
    WorkFields(List<SettingRecord> settings) {
        this.settings = settings;
        ofAuthority.setItems(Stream.concat(Roles.OF_THE_AUTHORITY.stream(), Roles.OF_HEALTH.stream())
                .toList());
        ofAuthority.setItemLabelGenerator(Roles::label);
        ofAuthority.setHelperText("Health information shows NHS numbers to a placement officer");
        Button more = new Button("Add a setting", click -> {
            Row row = new Row();
            rows.add(row);
            name();
            row.setting.focus();
        });
        add(
                ofAuthority,
                new H3("Where this person works"),
                new Paragraph("A role counts at its own setting only: a SENCO of one school who is safeguarding lead of"
                        + " another sees the safeguarding files of the other."),
                rows,
                Group.actions(more));
    }

    /** Shows what is recorded. */
    void show(Set<String> roles, List<Workplace> workplaces) {
        ofAuthority.setValue(roles);
        rows.removeAll();
        for (Workplace place : workplaces) {
            Row row = new Row();
            row.show(place);
            rows.add(row);
        }
        name();
    }

    /**
     * What is entered.
     *
     * @throws org.throughline.shared.Refused with a sentence for people when something must be put right
     */
    Work work() {
        return new Work(
                new HashSet<>(ofAuthority.getValue()),
                rows().stream()
                        .filter(row -> !row.isBlank())
                        .map(Row::workplace)
                        .toList());
    }

    private List<Row> rows() {
        return rows.getChildren().map(Row.class::cast).toList();
    }

    /** Says of each row which it is, for whoever does not see where it stands. */
    private void name() {
        List<Row> all = rows();
        for (int index = 0; index < all.size(); index++) {
            all.get(index).name("Setting " + (index + 1));
        }
    }

    /** A setting with the roles there. */
    private final class Row extends Composite<Card> {

        private static final long serialVersionUID = 1L;

        private final ComboBox<SettingRecord> setting = new ComboBox<>("Setting");
        private final CheckboxGroup<String> roles = new CheckboxGroup<>("Roles there");
        private final Button remove = new Button("Remove", click -> {
            removeFromParent();
            WorkFields.this.name();
        });

        private Row() {
            getElement().setAttribute("role", "group");
            setting.setItems(settings);
            setting.setItemLabelGenerator(SettingRecord::name);
            setting.setHelperText("School, nursery, childminder or college");
            roles.setItems(Roles.OF_A_SETTING);
            roles.setItemLabelGenerator(Roles::label);
        }

        @Override
        protected Card initContent() {
            return new Card(Group.form(setting, roles), Group.actions(remove));
        }

        private void name(String name) {
            getElement().setAttribute("aria-label", name);
            remove.setAriaLabel("Remove " + name.toLowerCase(Locale.UK));
        }

        private void show(Workplace place) {
            find(place.settingId()).ifPresent(setting::setValue);
            roles.setValue(place.roles());
        }

        private boolean isBlank() {
            return setting.isEmpty() && roles.isEmpty();
        }

        private Workplace workplace() {
            if (setting.isEmpty()) {
                throw new WorkRefusal.RoleWithoutSetting().refused();
            }
            return new Workplace(setting.getValue().id(), new HashSet<>(roles.getValue()));
        }
    }

    private Optional<SettingRecord> find(UUID id) {
        return settings.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
