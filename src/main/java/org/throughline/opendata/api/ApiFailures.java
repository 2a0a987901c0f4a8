package org.throughline.opendata.api;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.throughline.shared.Refused;

/** What goes wrong while an answer is made, as a sentence. Nothing of the program's inside is told. */
@RestControllerAdvice(basePackageClasses = ApiFailures.class)
class ApiFailures {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    @ExceptionHandler
    ProblemDetail wrong(WrongFilter filter) {
        return Problems.of(HttpStatus.BAD_REQUEST, filter.sentence());
    }

    @ExceptionHandler
    ProblemDetail notOfItsKind(MethodArgumentTypeMismatchException failure) {
        ResolvableType type = ResolvableType.forMethodParameter(failure.getParameter());
        Class<?> wanted = type.hasGenerics() ? type.resolveGeneric(0) : type.toClass();
        return wrong(new WrongFilter(failure.getName(), instead(Objects.requireNonNullElse(wanted, Object.class))));
    }

    private static String instead(Class<?> wanted) {
        if (wanted.isEnum()) {
            return "Write one of "
                    + Arrays.stream(wanted.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (wanted == int.class || wanted == Integer.class) {
            return "Write a whole number";
        }
        return wanted == boolean.class || wanted == Boolean.class
                ? "Write true or false"
                : "Write an id as the lists give it";
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException failure) {
        return wrong(new WrongFilter(failure.getParameterName(), "It must be given"));
    }

    @ExceptionHandler
    ProblemDetail missing(NothingThere nothing) {
        return Problems.of(HttpStatus.NOT_FOUND, String.valueOf(nothing.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail refused(Refused refused) {
        return Problems.of(
                HttpStatus.CONFLICT, String.join(". ", refused.refusal().problems()) + ".");
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException denied) {
        return Problems.of(HttpStatus.FORBIDDEN, Problems.NOT_ALLOWED);
    }

    @ExceptionHandler
    ProblemDetail failed(RuntimeException failure) {
        LOG.error("An answer of the API could not be made", failure);
        return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, Problems.FAILED);
    }
}
