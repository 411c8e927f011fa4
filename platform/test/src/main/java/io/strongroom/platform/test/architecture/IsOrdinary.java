package io.strongroom.platform.test.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** What people wrote: neither package-info nor what a tool made. */
final class IsOrdinary extends DescribedPredicate<JavaClass> {

    static final IsOrdinary INSTANCE = new IsOrdinary();

    private IsOrdinary() {
        super("people wrote");
    }

    @Override
    public boolean test(JavaClass type) {
        return !type.getSimpleName().equals("package-info")
                && !type.getName().contains("$$")
                && !type.getSimpleName().contains("__");
    }
}
