package io.strongroom.platform.web.problem;

import org.springframework.http.HttpStatus;

/** A stable, documented name of one way in which a request can fail. A package that has some of its own has one enum of them. */
public interface ErrorCode {

    Definition definition();

    default String code() {
        return definition().code();
    }

    default HttpStatus status() {
        return definition().status();
    }

    default String title() {
        return definition().title();
    }

    default Category category() {
        return definition().category();
    }

    /**
     * What a code means, and what it is answered with.
     *
     * @param code the name that clients rely on, in kebab case; never changed once published
     * @param title a short sentence for people, the same for every occurrence
     */
    record Definition(HttpStatus status, String code, String title, Category category) {

        /** Of the caller, as most are. */
        public Definition(HttpStatus status, String code, String title) {
            this(status, code, title, Category.CALLER);
        }
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
