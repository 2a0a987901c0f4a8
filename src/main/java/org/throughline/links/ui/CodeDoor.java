package org.throughline.links.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.throughline.links.Opening;
import org.throughline.shared.ui.ErrorSummary;
import org.throughline.shared.ui.Group;

/** The first page of a link: it asks for the code that was told by telephone, and says what is wrong with it. */
public final class CodeDoor {

    private final Words words;
    private final transient BiFunction<String, String, Opening> open;
    private final transient Consumer<String> then;

    /**
     * What the page says.
     *
     * @param title its heading
     * @param intro what it is about, a paragraph each
     * @param whom whom to ask for another link, such as "the local authority"
     * @param closed why it can be closed and what to do then
     */
    public record Words(String title, List<String> intro, String whom, String closed) implements Serializable {}

    /**
     * A page that asks for the code.
     *
     * @param open opens a link by the secret of its address and the code
     * @param then shows what is behind it, by the key
     */
    public CodeDoor(Words words, BiFunction<String, String, Opening> open, Consumer<String> then) {
        this.words = words;
        this.open = open;
        this.then = then;
    }

    /** Makes a page one of somebody without an account. */
    public static void dress(Main page) {
        page.addClassNames("tl-page", "tl-voice");
    }

    /** Asks for the code of an address. */
    public void show(Main page, ErrorSummary errors, String token) {
        TextField code = new TextField("Code, told by telephone");
        code.setHelperText("Eight digits");
        code.setAutocomplete(Autocomplete.OFF);
        Button go = new Button("Continue", click -> open(page, errors, token, code.getValue()));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        page.removeAll();
        page.add(errors, new H1(words.title()));
        words.intro().forEach(each -> page.add(new Paragraph(each)));
        page.add(Group.form(code), Group.actions(go));
    }

    private void open(Main page, ErrorSummary errors, String token, String code) {
        switch (open.apply(token, code)) {
            case Opening.Opened opened -> then.accept(opened.key());
            case Opening.WrongCode wrong ->
                errors.show(
                        wrong.triesLeft() > 0
                                ? "This is not the code that belongs to this address. You can try "
                                        + (wrong.triesLeft() == 1 ? "once more" : wrong.triesLeft() + " more times")
                                : "This address is now locked. Ask " + words.whom() + " for a new one");
            case Opening.Closed closed -> closed(page);
        }
    }

    /** Says that the link is closed. */
    public void closed(Main page) {
        page.removeAll();
        page.add(new H1("This link is closed"), new Paragraph(words.closed()));
    }

    /** Says thank you, in sentences of a paragraph each. */
    public void thanks(Main page, String... sentences) {
        page.removeAll();
        page.add(new H1("Thank you"));
        for (String sentence : sentences) {
            page.add(new Paragraph(sentence));
        }
        goToTop(page);
    }

    /** Readers of the screen begin at the new heading. */
    public static void goToTop(Main page) {
        page.getElement()
                .executeJs("const title = this.querySelector('h1'); title.tabIndex = -1; title.focus();"
                        + "window.scrollTo(0, 0)");
    }
}
