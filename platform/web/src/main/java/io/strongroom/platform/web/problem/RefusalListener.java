package io.strongroom.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;

/** Hears of every request that a handler ended with a problem, after its transaction is left and before the answer is written. */
public interface RefusalListener {

    void refused(HttpServletRequest request, ProblemException problem);
}
