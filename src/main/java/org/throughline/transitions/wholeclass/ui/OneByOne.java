package org.throughline.transitions.wholeclass.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.ui.Group;
import org.throughline.shared.ui.PlainTable;
import org.throughline.transitions.ui.TransitionNavigation;

/**
 * Does the same for one child after the other and tells the result of each. Between two of them the page is shown anew,
 * so that somebody can stop; what is done by then is done, and the rest stays.
 */
final class OneByOne extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * What is done.
     *
     * @param doing while it is done, such as 'Sending'
     * @param done afterwards, such as 'Sent'
     * @param next what follows, as a sentence
     */
    record Words(String doing, String done, String next) {}

    /**
     * A child.
     *
     * @param name the child's name
     * @param detail what is said beside it
     * @param act does it
     */
    record Item(String name, String detail, Supplier<Result> act) {}

    /**
     * What became of it.
     *
     * @param record the address of the record; null where there is none
     * @param problem why it was not done; blank where it was
     */
    record Result(@Nullable String record, String problem) {}

    private final transient Words words;
    private final transient List<Item> items;
    private final H1 title = new H1();
    private final Paragraph said = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop = new Button("Stop here", click -> end());
    private final PlainTable results = new PlainTable("Results", "Child", "Details", "Result").cards();
    private int next;
    private int done;
    private boolean isOver;

    OneByOne(Words words, List<Item> items) {
        this.words = words;
        this.items = List.copyOf(items);
        said.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", words.doing());
        bar.setMax(items.size());
        title.setText(words.doing() + " " + counted(items.size()));
        add(title, said, bar, Group.actions(stop), results);
    }

    private static String counted(int records) {
        return records == 1 ? "one record" : records + " records";
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        step();
    }

    /** Does the next one, shows it, and comes back when the browser has drawn it; whether there is more to do. */
    boolean step() {
        if (!isOver && next == items.size()) {
            end();
        }
        if (isOver) {
            return false;
        }
        Item item = items.get(next++);
        Result result = item.act().get();
        String record = result.record();
        boolean isDone = result.problem().isEmpty();
        done += isDone ? 1 : 0;
        Component name = record == null ? new Text(item.name()) : new Anchor(record, item.name());
        results.row(
                name,
                new Text(item.detail()),
                new Text(
                        isDone
                                ? words.done()
                                : "Not " + words.done().toLowerCase(Locale.UK) + ". " + result.problem()));
        bar.setValue(next);
        said.setText(next + " of " + items.size());
        getElement().executeJs("return true").then(drawn -> step());
        return true;
    }

    private void end() {
        if (isOver) {
            return;
        }
        isOver = true;
        bar.setVisible(false);
        stop.setVisible(false);
        title.setText(words.done() + " " + counted(done));
        int not = next - done;
        int left = items.size() - next;
        said.setText((not > 0 ? not + " not done: the reason stands beside the child. " : "")
                + (left > 0 ? left + " not tried, because you stopped. " : "")
                + words.next());
        add(Group.actions(
                new Anchor(TransitionNavigation.CLASS, "Class sheet"),
                new Anchor(TransitionNavigation.SENDING, "Children moving on")));
    }
}
