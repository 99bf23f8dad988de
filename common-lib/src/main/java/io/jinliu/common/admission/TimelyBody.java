package io.jinliu.common.admission;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A request whose body must be here in time as a whole: Tomcat's own timeout begins anew with each byte. */
final class TimelyBody extends HttpServletRequestWrapper {

    private final Duration within;
    private final long begun = System.nanoTime();

    TimelyBody(HttpServletRequest request, Duration within) {
        super(request);
        this.within = within;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Timely(super.getInputStream());
    }

    private final class Timely extends ServletInputStream {

        private final ServletInputStream bytes;

        Timely(ServletInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            requireTime();
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            requireTime();
            return bytes.read(target, offset, length);
        }

        private void requireTime() throws IOException {
            if (!bytes.isFinished() && System.nanoTime() - begun > within.toNanos()) {
                throw new SocketTimeoutException("The body is not here after " + within);
            }
        }

        @Override
        public boolean isFinished() {
            return bytes.isFinished();
        }

        @Override
        public boolean isReady() {
            return bytes.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            bytes.setReadListener(listener);
        }
    }
}
