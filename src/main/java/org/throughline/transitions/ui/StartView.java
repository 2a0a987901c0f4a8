package org.throughline.transitions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.people.TaughtYear;
import org.throughline.placement.Caseload;
import org.throughline.placement.CaseloadFilter;
import org.throughline.placement.CaseloadRow;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingRecord;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Listed;
import org.throughline.shared.PersonName;
import org.throughline.shared.Upn;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.LinkList;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.ChildRequests;
import org.throughline.transitions.Destination;
import org.throughline.transitions.KnownChildren;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.RecordOpenings;
import org.throughline.transitions.catalogue.Catalogue;
import org.throughline.transitions.catalogue.Catalogues;

/** Starts records: for the children with a plan who are known, and for any other child. */
@Route(TransitionNavigation.START)
@PageTitle("Start records - Throughline")
@RolesAllowed({Roles.SENCO, Roles.PLACEMENT_OFFICER})
final class StartView extends Main {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    private final transient RecordOpenings openings;
    private final transient Caseload caseload;
    private final transient KnownChildren knownChildren;
    private final transient ChildRequests childRequests;
    private final transient CurrentUser user;
    private final Div maybe = new Div();
    private final Choice<SettingRecord> sender;
    private final boolean officer;
    private final AcademicYear now;
    private final ErrorSummary errors = new ErrorSummary();
    private final Choice<Catalogue.Phase> phase;
    private final CheckboxGroup<CaseloadRow> known = new CheckboxGroup<>("Children with an EHC plan");
    private final Paragraph none = new Paragraph();
    private final Button start = new Button("Start these records", click -> startKnown());
    private final TextField forename = new TextField("Legal forename");
    private final TextField surname = new TextField("Legal surname");
    private final DateFields born = new DateFields("Date of birth");
    private final TextField upn = new TextField("UPN (optional)");
    private final TextField sendingName = new TextField("Childminder or nursery without an account (optional)");
    private final TextField taughtReason = new TextField("Why taught in another year group than by age (optional)");

    StartView(
            RecordOpenings openings,
            Catalogues catalogues,
            Caseload caseload,
            Provisions provisions,
            KnownChildren knownChildren,
            ChildRequests childRequests,
            CurrentUser user,
            Clock clock) {
        this.knownChildren = knownChildren;
        this.childRequests = childRequests;
        this.user = user;
        this.openings = openings;
        this.caseload = caseload;
        this.now = AcademicYear.of(LocalDate.now(clock));
        this.officer = user.has(Roles.PLACEMENT_OFFICER);
        Set<UUID> settings = user.settings(Roles.SENCO);
        List<SettingRecord> ours = provisions.settings().stream()
                .filter(setting -> settings.contains(setting.id()))
                .toList();
        sender = new Choice<>(
                "Setting that the child leaves", officer ? "Educated at home" : "Choose", ours, SettingRecord::name);
        sender.setVisible(ours.size() > 1 || officer && !ours.isEmpty());
        if (ours.size() == 1 && !officer) {
            sender.setValue(ours.getFirst());
        }
        sender.addValueChangeListener(change -> showKnown());
        addClassName("tl-page");
        phase = new Choice<>("Which move", "Choose", catalogues.newest().phases(), Catalogue.Phase::label);
        phase.setEmptySelectionAllowed(false);
        phase.setValue(catalogues.newest().firstOffered());
        phase.addValueChangeListener(change -> showKnown());
        known.setItemLabelGenerator(CaseloadRow::name);
        Button add = new Button("Start a record for this child", click -> startNew());
        add(
                errors,
                new Anchor(TransitionNavigation.SENDING, "Back to our records"),
                new H1("Start records"),
                new ChildRequestPanel(childRequests, user, errors),
                whole(),
                Group.form(sender, phase, sendingName),
                new H2("Children with an EHC plan here"),
                none,
                known,
                Group.actions(start),
                new H2("Any other child"),
                new Paragraph("On SEN support, with a suspected need, or with no SEN: every child who moves can have a"
                        + " record."),
                Group.form(forename, surname, born, upn, taughtReason),
                Group.actions(add),
                maybe);
        sendingName.setVisible(officer);
        sendingName.setHelperText("Its name, where it and not a school has the child. You keep the record for it");
        surname.setHelperText("Somebody with one name: enter it here and leave the forename blank");
        maybe.getElement().setAttribute("role", "status");
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        showKnown();
    }

