package org.throughline.opendata.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.opendata.ApiToken;
import org.throughline.opendata.ApiTokens;
import org.throughline.opendata.NewToken;
import org.throughline.opendata.ReadScope;
import org.throughline.security.Roles;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.DateFields;
import org.throughline.shared.ui.Done;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Failures;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.ListGrid;
import org.throughline.shared.ui.Notice;
import org.throughline.shared.ui.Times;

/** A person's own tokens for programs that read in their name. */
@Route("account/tokens")
@PageTitle("API tokens - Throughline")
@Menu(title = "API tokens", order = 91)
@RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
final class TokensView extends Main {

    private static final long serialVersionUID = 1L;

    private final transient ApiTokens tokens;
    private final transient Clock clock;
    private final ErrorSummary errors = new ErrorSummary();
    private final Notice secret = new Notice();
    private final ListGrid<ApiToken> grid = new ListGrid<>("Your tokens", "tokens");
    private final TextField name = new TextField("Name of the token");
    private final TextField purpose = new TextField("What the token is for");
    private final CheckboxGroup<ReadScope> scopes = new CheckboxGroup<>("What the token may read");
    private final DateFields lastDay = new DateFields("Last day of the token");

    TokensView(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
        addClassName("tl-page");
        secret.announce();
        secret.setVisible(false);
        name.setHelperText("Such as the program that will have it");
        name.setMaxLength(ApiTokens.LONGEST_NAME);
        purpose.setHelperText("It is written into the export log with each reading");
        purpose.setMaxLength(ApiTokens.LONGEST_PURPOSE);
        scopes.setItems(tokens.choices());
        scopes.setItemLabelGenerator(ReadScope::label);
        Button make = new Button("Make the token", click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Paragraph lead =
                new Paragraph("With a token another program reads counts, provisions, forecasts or packs in your"
                        + " name, at /api/v1. It never reads more than you may, and ends when you are switched off or lose"
                        + " the role it needs. What there is to read is listed at /api/v1/openapi.json.");
        lead.addClassName("tl-lead");
        columns();
        add(
                errors,
                new H1("API tokens"),
                lead,
                secret,
                new H2("Your tokens"),
                grid.chooser(),
                grid,
                new H2("Make a token"),
                Group.form(name, purpose),
                scopes,
                lastDay,
                Group.actions(make));
        blank();
        show();
    }

    private void columns() {
        grid.setEmptyStateText("You have no tokens yet.");
        grid.setAllRowsVisible(true);
        grid.addColumn(ApiToken::name).setHeader("Name").setRowHeader(true).setWidth("9rem");
        grid.addColumn(token ->
                        token.scopes().stream().sorted().map(ReadScope::label).collect(Collectors.joining(", ")))
                .setHeader("May read")
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addColumn(ApiToken::purpose).setHeader("For").setWidth("10rem").setFlexGrow(2);
        grid.addColumn(token -> Times.day(token.lastDay()))
                .setHeader("Last day")
                .setWidth("9rem");
        grid.addColumn(token -> token.lastUsedAt() == null ? "Never" : Times.shown(token.lastUsedAt()))
                .setHeader("Last used")
                .setWidth("9rem");
        grid.addComponentColumn(this::state).setHeader("State").setWidth("9rem");
    }

    private Component state(ApiToken token) {
        if (token.endedWhy() != null) {
            return new Span(token.endedWhy().label());
        }
        if (!token.isGood(LocalDate.now(clock))) {
            return new Span("Over");
        }
        Button withdraw = new Button(
                "Withdraw",
                click -> Ask.before(
                        "Withdraw the token " + token.name() + "?",
                        "It is refused from now on. This cannot be undone.",
                        "Yes, withdraw it",
                        () -> withdraw(token)));
        withdraw.setAriaLabel("Withdraw the token " + token.name());
        return withdraw;
    }

    private void withdraw(ApiToken token) {
        secret.setVisible(false);
        if (Failures.saved(() -> tokens.withdraw(token.id()), errors)) {
            Done.said("Withdrew the token " + token.name());
            show();
        }
    }

    private void make() {
        secret.setVisible(false);
        if (lastDay.isWrong()) {
            errors.show(lastDay.problem());
            return;
        }
        NewToken asked = new NewToken(
                name.getValue(),
                purpose.getValue(),
                scopes.getValue(),
                lastDay.date().orElse(null));
        List<String> made = new ArrayList<>();
        if (Failures.saved(() -> made.add(tokens.make(asked)), errors)) {
            secret.setText("Token “" + asked.name().strip() + "”: " + made.getFirst()
                    + ". Copy it now: it is shown once and not kept. Whoever has it reads in your name.");
            secret.setVisible(true);
            blank();
            show();
        }
    }

    private void blank() {
        name.clear();
        purpose.clear();
        scopes.setValue(Set.of());
        lastDay.setDate(tokens.usualDay());
    }

    private void show() {
        grid.setItems(tokens.mine());
    }
}
