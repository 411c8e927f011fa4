package io.strongroom.platform.web.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;

/**
 * Reads the nullness of records as their contract: what is not {@code @Nullable} has to be there, and not as null. Lists hold no nulls at
 * all.
 */
@SuppressWarnings("serial")
final class RequiredComponents extends AnnotationIntrospector {

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter && isRecords(parameter) ? required(parameter) : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter && isRecords(parameter))) {
            return JsonSetter.Value.empty();
        }
        JsonSetter.Value nulls =
                required(parameter) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
        return Collection.class.isAssignableFrom(parameter.getRawType()) ? nulls.withContentNulls(Nulls.FAIL) : nulls;
    }

    private static boolean isRecords(AnnotatedParameter parameter) {
        return parameter.getOwner().getMember() instanceof Constructor<?> constructor
                && constructor.getDeclaringClass().isRecord();
    }

    private static boolean required(AnnotatedParameter parameter) {
        Executable constructor = (Executable) parameter.getOwner().getMember();
        return !constructor
                .getParameters()[parameter.getIndex()]
                .getAnnotatedType()
                .isAnnotationPresent(Nullable.class);
    }
}
