package org.throughline.interchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.interchange.Effect;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.batch.BatchState;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.interchange.sheets.ClassLists;
import org.throughline.interchange.sheets.HeaderMappings;
import org.throughline.jobs.JobState;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Facts;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Tiles;
import org.throughline.shared.ui.Times;
import org.throughline.shared.ui.WorkBar;
import org.throughline.transitions.ui.TransitionNavigation;

/** One file: what it would do, what was chosen, loading and undoing. */
@Route(ImportListView.PATH + "/:" + PlacementNavigation.ID)
@PageTitle("A file - Throughline")
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER, Roles.ADMINISTRATOR, Roles.SENCO, Roles.DSL})
final class ImportView extends Main implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final Set<BatchState> NOT_READ =
            EnumSet.of(BatchState.BROUGHT, BatchState.HEADINGS, BatchState.UNREADABLE);

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final transient Imports imports;
    private final transient HeaderMappings mappings;
    private final transient Clock clock;
    private final ErrorSummary errors = new ErrorSummary();
    private UUID id = new UUID(0, 0);

    ImportView(Imports imports, HeaderMappings mappings, Clock clock) {
        this.clock = clock;
        this.mappings = mappings;
        this.imports = imports;
        addClassName("tl-page");
    }

    static String path(UUID batch) {
        return ImportListView.PATH + "/" + batch;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = PlacementNavigation.opened(event, imports::find).id();
        show();
    }

    private void show() {
        ImportBatch batch = imports.find(id).orElseThrow();
        removeAll();
        add(new Anchor(ImportListView.PATH, "Back to files in"), errors, new H1(batch.fileName()), facts(batch));
        if (batch.work().state().isUnderWay()) {
            add(progress(batch));
            return;
        }
        String message = batch.message();
        if (batch.state() == BatchState.HEADINGS) {
            add(new HeadingPanel(imports, mappings, batch, errors, this::show));
        } else if (message != null) {
            add(Notice.warning(message));
        }
        if (batch.work().state() == JobState.STOPPED) {
            add(new Notice("This was stopped. Nothing of it was stored."));
        }
        boolean isRead = !NOT_READ.contains(batch.state());
        if (isRead) {
            add(tiles(batch), new Paragraph(sentence(batch)));
        }
        add(actions(batch));
        batch.keptUntil().ifPresent(until -> add(new Paragraph(kept(until))));
        if (batch.state() == BatchState.LOADED && batch.kind().equals(ClassLists.KIND)) {
            add(new Paragraph(new Anchor(TransitionNavigation.SENDING, "See our records")));
        }
        if (batch.state() == BatchState.PREVIEW) {
            sections(batch).ifPresent(this::add);
        }
        if (isRead) {
            add(new LineList(imports, batch, errors, this::show));
        }
    }

    private Facts facts(ImportBatch batch) {
        Facts facts = new Facts()
                .fact("What it is", label(batch.kind()))
                .fact("State", ImportTags.state(batch))
                .fact("Brought", Times.shown(batch.broughtAt()) + ", " + batch.broughtBy());
        if (batch.loadedAt() != null) {
            facts.fact("Loaded", Times.shown(batch.loadedAt()) + ", " + batch.loadedBy());
        }
        if (batch.undoneAt() != null) {
            facts.fact("Undone", Times.shown(batch.undoneAt()) + ", " + batch.undoneBy());
        }
        return facts;
    }

    private String label(String kind) {
        return kind(kind).map(ImportKind::label).orElse(kind);
    }

    private Optional<ImportKind> kind(String code) {
        return imports.kinds().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The sections of the file to choose from; empty where its kind has none. */
    private Optional<SectionChoice> sections(ImportBatch batch) {
        return kind(batch.kind())
                .map(ImportKind::sections)
                .filter(sections -> !sections.isEmpty())
                .map(sections -> new SectionChoice(imports, id, sections, errors, this::show));
    }

    private Div progress(ImportBatch batch) {
        WorkBar bar = new WorkBar(
                "Work on this file",
                () -> imports.find(id).map(now -> now.work().percent()).orElse(0),
                () -> imports.find(id)
                        .map(now -> now.work().state().isUnderWay())
                        .orElse(false),
                this::show);
        Button stop = new Button("Stop", click -> {
            imports.stop(id);
            show();
        });
        return new Div(
                new Paragraph(
                        switch (batch.state()) {
                            case BROUGHT -> "The file is being read. Nothing is changed by that.";
                            case PREVIEW -> "The file is being loaded: all of it or nothing.";
                            case LOADED -> "The import is being undone: all of it or nothing.";
                            case HEADINGS, UNREADABLE, UNDONE -> "";
                        }),
                bar,
                Group.actions(stop));
    }

    private static Tiles tiles(ImportBatch batch) {
        Tiles tiles = new Tiles("What the file does");
        for (Effect effect : List.of(Effect.ADDED, Effect.CHANGED, Effect.LEFT)) {
            tiles.tile(count(batch.count(effect)), effect.label());
        }
        tiles.tile(count(batch.count(Effect.UNDECIDED)), Effect.UNDECIDED.label());
        tiles.tile(count(batch.count(Effect.REFUSED)), Effect.REFUSED.label());
        tiles.tile(count(batch.queries()), "To check");
        return tiles;
    }

    private static String count(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** Until when a file that is not loaded is kept. */
    private String kept(Instant until) {
        ZonedDateTime there = until.atZone(Instants.LONDON);
        LocalDate today = LocalDate.now(clock);
        String day = there.toLocalDate().equals(today)
                ? "today"
                : there.toLocalDate().equals(today.plusDays(1)) ? "tomorrow" : Times.day(there.toLocalDate());
        return "If nobody loads it, this file is kept until " + day + " at " + HOUR.format(there)
                + " and then deleted, as it is about children.";
    }

    private static String sentence(ImportBatch batch) {
        return switch (batch.state()) {
            case PREVIEW ->
                "This is a preview: nothing has been changed yet. Lines to decide and refused lines are not loaded; the rest"
                        + " is loaded all together or not at all.";
            case LOADED -> "This was loaded. It can be undone as long as nothing was built on it.";
            case UNDONE -> "This was loaded and then undone: the records stand as they stood before.";
            case BROUGHT, HEADINGS, UNREADABLE -> "";
        };
    }

    private Group actions(ImportBatch batch) {
        List<Component> buttons = new ArrayList<>();
        switch (batch.state()) {
            case PREVIEW -> {
                Button load = new Button(
                        batch.kind().equals(ClassLists.KIND) ? "Start these records" : "Load this file",
                        click -> step(() -> imports.load(id)));
                load.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                buttons.add(load);
                buttons.add(delete());
                Checkbox overwrite =
                        new Checkbox("Replace what people typed by what the file says", batch.overwrites());
                overwrite.addValueChangeListener(change -> {
                    if (change.isFromClient()
                            && Failures.saved(() -> imports.overwrite(id, change.getValue()), errors)) {
                        show();
                    }
                });
                buttons.add(overwrite);
            }
            case LOADED ->
                buttons.add(new Button(
                        "Undo this import",
                        click -> Ask.before(
                                "Undo the import of '" + batch.fileName() + "'?",
                                "The records will stand as they stood before it. If anything was built on it since, it"
                                        + " is not undone and you are told what that is.",
                                "Yes, undo it",
                                () -> step(() -> imports.undo(id)))));
            case BROUGHT -> {
                buttons.add(new Button("Read the file again", click -> step(() -> imports.readAgain(id))));
                buttons.add(delete());
            }
            case HEADINGS, UNREADABLE -> buttons.add(delete());
            case UNDONE -> {
                // it stays as the account of what was done
            }
        }
        return Group.actions(buttons.toArray(Component[]::new));
    }

    private void step(Runnable begin) {
        if (Failures.saved(begin, errors)) {
            show();
        }
    }

    private Button delete() {
        return new Button("Delete", click -> {
            if (Failures.saved(() -> imports.delete(id), errors, "Deleted the file. Nothing was loaded from it")) {
                UI.getCurrent().navigate(ImportListView.class);
            }
        });
    }
}
