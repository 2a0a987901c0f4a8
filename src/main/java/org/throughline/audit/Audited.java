package org.throughline.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a service that takes data out of it. Each call that gives something is noted with its first id, after who
 * may call it was asked. What is decided or changed is noted by {@link AuditTrail} inside its own transaction.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

    /** Its kind. */
    AuditAction value() default AuditAction.EXPORT;

    /** What is taken out, in a few words. */
    String what();
}
