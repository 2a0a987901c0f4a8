package org.throughline.audit;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Notes each call of an {@link Audited} method that gives something. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class AuditAdvice {

    /** After who may call it, outside its transaction, which may be one that only reads. */
    private static final int ORDER = Ordered.LOWEST_PRECEDENCE - 10;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor auditAdvisor(ObjectProvider<AuditTrail> trail) {
        MethodInterceptor noting = call -> {
            ExportNote note = new ExportNote();
            Object result = note.during(call::proceed);
            Audited audited = AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), Audited.class);
            boolean isEmpty = result instanceof Optional<?> optional && optional.isEmpty();
            if (audited != null && !isEmpty) {
                trail.getObject()
                        .export(
                                audited.value(),
                                new Export(
                                        audited.what(),
                                        note.narrowed(),
                                        note.rows(),
                                        note.purpose(),
                                        subject(call.getArguments())));
            }
            return result;
        };
        DefaultPointcutAdvisor advisor =
                new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(Audited.class), noting);
        advisor.setOrder(ORDER);
        return advisor;
    }

    private static @Nullable UUID subject(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .findFirst()
                .orElse(null);
    }
}
