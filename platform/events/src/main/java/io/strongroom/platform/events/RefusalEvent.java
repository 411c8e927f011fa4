package io.strongroom.platform.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the handler of an operation whose refusals are access events too: 401 {@code step-up-required}, 403, and 404 where the id in the
 * path is well-formed. The event has the operation's own type, outcome failure, and the problem's code as its reason.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface RefusalEvent {

    /** The full {@code ce_type} of the operation. */
    String type();

    String resourceType();

    /** The path variable that holds the resource's id. */
    String resourceVariable();

    /** The path variable that holds the project's id, where there is one. */
    String projectVariable() default "";

    /** The path variable that holds the environment's name, where there is one. */
    String environmentVariable() default "";
}