    /** The ways to start the records of a whole class, for those who have one. */
    private Div whole() {
        Div whole = new Div(
                new H2("A whole class"),
                new Paragraph(
                        "Start a record for each child of your Year 6, or of another class, at once. Children who are"
                                + " on record already are found; you decide about each who may be the same."),
                new LinkList()
                        .link(
                                TransitionNavigation.CLASS_LIST,
                                "Paste a class",
                                "rows copied from a spreadsheet, or a CSV or Excel file")
                        .link(
                                "imports",
                                "Upload a file of pupils",
                                "a common transfer file (CTF) from your school's system")
                        .link(
                                TransitionNavigation.CLASS_ROLL,
                                "Choose from the children on record here",
                                "everybody of the year group who has no record for the move"));
        whole.setVisible(user.has(Roles.SENCO));
        return whole;
    }

    private void showKnown() {
        maybe.removeAll();
        Optional<SettingRecord> own = sender.getOptionalValue();
        Integer ncYear = phase.getValue().ncYear();
        CaseloadFilter ours = new CaseloadFilter(
                now.start(),
                "",
                ncYear,
                null,
                null,
                null,
                null,
                own.map(SettingRecord::id).orElse(null));
        Listed<CaseloadRow> first = own.isEmpty()
                ? new Listed<>(List.of(), 0)
                : Listed.upTo(MOST, caseload.find(ours, 0, MOST), () -> caseload.count(ours));
        List<CaseloadRow> children = first.rows().stream()
                .filter(row -> !openings.isOpen(row.childId(), phase.getValue().key(), entryYear()))
                .toList();
        known.setItems(children);
        known.setVisible(!children.isEmpty());
        start.setVisible(!children.isEmpty());
        none.setText(
                own.isEmpty()
                        ? officer
                                ? "You keep records of families who educate at home, and of childminders and nurseries without an"
                                        + " account: enter the child below."
                                : "Choose the setting that the child leaves."
                        : children.isEmpty()
                                ? "Nobody with a plan here moves this way without a record already."
                                : "Choose who moves."
                                        + (first.isCut()
                                                ? " " + first.said("first", "child", "children") + ", by name."
                                                : ""));
    }

    private int entryYear() {
        return phase.getValue().ncYear() == null ? now.start() : now.start() + 1;
    }

    private RecordOpening opening(UUID childId) {
        Optional<SettingRecord> own = sender.getOptionalValue();
        return new RecordOpening(
                childId,
                phase.getValue().key(),
                entryYear(),
                own.map(SettingRecord::id).orElse(null),
                own.map(SettingRecord::name).orElseGet(this::kept),
                Destination.UNKNOWN);
    }

    /** Who has the child where no setting of our list does. */
    private String kept() {
        return sendingName.isEmpty()
                ? "Educated at home"
                : sendingName.getValue().strip();
    }

    private void startKnown() {
        if (known.getSelectedItems().isEmpty()) {
            errors.show("Choose at least one child");
            return;
        }
        List<UUID> opened = new ArrayList<>();
        if (Failures.saved(
                () -> known.getSelectedItems().forEach(row -> opened.add(openings.open(opening(row.childId())))),
                errors,
                known.getSelectedItems().size() == 1 ? "Started the record" : "Started the records")) {
            UI.getCurrent()
                    .navigate(
                            opened.size() == 1
                                    ? TransitionNavigation.record(opened.getFirst())
                                    : TransitionNavigation.SENDING);
        }
    }

