package io.strongroom.credentials.resolve;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.strongroom.platform.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What became of one item of a batch: values or a problem. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemAnswer(
        String credential,
        @JsonUnwrapped @Nullable Resolved resolved,
        @Nullable Problem problem) {}
