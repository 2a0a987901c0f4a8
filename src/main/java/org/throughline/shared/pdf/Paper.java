package org.throughline.shared.pdf;

import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * A kind of paper: a template of {@code src/main/resources/paper}, filled in and made a PDF file with tags, headings
 * and embedded fonts (PDF/UA). Templates are XHTML; whatever they are given is escaped.
 */
public final class Paper {

    private static final TemplateEngine TEMPLATES = templates();

    private final String template;

    /** The paper of a template, by its name without folder and ending, such as {@code record}. */
    public Paper(String template) {
        this.template = template;
    }

    /**
     * The file.
     *
     * @param title what readers of the file's properties see, and the name of its window
     * @param subject the subject in the file's properties
     * @param values what the template is given, by the names it uses
     */
    public byte[] pdf(String title, String subject, Map<String, Object> values) {
        return PdfFile.of(xhtml(title, subject, values));
    }

    /**
     * The page before it is a file: a box stands for each letter that the fonts do not have, and a sentence says so;
     * another one where letters stand side by side that are joined in writing.
     */
    String xhtml(String title, String subject, Map<String, Object> values) {
        Context context = new Context(Locale.UK, values);
        context.setVariable("title", title);
        context.setVariable("subject", subject);
        context.setVariable("families", PrintFonts.families());
        context.setVariable("lettersAreMissing", false);
        context.setVariable("lettersAreApart", false);
        PrintableText printable = new PrintableText();
        String page = printable.of(TEMPLATES.process(template, context));
        if (!printable.isMissing() && !printable.isApart()) {
            return page;
        }
        context.setVariable("lettersAreMissing", printable.isMissing());
        context.setVariable("lettersAreApart", printable.isApart());
        return printable.of(TEMPLATES.process(template, context));
    }

    private static TemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Paper.class.getClassLoader());
        resolver.setPrefix("paper/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
