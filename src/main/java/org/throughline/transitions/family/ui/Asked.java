package org.throughline.transitions.family.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.language.Language;
import org.throughline.transitions.catalogue.Catalogue.Field;
import org.throughline.transitions.catalogue.Catalogue.Kind;
import org.throughline.transitions.family.FamilyLinks;
import org.throughline.transitions.family.FamilyWording;

/** The fields by which the questions of a link are answered. What is stored is the catalogue's own words. */
final class Asked {

    private Asked() {}

    /** The field of a question, blank. */
    static AbstractField<?, String> input(Reader reader, FamilyLinks.Open open, Field field) {
        if (!EasyPictures.of(field).isEmpty()) {
            return new PictureField(reader, field);
        }
        return switch (field.kind()) {
            case CHOICE -> choice(reader, open, field);
            case TEXT -> {
                TextArea area = new TextArea(label(reader, field));
                area.setHelperText(help(reader, open, field));
                english(reader, area.getElement(), field);
                yield area;
            }
            default -> {
                TextField line = new TextField(label(reader, field));
                line.setHelperText(help(reader, open, field));
                english(reader, line.getElement(), field);
                yield line;
            }
        };
    }

    private static RadioButtonGroup<String> choice(Reader reader, FamilyLinks.Open open, Field field) {
        RadioButtonGroup<String> choice = new RadioButtonGroup<>(label(reader, field));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(FamilyWording.options(field));
        choice.setItemLabelGenerator(option -> FamilyWording.option(reader.words(), field, option));
        if (!EasyPictures.of(field, field.options().getFirst()).isEmpty()) {
            choice.setRenderer(new ComponentRenderer<>(option -> {
                Div pictured = new Div(new Span(FamilyWording.option(reader.words(), field, option)));
                EasyPictures.of(field, option).forEach(pictured::addComponentAsFirst);
                pictured.addClassName("tl-voice-pictured");
                return pictured;
            }));
        }
        choice.setHelperText(help(reader, open, field));
        english(reader, choice.getElement(), field);
        return choice;
    }

    /** An answer as a field takes it: none where it is no option that can be chosen here. */
    static @Nullable String shown(Field field, String text) {
        return field.kind() == Kind.CHOICE && !FamilyWording.options(field).contains(text) ? null : text;
    }

    static String label(Reader reader, Field field) {
        return FamilyWording.question(reader.words(), field);
    }

    /** A question that the language does not have yet is marked as English. */
    private static void english(Reader reader, Element element, Field field) {
        if (!FamilyWording.isTranslated(reader.words(), field)) {
            element.setAttribute("lang", Language.ENGLISH.tag());
        }
    }

    private static String help(Reader reader, FamilyLinks.Open open, Field field) {
        return FamilyWording.help(reader.words(), field, open.forename());
    }
}
