package org.throughline.opendata.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.TreeSet;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses filters that an address has not, so that a misspelt one does not give everything. */
@Configuration(proxyBeanMethods = false)
class KnownFilters implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(Addresses.ALL);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackage().equals(getClass().getPackage())) {
            TreeSet<String> known = new TreeSet<>();
            for (MethodParameter parameter : method.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(RequestParam.class)) {
                    known.add(String.valueOf(parameter.getParameter().getName()));
                }
            }
            Arrays.stream(request.getParameterMap().keySet().toArray(String[]::new))
                    .filter(name -> !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new WrongFilter(
                                name,
                                known.isEmpty() ? "There are none here" : "There are " + String.join(", ", known));
                    });
        }
        return true;
    }
}
