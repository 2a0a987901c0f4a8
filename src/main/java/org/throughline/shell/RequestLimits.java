package org.throughline.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what a request may bring, before anything reads it: 1 MB where no file is meant, a file's size where one is
 * and somebody is signed in. Large requests are read a few at a time, so that many at once cannot fill the memory
 * together.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLimits extends OncePerRequestFilter {

    /** Most bytes of a request that brings no file. */
    static final long MOST_PLAIN = 1024L * 1024;
    /** Most bytes of a request that brings a file: the largest pack and what is around it. */
    static final long MOST_WITH_FILE = 51L * 1024 * 1024;

    /** A request of no more than this is read whatever else goes on. */
    private static final long SMALL = 64L * 1024;

    private static final int LARGE_AT_ONCE = 3;
    private static final int FILES_AT_ONCE = 4;
    private static final String FILES = "/VAADIN/dynamic/";

    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);
    private final Semaphore files = new Semaphore(FILES_AT_ONCE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!mayHaveBody(request)) {
            chain.doFilter(request, response);
            return;
        }
        boolean bringsFile = request.getServletPath().startsWith(FILES) && isSignedIn(request);
        long most = bringsFile ? MOST_WITH_FILE : MOST_PLAIN;
        long announced = request.getContentLengthLong();
        if (announced > most) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "The request is too large");
            return;
        }
        if (announced >= 0 && announced <= SMALL) {
            chain.doFilter(request, response);
            return;
        }
        Semaphore turn = bringsFile ? files : large;
        if (!turn.tryAcquire()) {
            response.setHeader("Retry-After", "5");
            refuse(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "Others are sending large files just now. Try again in a few seconds");
            return;
        }
        try {
            chain.doFilter(new Bounded(request, most), response);
        } finally {
            turn.release();
        }
    }

    private static boolean mayHaveBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static void refuse(HttpServletResponse response, int status, String why) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        // what is left of the body is not read: the connection ends with the answer
        response.setHeader("Connection", "close");
        response.getWriter().println(why + ".");
    }

    /** A request whose body ends with an error once it is longer than allowed, whatever it announced. */
    private static final class Bounded extends HttpServletRequestWrapper {

        private final long most;

        Bounded(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(
                    getInputStream(), encoding == null ? StandardCharsets.UTF_8.name() : encoding));
        }
    }

    /** A stream that counts. */
    private static final class BoundedStream extends ServletInputStream {

        private final ServletInputStream in;
        private long left;

        BoundedStream(ServletInputStream in, long most) {
            this.in = in;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("The request is larger than allowed");
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
