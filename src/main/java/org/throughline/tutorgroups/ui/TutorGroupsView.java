package org.throughline.tutorgroups.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.throughline.provision.Settings;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.EmptyState;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shared.ui.Times;
import org.throughline.tutorgroups.TutorYear;
import org.throughline.tutorgroups.TutorYears;

/** The year groups that the own settings divide into tutor groups, and where a new one is started. */
@Route(TutorNavigation.YEARS)
@PageTitle("Tutor groups - Throughline")
@Menu(title = "Tutor groups", order = 4.5)
@RolesAllowed(Roles.SENCO)
final class TutorGroupsView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_SIZE = 30;

    private final transient TutorYears years;
    private final transient Map<UUID, String> settings;
    private final ErrorSummary errors = new ErrorSummary();
    private final Div list = new Div();
    private final Choice<UUID> setting;
    private final Choice<AcademicYear> entry;
    private final TextField title = new TextField("Year group");
    private final TextArea groups = new TextArea("Groups, one a line");
    private final IntegerField largest = new IntegerField("Most children in a group");

    TutorGroupsView(TutorYears years, Settings names, CurrentUser user, Clock clock) {
        this.years = years;
        this.settings = names.names(user.settings(Roles.SENCO));
        addClassName("tl-page");
        List<UUID> own = settings.keySet().stream()
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .toList();
        setting = new Choice<>("School", "Choose", own, this::name);
        AcademicYear now = AcademicYear.of(LocalDate.now(clock));
        entry = new Choice<>("They start in", "Choose", List.of(now.next(), now), AcademicYear::label);
        setting.setEmptySelectionAllowed(false);
        entry.setEmptySelectionAllowed(false);
        own.stream().findFirst().ifPresent(setting::setValue);
        entry.setValue(now.next());
        title.setValue("Year 7");
        groups.setValue("7A\n7B\n7C\n7D\n7E\n7F\n7G\n7H");
        largest.setValue(USUAL_SIZE);
        Paragraph lead =
                new Paragraph("The program proposes tutor groups from the records that were sent to you: who is"
                        + " to be kept apart, who was promised to be together, friends, and an even spread of needs. You change"
                        + " what you want by hand, and you decide.");
        lead.addClassName("tl-lead");
        add(errors, new H1("Tutor groups"), lead, list, new H2("Start a year group"), form());
    }

    private String name(UUID id) {
        return Objects.requireNonNullElse(settings.get(id), "");
    }

    private Div form() {
        Button start = new Button("Start with the children who come", click -> start());
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return new Div(Group.form(setting, entry, title, largest), Group.wideForm(groups), Group.actions(start));
    }

    private void start() {
        Failures.saved(
                () -> {
                    UUID id = years.start(
                            setting.getValue(),
                            entry.getValue().start(),
                            title.getValue(),
                            groups.getValue().lines().toList(),
                            Objects.requireNonNullElse(largest.getValue(), 0));
                    getUI().ifPresent(ui -> ui.navigate(TutorNavigation.year(id)));
                },
                errors,
                "Started the year group");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.removeAll();
        List<TutorYear> all = years.all();
        if (all.isEmpty()) {
            list.add(new EmptyState("No year group has been started yet. Start the first one below."));
            return;
        }
        PlainTable table = new PlainTable("Year groups", "Year group", "School", "Groups", "Started by", "On").cards();
        for (TutorYear year : all) {
            table.row(
                    new Anchor(TutorNavigation.year(year.id()), year.label()),
                    new Text(name(year.settingId())),
                    new Text(String.join(", ", year.groups())),
                    new Text(year.createdBy()),
                    new Text(Times.shown(year.createdAt())));
        }
        list.add(table);
    }
}
