package org.throughline.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody sits at the machine that the service runs on. A proxy on the same machine makes every request look
 * as if it did, so a request that was passed on is never taken for one: it carries a header of forwarding, names
 * another host, or speaks the older HTTP that proxies speak to what stands behind them.
 */
public final class ThisMachine {

    private static final List<String> OF_PROXIES = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Server",
            "X-Real-IP",
            "Via");

    private ThisMachine() {}

    /** Whether a request comes from this machine and was not passed on. */
    public static boolean isAsking(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && OF_PROXIES.stream().allMatch(header -> request.getHeader(header) == null)
                && !"HTTP/1.0".equals(request.getProtocol())
                && isNameOfThisMachine(request.getServerName());
    }

    private static boolean isNameOfThisMachine(@Nullable String name) {
        String host = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]") || host.equals("::1");
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
