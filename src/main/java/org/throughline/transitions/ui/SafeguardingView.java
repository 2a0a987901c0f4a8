package org.throughline.transitions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.throughline.security.Roles;
import org.throughline.shared.Listed;
import org.throughline.shared.Names;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.SmallUpload;
import org.throughline.shared.ui.Tag;
import org.throughline.shared.ui.Times;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.safeguarding.SafeguardingLead;
import org.throughline.transitions.safeguarding.SafeguardingLeads;
import org.throughline.transitions.safeguarding.SafeguardingPointer;
import org.throughline.transitions.safeguarding.SafeguardingPointers;
import org.throughline.transitions.safeguarding.SafeguardingRow;
import org.throughline.transitions.safeguarding.WorklistFiles;
import org.throughline.transitions.safeguarding.WorklistPaper;
import org.throughline.transitions.safeguarding.ui.LeadForm;

/** The worklist of a designated safeguarding lead: where files are and whether they have arrived. */
@Route("safeguarding")
@PageTitle("Safeguarding files - Throughline")
@Menu(title = "Safeguarding files", order = 5)
@RolesAllowed(Roles.DSL)
final class SafeguardingView extends Main {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final transient SafeguardingPointers pointers;
    private final transient WorklistFiles files;
    private final transient WorklistPaper paper;
    private final transient RecordAccess access;
    private final transient SafeguardingLeads leads;
    private final transient Clock clock;
    private final Choice<Way> way = new Choice<>("Show", "Files both ways", Arrays.asList(Way.values()), Way::label);
    private transient Map<UUID, SafeguardingLead.Both> both = Map.of();
    private transient Set<UUID> twins = Set.of();
    private final ErrorSummary errors = new ErrorSummary();
    private final Paragraph total = new Paragraph();
    private final ListGrid<SafeguardingRow> grid = new ListGrid<>("Safeguarding files", "safeguarding");

    SafeguardingView(
            SafeguardingPointers pointers,
            SafeguardingLeads leads,
            WorklistFiles files,
            WorklistPaper paper,
            RecordAccess access,
            Clock clock) {
        this.leads = leads;
        this.paper = paper;
        this.access = access;
        this.files = files;
        this.pointers = pointers;
        this.clock = clock;
        addClassName("tl-page");
        Paragraph lead =
                new Paragraph("Where the safeguarding file of each child who moves is kept, and whether it has been"
                        + " received in time: within five school days of the start of term, or of an in-year move. Nothing"
                        + " of the file itself is held here: the file goes from lead to lead, apart from everything"
                        + " else.");
        lead.addClassName("tl-lead");
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        columns();
        add(
                errors,
                new H1("Safeguarding files"),
                lead,
                new LeadForm(leads, errors, this::show),
                Group.filters(this::show, way),
                total,
                grid,
                new H2("Work through the list in CPOMS"),
                new Paragraph(
                        "Download the list, mark what you sent and received, and give it back. Children are matched by"
                                + " UPN together with surname and date of birth. CPOMS offers no connection that other"
                                + " programs may use, so this is a file, not a link."),
                Group.actions(
                        download(),
                        new FileLink(
                                "Print a summary (PDF)",
                                "safeguarding-files.pdf",
                                "application/pdf",
                                () -> Optional.of(paper.summary()))),
                upload());
        show();
    }

    private void show() {
        Listed<SafeguardingRow> worklist = pointers.worklist();
        List<SafeguardingRow> rows = worklist.rows();
        both = leads.both();
        twins = twins(rows);
        grid.setItems(rows.stream()
                .filter(row -> way.isEmpty() || way.getValue().isIncoming == row.isIncoming())
                .toList());
        total.setText(String.format(
                Locale.UK,
                "%s. To send: %s. To come: %s. Dates marked estimated are counted in the usual school days of England, because"
                        + " the term dates of the sending school are not on record",
                worklist.said("first", "child", "children"),
                counted(rows, false),
                counted(rows, true)));
    }

