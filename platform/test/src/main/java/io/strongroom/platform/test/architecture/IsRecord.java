package io.strongroom.platform.test.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Records. */
final class IsRecord extends DescribedPredicate<JavaClass> {

    static final IsRecord INSTANCE = new IsRecord();

    private IsRecord() {
        super("are records");
    }

    @Override
    public boolean test(JavaClass type) {
        return type.isRecord();
    }
}
