package io.strongroom.gateway.limit;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body ends in a problem once it is too large. */
final class BoundedRequest extends HttpServletRequestWrapper {

    BoundedRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new BoundedInput(super.getInputStream());
    }
}
