package org.throughline.shared.ui;

import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.converter.Converter;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Text of a field as a value with a form of its own, such as a URN: blank is no value, and what is wrong is said at the
 * field.
 *
 * @param <T> the value
 */
public final class ValueConverter<T> implements Converter<String, @Nullable T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, Optional<String>> problem;
    private final transient Function<String, T> of;

    /**
     * A converter.
     *
     * @param problem what is wrong with a text, as a sentence; empty when nothing is
     * @param of the value of a text with which nothing is wrong
     */
    public ValueConverter(Function<String, Optional<String>> problem, Function<String, T> of) {
        this.problem = problem;
        this.of = of;
    }

    @Override
    public Result<@Nullable T> convertToModel(@Nullable String text, ValueContext context) {
        String typed = Objects.requireNonNullElse(text, "").strip();
        if (typed.isEmpty()) {
            return Result.ok(null);
        }
        return problem.apply(typed).<Result<@Nullable T>>map(Result::error).orElseGet(() -> Result.ok(of.apply(typed)));
    }

    @Override
    public String convertToPresentation(@Nullable T value, ValueContext context) {
        return value == null ? "" : value.toString();
    }
}
