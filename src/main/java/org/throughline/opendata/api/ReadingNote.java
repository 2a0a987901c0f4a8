package org.throughline.opendata.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.Export;
import org.throughline.security.TokenSignIn;

/**
 * Notes every answer before it leaves: who, by which token, what, with which filter and how many rows. What cannot be
 * noted does not leave.
 */
@ControllerAdvice(basePackageClasses = ReadingNote.class)
class ReadingNote implements ResponseBodyAdvice<Object> {

    private final AuditTrail audit;

    ReadingNote(AuditTrail audit) {
        this.audit = audit;
    }

    /** The token of the request that is being answered. */
    static Optional<TokenSignIn> asking() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(TokenSignIn.class::isInstance)
                .map(TokenSignIn.class::cast);
    }

    @Override
    public boolean supports(MethodParameter type, Class<? extends HttpMessageConverter<?>> converter) {
        return Counted.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter type,
            MediaType form,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Counted counted) {
            String query = request.getURI().getRawQuery();
            Optional<TokenSignIn> token = asking();
            audit.export(new Export(
                    "Open data: " + request.getURI().getPath(),
                    query == null ? "" : URLDecoder.decode(query, StandardCharsets.UTF_8),
                    counted.rows(),
                    token.map(TokenSignIn::purpose).orElse(null),
                    token.map(TokenSignIn::tokenId).orElse(null)));
        }
        return body;
    }
}