    private void startNew() {
        if (sender.isEmpty() && !officer) {
            errors.show("Choose the setting that the child leaves");
            return;
        }
        Optional<LocalDate> date = born.date();
        if (date.isEmpty()) {
            errors.show("Enter the date of birth as day, month and year, such as 27 3 2016");
            return;
        }
        if (surname.getValue().isBlank()) {
            errors.show("Enter the surname. Somebody with one name has it as the surname, and no forename");
            return;
        }
        Optional<String> wrongName = PersonName.problem(forename.getValue(), surname.getValue());
        if (wrongName.isPresent()) {
            errors.show(wrongName.get());
            return;
        }
        String number = Upn.cleaned(upn.getValue());
        @Nullable String wanted = number.isEmpty() ? null : number;
        if (wanted != null && Upn.problem(wanted).isPresent()) {
            errors.show(Upn.problem(wanted).get());
            return;
        }
        List<KnownChildren.Match> matches = knownChildren.like(
                forename.getValue(), surname.getValue(), date.get(), wanted, opening(new UUID(0, 0)));
        if (!matches.isEmpty()) {
            offer(matches, date.get(), wanted);
        } else if (wanted != null && user.has(Roles.SENCO)) {
            askOrStart(date.get(), wanted);
        } else {
            startNew(date.get(), wanted);
        }
    }

    /** Asks for a child who is on record with another setting; starts the record where nobody has the number. */
    private void askOrStart(LocalDate date, String number) {
        List<Boolean> elsewhere = new ArrayList<>();
        if (!Failures.saved(
                () -> elsewhere.add(childRequests.askedElsewhere(number, opening(new UUID(0, 0)))), errors)) {
            return;
        }
        if (!elsewhere.getFirst()) {
            startNew(date, number);
            return;
        }
        maybe.removeAll();
        Notice told = new Notice("This UPN is on record with another setting. Your request has been noted: that setting"
                + " or a placement officer answers it. Once it is accepted, the record is in your list. If the child is not"
                + " the one you mean, check the UPN or leave it blank.");
        told.announce();
        maybe.add(told);
    }

    private void startNew(LocalDate date, @Nullable String number) {
        open(() -> openings.openForNewChild(
                PersonName.of(forename.getValue(), surname.getValue()),
                date,
                number,
                taught(),
                opening(new UUID(0, 0))));
    }

    /** The year group of the move, where the person says that the child is taught in it whatever the age. */
    private @Nullable TaughtYear taught() {
        Integer moving = phase.getValue().ncYear();
        return moving == null || taughtReason.isEmpty()
                ? null
                : new TaughtYear(moving, entryYear() - 1, taughtReason.getValue());
    }

    private void open(Supplier<UUID> opens) {
        List<UUID> opened = new ArrayList<>();
        if (Failures.saved(() -> opened.add(opens.get()), errors, "Started the record")) {
            UI.getCurrent().navigate(TransitionNavigation.record(opened.getFirst()));
        }
    }

    /** The children who may be the one that was typed; the person decides. */
    private void offer(List<KnownChildren.Match> matches, LocalDate date, @Nullable String number) {
        errors.show(List.of());
        maybe.removeAll();
        H3 heading = new H3("This child may be on record here already");
        maybe.add(heading);
        for (KnownChildren.Match match : matches) {
            UUID record = match.recordId();
            Paragraph who = new Paragraph(match.name() + ", born " + Times.day(match.born())
                    + (match.upn() == null ? ", no UPN on record. " : ", UPN " + match.upn() + ". ")
                    + (match.hadUpn() ? "The UPN you entered is a former one of this child. " : ""));
            if (record != null) {
                who.add(new Anchor(TransitionNavigation.record(record), "Open the record for this move"));
            }
            maybe.add(who);
            if (record == null) {
                Button theirs = new Button(
                        "Start the record of " + match.name(),
                        click -> open(() -> openings.open(opening(match.childId()))));
                maybe.add(Group.actions(theirs));
            }
        }
        boolean sameNumber = number != null && matches.stream().anyMatch(match -> number.equals(match.upn()));
        if (sameNumber) {
            maybe.add(new Paragraph(
                    "Two children never have the same UPN. If this is another child, correct the UPN above."));
        } else {
            maybe.add(Group.actions(new Button("It is another child: start a new record", click -> {
                if (number != null && user.has(Roles.SENCO)) {
                    askOrStart(date, number);
                } else {
                    startNew(date, number);
                }
            })));
        }
        maybe.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }
}
