package org.throughline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.testing.ServiceTest;
import org.throughline.testing.SomebodyElse;

/** What strangers send is bounded, and somebody else's page answers while they do. */
class RequestLimitsTest extends ServiceTest {

    private static final int LARGE = 9_700_000;

    private Socket sending(String length) throws IOException {
        URI service = URI.create(address());
        Socket socket = new Socket(service.getHost(), service.getPort());
        OutputStream out = socket.getOutputStream();
        out.write(("POST /?v-r=uidl&v-uiId=0 HTTP/1.1\r\nHost: " + service.getAuthority()
                        + "\r\nContent-Type: application/json\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        byte[] bytes = new byte[64];
        int read = socket.getInputStream().read(bytes);
        return new String(bytes, 0, Math.max(0, read), StandardCharsets.US_ASCII);
    }

    @Test
    void a_large_request_of_a_stranger_is_refused_before_it_is_read() throws IOException {
        SomebodyElse.isAnsweredSoon(address());
        for (int request = 0; request < 4; request++) {
            try (Socket socket = sending("Content-Length: " + LARGE)) {
                assertThat(answer(socket)).startsWith("HTTP/1.1 413");
            }
        }
        SomebodyElse.isAnsweredSoon(address());
    }

    @Test
    void many_who_send_slowly_without_a_length_stand_in_nobodys_way() throws IOException {
        SomebodyElse.isAnsweredSoon(address());
        List<Socket> open = new ArrayList<>();
        try {
            for (int request = 0; request < 12; request++) {
                open.add(sending("Transfer-Encoding: chunked"));
            }
            SomebodyElse.isAnsweredSoon(address());
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
        SomebodyElse.isAnsweredSoon(address());
    }
}
