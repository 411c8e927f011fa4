package io.strongroom.gateway.limit;

import io.strongroom.platform.web.body.BodyBytes;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Counts what is read and lets through no more than a body may have. */
final class BoundedInput extends ServletInputStream {

    private final ServletInputStream input;
    private long read;

    BoundedInput(ServletInputStream input) {
        this.input = input;
    }

    @Override
    public int read() throws IOException {
        int next = input.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = input.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) {
        read += more;
        if (read > BodyBytes.MOST) {
            throw BodyBytes.tooLarge();
        }
    }

    @Override
    public boolean isFinished() {
        return input.isFinished();
    }

    @Override
    public boolean isReady() {
        return input.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        input.setReadListener(listener);
    }
}
