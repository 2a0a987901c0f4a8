package org.throughline.interchange.sen2.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.throughline.interchange.OwnAuthority;
import org.throughline.interchange.Severity;
import org.throughline.interchange.sen2.Sen2About;
import org.throughline.interchange.sen2.Sen2Board;
import org.throughline.interchange.sen2.Sen2Check;
import org.throughline.interchange.sen2.Sen2Gap;
import org.throughline.placement.ui.PlacementNavigation;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Choice;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.FileLink;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Tiles;
import org.throughline.shared.ui.Times;

/** What the SEN2 return of our own records would lack, for whom and whose task that is, and the return itself. */
@Route(Sen2View.PATH)
@PageTitle("SEN2 return - Throughline")
@Menu(title = "SEN2 return", order = 8.2)
@RolesAllowed(Roles.PLACEMENT_OFFICER)
final class Sen2View extends Main implements BeforeEnterObserver {

    static final String PATH = Sen2Navigation.PATH;

    private static final long serialVersionUID = 1L;
    private static final String MEDICAL = "Medical officer (DMO)";
    private static final String CLINICAL = "Clinical officer (DCO)";
    private static final String SOCIAL = "Social care officer (DSCO)";

    private final transient Sen2Board board;
    private final TextField year = new TextField("Year of the census");
    private final TextField authority = new TextField("Number of your authority");
    private final CheckboxGroup<String> officers = new CheckboxGroup<>("Designated officers here");
    private final TextField purpose = new TextField("What the return is for");
    private final Choice<String> rule = new Choice<>("Rule", "All rules", List.of(), this::ruleLabel);
    private final Choice<String> task = new Choice<>("Whose task", "Everybody's", List.of(), label -> label);
    private final Choice<Severity> severity =
            new Choice<>("How grave", "All", List.of(Severity.values()), Severity::label);
    private final ErrorSummary errors = new ErrorSummary();
    private final Div downloads = new Div();
    private final Div result = new Div();
    private final Paragraph total = new Paragraph();
    private final ListGrid<Sen2Gap> grid = new ListGrid<>("What the return lacks", PATH);
    private transient Sen2Check check = new Sen2Check(List.of(), 0, 0);

    Sen2View(Sen2Board board, OwnAuthority own) {
        this.board = board;
        authority.setValue(String.valueOf(own.number()));
        addClassName("tl-page");
        officers.setItems(MEDICAL, CLINICAL, SOCIAL);
        officers.addValueChangeListener(event -> again());
        year.setAllowedCharPattern("[0-9]");
        year.setMaxLength(4);
        authority.setAllowedCharPattern("[0-9]");
        authority.setMaxLength(3);
        authority.setHelperText("Three digits, as the Department for Education has it");
        purpose.setHelperText("It is recorded with your name");
        purpose.setMaxLength(Sen2Board.LONGEST_PURPOSE);
        total.addClassName("tl-total");
        total.getElement().setAttribute("role", "status");
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (year.isEmpty()) {
            year.setValue(String.valueOf(board.nextCensus().getYear()));
        }
        Paragraph lead =
                new Paragraph("What the SEN2 return made of our own records would lack or have wrong, for whom,"
                        + " and whose task it is. Put it right here or in your case system, then check again. Nothing is sent:"
                        + " the file is yours to load into COLLECT.");
        lead.addClassName("tl-lead");
        add(
                new H1("SEN2 return"),
                lead,
                Notice.warning(
                        "The rules and letters marked unverified were not held against the specification of 2026."
                                + " COLLECT's own checks decide."),
                errors,
                Group.form(year, officers),
                Group.actions(new Button("Check the records again", click -> again())),
                result,
                new H2("Make the return"),
                Group.form(authority, purpose),
                Group.actions(new Button("Prepare the files", click -> prepare())),
                downloads,
                new H2("What is missing, and whose task it is"),
                Group.filters(this::show, rule, task, severity),
                total,
                grid.chooser(),
                grid);
        again();
    }

