package io.strongroom.platform.test.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.web.bind.annotation.RequestBody;

/** A handler has a parameter that is parsed before it runs. */
final class TakeRequestBodies extends ArchCondition<JavaMethod> {

    static final TakeRequestBodies INSTANCE = new TakeRequestBodies();

    private TakeRequestBodies() {
        super("take a @RequestBody");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        boolean takes =
                method.getParameters().stream().anyMatch(parameter -> parameter.isAnnotatedWith(RequestBody.class));
        events.add(new SimpleConditionEvent(
                method, takes, method.getFullName() + (takes ? " takes" : " takes no") + " @RequestBody"));
    }
}