    private String counted(List<SafeguardingRow> rows, boolean isIncoming) {
        List<SafeguardingRow> there =
                rows.stream().filter(row -> row.isIncoming() == isIncoming).toList();
        return String.format(
                Locale.UK,
                "%,d, of them %,d overdue",
                there.size(),
                there.stream().filter(row -> row.isOverdue(today())).count());
    }

    /** The records of children who share surname and date of birth with another one. */
    private static Set<UUID> twins(List<SafeguardingRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> Names.comparable(row.surname()) + row.born()))
                .values()
                .stream()
                .filter(same -> same.stream()
                                .map(row -> Names.comparable(row.forename()))
                                .distinct()
                                .count()
                        > 1)
                .flatMap(List::stream)
                .map(SafeguardingRow::recordId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Which way a file goes. */
    private enum Way {
        SEND("Files to send", false),
        COME("Files to come", true);

        private final String label;
        private final boolean isIncoming;

        Way(String label, boolean isIncoming) {
            this.label = label;
            this.isIncoming = isIncoming;
        }

        private String label() {
            return label;
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void columns() {
        grid.setEmptyStateText("No child moves to or from your setting.");
        grid.setHeight("50vh");
        grid.addComponentColumn(row -> {
                    Button open = new Button(row.surname() + ", " + row.forename(), click -> edit(row));
                    open.addThemeNames("tertiary");
                    return open;
                })
                .setHeader("Child")
                .setRowHeader(true)
                .setAutoWidth(true);
        grid.addComponentColumn(this::who).setHeader("Born, UPN").setAutoWidth(true);
        grid.addComponentColumn(this::move).setHeader("Move").setAutoWidth(true);
        grid.addComponentColumn(this::leadsOf).setHeader("Leads").setAutoWidth(true);
        grid.addColumn(row -> row.pointer().exists().label())
                .setHeader("File exists")
                .setAutoWidth(true);
        grid.addColumn(row -> row.pointer().system().label())
                .setHeader("Kept in")
                .setAutoWidth(true);
        grid.addColumn(row -> text(row.pointer().sentOn())).setHeader("Sent").setAutoWidth(true);
        grid.addComponentColumn(this::receipt).setHeader("Received").setAutoWidth(true);
        grid.addColumn(row -> (row.isOverdue(today()) ? "Overdue since " : "")
                        + text(row.due())
                        + (row.isEstimated() ? " (estimated)" : ""))
                .setHeader("Due")
                .setTooltipGenerator(SafeguardingRow::howCounted)
                .setAutoWidth(true);
    }

    private static String text(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** What tells children of one name apart. */
    private Component who(SafeguardingRow row) {
        Div words = new Div(Times.day(row.born()) + (row.upn() == null ? ", no UPN" : ", " + row.upn()));
        if (twins.contains(row.recordId())) {
            words.add(new Tag("Twin: check the forename", Tag.Kind.WARNING));
        }
        return words;
    }

    private Component leadsOf(SafeguardingRow row) {
        SafeguardingLead.Both there = both.getOrDefault(
                row.recordId(), new SafeguardingLead.Both(SafeguardingLead.NOBODY, SafeguardingLead.NOBODY));
        return new Div(
                new Div("From: " + there.sender().label()),
                new Div("To: " + there.receiver().label()));
    }

    /** The day of the receipt, or the button that gives it for a file that has come today. */
    private Component receipt(SafeguardingRow row) {
        LocalDate on = row.pointer().receivedOn();
        if (on != null || !row.isIncoming() || row.pointer().exists() == SafeguardingPointer.Exists.NO) {
            return new Span(text(on));
        }
        Button received = new Button("Received today", click -> {
            if (Failures.saved(() -> receivedToday(row), errors, "Gave the receipt")) {
                show();
            }
        });
        received.setAriaLabel("Received today: " + Names.said(row.forename(), row.surname()));
        received.addThemeNames("small");
        return received;
    }

    private void receivedToday(SafeguardingRow row) {
        SafeguardingPointer now = pointers.find(row.recordId()).orElseThrow();
        pointers.record(new SafeguardingPointer(
                now.recordId(),
                now.version(),
                SafeguardingPointer.Exists.YES,
                now.system(),
                now.sentOn(),
                now.method(),
                today(),
                null,
                now.inContact()));
    }

    /** Where the child moves; with the record, where the person may read it. */
    private Component move(SafeguardingRow row) {
        String words = row.isIncoming() ? "Comes from " + row.sender() : "Goes to " + row.destination();
        return access.address(row.recordId())
                .<Component>map(address -> new Anchor(address, words))
                .orElseGet(() -> new Span(words));
    }

    private void edit(SafeguardingRow row) {
        SafeguardingPointer now = pointers.find(row.recordId()).orElseThrow();
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle("Safeguarding file: " + Names.said(row.forename(), row.surname()));
        ErrorSummary problems = new ErrorSummary();
        Choice<SafeguardingPointer.Exists> exists = new Choice<>(
                "Is there a file?",
                "Choose",
                Arrays.asList(SafeguardingPointer.Exists.values()),
                SafeguardingPointer.Exists::label);
        exists.setEmptySelectionAllowed(false);
        exists.setValue(now.exists());
        Choice<SafeguardingPointer.System> system = new Choice<>(
                "Where is it kept?",
                "Choose",
                Arrays.asList(SafeguardingPointer.System.values()),
                SafeguardingPointer.System::label);
        system.setEmptySelectionAllowed(false);
        system.setValue(now.system());
        DateFields sent = new DateFields("Sent on");
        sent.setDate(now.sentOn());
        TextField method = new TextField("How it was sent");
        method.setHelperText("Such as CPOMS transfer, by hand. Nothing about the child");
        method.setValue(now.method());
        DateFields received = new DateFields("Received on");
        received.setDate(now.receivedOn());
        SafeguardingLead.Both there = both.getOrDefault(
                row.recordId(), new SafeguardingLead.Both(SafeguardingLead.NOBODY, SafeguardingLead.NOBODY));
        SafeguardingLead known = row.isIncoming() ? there.sender() : there.receiver();
        TextField other = new TextField("Lead at " + (row.isIncoming() ? row.sender() : row.destination()));
        other.setHelperText("Where that setting has not named one itself");
        other.setValue(known.name());
        Checkbox contact = new Checkbox("The two leads are in contact", now.inContact());
        Button save = new Button("Save", click -> {
            if (sent.isWrong() | received.isWrong()) {
                problems.show(sent.isWrong() ? sent.problem() : received.problem());
                return;
            }
            if (Failures.saved(
                    () -> {
                        if (!other.getValue().strip().equals(known.name())) {
                            leads.nameOther(row.recordId(), new SafeguardingLead(other.getValue(), known.telephone()));
                        }
                        pointers.record(new SafeguardingPointer(
                                now.recordId(),
                                now.version(),
                                exists.getValue(),
                                system.getValue(),
                                sent.date().orElse(null),
                                method.getValue(),
                                received.date().orElse(null),
                                now.receivedBy(),
                                contact.getValue()));
                    },
                    problems,
                    "Saved")) {
                dialog.close();
                show();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(
                problems, Group.form(exists, system), sent, Group.form(method), received, Group.form(other), contact);
        dialog.getFooter().add(new Button("Cancel", click -> dialog.close()), save);
        dialog.open();
    }

    private Anchor download() {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = files.write().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), "safeguarding-worklist.csv", "text/csv", bytes.length);
                }),
                "Download the list (CSV)");
        link.getElement().setAttribute("download", true);
        return link;
    }

    private Upload upload() {
        Upload upload = new Upload(new SmallUpload(MOST_BYTES, (name, bytes) -> {
            if (bytes.length > MOST_BYTES) {
                errors.show("The file must be smaller than 5 MB");
                return;
            }
            AtomicInteger changed = new AtomicInteger();
            if (Failures.saved(() -> changed.set(files.read(bytes)), errors)) {
                show();
                total.setText(total.getText() + ". " + changed.get() + " changed by the file");
            }
        }));
        upload.setAcceptedFileTypes(".csv");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(new Button("Upload the list (CSV)"));
        return upload;
    }
}