    private void columns() {
        grid.setEmptyStateText("Nothing is missing. Clear the filters to see whether they hide something.");
        grid.setHeight("60vh");
        grid.addComponentColumn(gap -> gap.childId() == null
                        ? new Span("The return as a whole")
                        : new Anchor(PlacementNavigation.child(gap.childId()), gap.name()))
                .setHeader("Child")
                .setRowHeader(true)
                .setWidth("11rem");
        grid.addColumn(Sen2Gap::reference).setHeader("Reference").setWidth("8rem");
        grid.addColumn(Sen2Gap::rule).setHeader("Rule").setWidth("5rem");
        grid.addColumn(gap -> gap.severity().label()).setHeader("How grave").setWidth("6rem");
        grid.addColumn(Sen2Gap::item).setHeader("Item").setWidth("10rem");
        grid.addColumn(gap -> gap.found().isEmpty() ? "Nothing" : gap.found())
                .setHeader("Found")
                .setWidth("9rem");
        grid.addColumn(Sen2Gap::expected).setHeader("Expected").setWidth("13rem");
        grid.addColumn(Sen2Gap::remedy)
                .setHeader("What to do")
                .setWidth("16rem")
                .setFlexGrow(2);
        grid.addColumn(Sen2Gap::task).setHeader("Whose task").setWidth("8rem");
    }

    private Optional<LocalDate> census() {
        boolean isYear = year.getValue().matches("20[1-9][0-9]");
        year.setInvalid(!isYear);
        year.setErrorMessage("Enter a year such as 2027");
        return isYear ? Optional.of(board.census(Integer.parseInt(year.getValue()))) : Optional.empty();
    }

    private Sen2About about(LocalDate census) {
        Set<String> there = officers.getValue();
        return new Sen2About(
                census,
                authority.getValue(),
                there.contains(MEDICAL),
                there.contains(CLINICAL),
                there.contains(SOCIAL));
    }

    private void again() {
        downloads.removeAll();
        errors.show(List.of());
        census().ifPresent(census -> {
            check = board.check(about(census));
            result.removeAll();
            Tiles tiles = new Tiles("Result of the check for " + Times.day(census));
            tiles.tile(number(check.children()), "children and young people in the return");
            tiles.tile(number(check.rows()), "records");
            tiles.tile(number(check.errors()), "errors");
            tiles.tile(number(check.issues() - check.errors()), "to check");
            tiles.tile(number(check.childrenWithIssues()), "children with something to put right or check");
            result.add(new H2("Result of the check for " + Times.day(census)), tiles);
            offer(rule, Sen2Gap::rule);
            offer(task, Sen2Gap::task);
            show();
        });
    }

    private String ruleLabel(String number) {
        return check.gaps().stream()
                .filter(gap -> gap.rule().equals(number))
                .findFirst()
                .map(gap -> number + ": " + gap.remedy())
                .orElse(number);
    }

    /** Offers what the check has found; what was chosen stays where it still is among it. */
    private void offer(Choice<String> choice, Function<Sen2Gap, String> of) {
        String chosen = choice.getValue();
        List<String> all = check.gaps().stream().map(of).distinct().sorted().toList();
        choice.setItems(all);
        if (all.contains(chosen)) {
            choice.setValue(chosen);
        }
    }

    private static String number(long value) {
        return String.format(Locale.UK, "%,d", value);
    }

    private void show() {
        List<Sen2Gap> shown = check.gaps().stream()
                .filter(gap -> rule.isEmpty() || gap.rule().equals(rule.getValue()))
                .filter(gap -> task.isEmpty() || gap.task().equals(task.getValue()))
                .filter(gap -> severity.isEmpty() || gap.severity() == severity.getValue())
                .toList();
        total.setText(String.format(Locale.UK, "%,d of %,d shown", shown.size(), check.issues()));
        grid.setItems(shown);
    }

    private void prepare() {
        downloads.removeAll();
        census().ifPresent(census -> {
            Sen2About about = about(census);
            String why = purpose.getValue();
            if (Failures.saved(() -> board.requireMayBeMade(about, why), errors)) {
                downloads.add(
                        new Paragraph(String.format(
                                Locale.UK,
                                "The return has %,d children and young people. Each download is recorded with your name"
                                        + " and the purpose.",
                                check.children())),
                        Group.actions(
                                new FileLink(
                                        "Return as XML",
                                        "sen2-" + census + ".xml",
                                        "application/xml",
                                        () -> Optional.of(board.xml(about, why).content())),
                                new FileLink(
                                        "Return as nine CSV files",
                                        "sen2-" + census + ".zip",
                                        "application/zip",
                                        () -> Optional.of(
                                                board.blade(about, why).content()))));
            }
        });
    }
}
