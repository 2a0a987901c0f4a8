package org.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.throughline.ThroughlineApplication;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.security.SystemIdentity;
import org.throughline.shared.ui.Ask;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.PlainTable;
import org.throughline.shell.AccessDeniedView;
import org.throughline.shell.NotFoundView;

/**
 * A test of a screen without a browser, on the demonstration borough. All such tests of a JVM share one service, so a
 * test leaves the records it did not make as they are.
 */
@SpringBootTest(classes = ThroughlineApplication.class)
public abstract class ScreenTest extends SpringBrowserlessTest {

    private static final Path HOME = FreshFolder.named("screens-test");

    @DynamicPropertySource
    static void ownDataFolder(DynamicPropertyRegistry properties) {
        properties.add("throughline.home", HOME::toString);
    }

    /** Each service of a JVM has its own holder of who is signed in; the last one made need not be this one. */
    @Autowired
    void who_is_signed_in_is_asked_of_this_service(SecurityContextHolderStrategy own) {
        SecurityContextHolder.setContextHolderStrategy(own);
    }

    /** Before anybody signs in: the users are part of it. */
    @Autowired
    void the_demonstration_is_loaded(DemonstrationBorough demonstration) {
        var before = SecurityContextHolder.getContext();
        demonstration.loadIfEmpty();
        SecurityContextHolder.setContext(before);
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.throughline");
    }

    /** Does something with these roles. */
    protected static <T> T as(String role, Supplier<T> work) {
        return SystemIdentity.as("test", work, role);
    }

    /** Goes to an address, which may have a query. */
    protected void go(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
    }

    /** Goes to an address and finds this screen there. */
    protected void go(String address, Class<? extends Component> screen) {
        go(address);
        assertThat(getCurrentView()).as(address).isInstanceOf(screen);
    }

    /** Finds that an address is not for the person who is signed in. */
    protected void refused(String address) {
        navigate(address, AccessDeniedView.class);
    }

    /** Finds that there is nothing at an address, whatever the reason. */
    protected void unknown(String address) {
        navigate(address, NotFoundView.class);
    }

    /** The last heading of the page. */
    protected String heading() {
        return find(H1.class).all().getLast().getText();
    }

    /** All words of the page outside its lists. */
    protected String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    /** What the page says is wrong; blank where nothing is. */
    protected String errors() {
        return find(ErrorSummary.class).all().stream()
                .map(summary -> summary.getElement().getTextRecursively())
                .collect(Collectors.joining("; "));
    }

    protected Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    protected void press(String text) {
        test(button(text)).click();
    }

    /** Says yes where the page asks before it does something. */
    protected void agree() {
        test(find(Ask.class).all().getLast().yes()).click();
    }

    protected void write(String label, String text) {
        test(find(TextField.class).withLabel(label).single()).setValue(text);
    }

    /** Chooses from a list by its label and the words of the entry. */
    protected void choose(String label, String entry) {
        test(find(Select.class).withLabel(label).single()).selectItem(entry);
    }

    /** The rows of a table as people read them, by the table's name. */
    protected List<List<String>> table(String caption) {
        Element element = find(PlainTable.class)
                .withCondition(table -> caption.equals(table.getElement().getAttribute("aria-label")))
                .single()
                .getElement();
        Element body = element.getChild(0).getChild(1);
        return body.getChildren()
                .map(row -> row.getChildren().map(Element::getTextRecursively).toList())
                .toList();
    }

    /** The rows of the only list of the page. */
    protected <T> List<T> list(Class<T> type) {
        Grid<?> grid = find(Grid.class).single();
        List<T> rows = new ArrayList<>();
        for (int row = 0; row < test(grid).size(); row++) {
            rows.add(type.cast(test(grid).getRow(row)));
        }
        return rows;
    }
}
