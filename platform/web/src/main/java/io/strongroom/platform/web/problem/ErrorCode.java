package io.strongroom.platform.web.problem;

import org.springframework.http.HttpStatus;

/** A stable, documented name of one way in which a request can fail. Each service has one enum of them. */
public interface ErrorCode {

    /** The name that clients rely on, in kebab case; never changed once published. */
    String code();

    HttpStatus status();

    /** A short sentence for people, the same for every occurrence. */
    String title();

    /** The caller's, unless a code says otherwise. */
    default Category category() {
        return Category.CALLER;
    }

    /** Who can do something about it. */
    enum Category {
        /** The request is at fault. */
        CALLER,
        /** Something that the service needs is away; the same request may succeed later. */
        DEPENDENCY,
        /** A defect of the service. */
        INTERNAL
    }
}
